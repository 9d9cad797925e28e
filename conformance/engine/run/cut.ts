/** Stands where the rest of a text was cut off. */
const cutMark = "…";
const longestBody = 10_000;
const longestText = 600;

/** The body of a request or an answer as reports for reading show it. */
export function cutBody(text: string): string {
  return cutAfter(text, longestBody);
}

/** Whether a body is one that `cutBody` has cut. */
export function isCutBody(text: string): boolean {
  return text.length === longestBody + cutMark.length && text.endsWith(cutMark);
}

/** Any other text of a report. */
export function cutText(text: string): string {
  return cutAfter(text, longestText);
}

function cutAfter(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}${cutMark}` : text;
}
