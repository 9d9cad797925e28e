/** A time as Zuul writes it: UTC, without zone and fraction. */
export function timeText(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 19);
}

export function timeTextOrNull(epochMs: number | null): string | null {
  return epochMs === null ? null : timeText(epochMs);
}
