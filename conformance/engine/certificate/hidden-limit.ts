/** Of so many cases, how many may rest on what redaction hides: one in a hundred. */
export function isFew(hidden: number, cases: number): boolean {
  return hidden * 100 <= cases;
}
