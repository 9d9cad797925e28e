/** Whether a case was derived from a contract: where the id of a written one names a topic, it has a D. */
export function isDerivedId(id: string): boolean {
  return /^[A-Z]+-D-/.test(id);
}
