import type { Started } from "../../start-program.ts";

/** What the mock itself tells of the requests since it was last asked, as lines: those that met no operation, and its own faults. */
export async function takeJournal({
  url,
}: Started): Promise<{ requests: number; faults: readonly string[] }> {
  const list = async (path: string, member: string): Promise<readonly object[]> => {
    // JSON boundary: the admin answers as its contract says.
    const body = (await (await fetch(`${url}/__admin/${path}`)).json()) as Record<string, readonly object[]>;
    return body[member] ?? [];
  };
  const [unmatched, violations, requests] = [
    await list("requests/unmatched", "requests"),
    await list("violations", "violations"),
    await list("requests?limit=1000", "requests"),
  ];
  const faults = [
    ...unmatched.map((one) => `met no operation: ${JSON.stringify(one)}`),
    ...violations.map((one) => `broke the contract: ${JSON.stringify(one)}`),
    ...(requests.length >= 1000 ? ["the journal was full: it may have forgotten some"] : []),
  ];
  for (const path of ["requests", "violations"]) await fetch(`${url}/__admin/${path}`, { method: "DELETE" });
  return { requests: requests.length, faults };
}

/** Lets a second go by on the mock's clock. */
export async function advance({ url }: Started): Promise<void> {
  const headers = { "Content-Type": "application/json" };
  const init = { method: "POST", headers, body: '{"advance":"PT1S"}' };
  const response = await fetch(`${url}/__admin/clock`, init);
  if (!response.ok) throw new Error(`the clock could not be advanced: ${await response.text()}`);
}
