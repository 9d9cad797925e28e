/** A status with its class as colour; the number says it too. */
export function Status({ status }: { readonly status: number | undefined }) {
  return (
    <span class="status" data-class={statusClass(status)}>
      {status ?? "none"}
    </span>
  );
}

export function statusClass(status: number | undefined): string {
  return status === undefined ? "none" : `${Math.floor(status / 100)}xx`;
}
