/** Facts, 1.12: a page is at least 1, and its rows 1 to 100. */
export function readTagPage({ page, limit }: { readonly page: number; readonly limit: number }) {
  return { page: Math.max(page, 1), limit: Math.min(Math.max(limit, 1), 100) };
}
