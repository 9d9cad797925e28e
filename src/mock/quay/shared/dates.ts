/** `Sat, 21 Nov 2026 01:41:24 -0000` of epoch milliseconds. */
export function rfc2822(time: number): string {
  return httpDate(time).replace("GMT", "-0000");
}

/** `Fri, 21 Aug 2026 16:02:54 GMT` of epoch milliseconds. */
export function httpDate(time: number): string {
  return new Date(time).toUTCString();
}

/** `2030-01-01T00:00:00Z`: whole seconds as mirrors show them. */
export function isoSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** `YYYY-MM-DD` in UTC. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Whole seconds of epoch milliseconds. */
export function toSeconds(time: number): number {
  return Math.floor(time / 1000);
}

/** Reads `MM/DD/YYYY` as midnight in UTC; what cannot be read counts as absent. */
export function readDay(text: string | undefined): number | undefined {
  const [, month = "", day = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text ?? "") ?? [];
  if (year === "") return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const read = new Date(time);
  // Of days that no month has, Date makes another one.
  return read.getUTCMonth() === Number(month) - 1 && read.getUTCDate() === Number(day) ? time : undefined;
}

export const dayMs = 86_400_000;
