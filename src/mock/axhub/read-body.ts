/** A member that is null counts as absent, and so does a body that is null: the real server decodes both to nothing. */
export function withoutNulls(body: unknown): unknown {
  if (body === null) return undefined;
  if (typeof body !== "object" || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}
