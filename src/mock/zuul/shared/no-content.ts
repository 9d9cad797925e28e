/** Real server: an answer without a body still says that it is JSON. */
export const noContent = {
  status: 204,
  headers: { "Content-Type": "application/json; charset=utf-8" },
} as const;
