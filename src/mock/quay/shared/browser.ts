/** Whether a User-Agent names a browser. Other clients (curl, libraries) do not. */
export function isBrowser(userAgent: string | undefined): boolean {
  return (
    userAgent !== undefined &&
    /\b(chrome|firefox|safari|msie|trident|edge?|opera|opr|seamonkey)\b/i.test(userAgent)
  );
}
