/** Whether a row has all of these values, compared as JSON. */
export function hasValues(row: object, values: object): boolean {
  const held = row as Readonly<Record<string, unknown>>;
  return Object.entries(values).every(
    ([name, value]) => JSON.stringify(held[name]) === JSON.stringify(value),
  );
}
