import { useEffect, useState } from "preact/hooks";

/** The session's time as it goes on, epoch milliseconds, from what the mock told last. */
export function useNow(told: { readonly now: string; readonly rate: number } | undefined): number {
  const [at, setAt] = useState({ told, since: performance.now(), now: told ? Date.parse(told.now) : 0 });
  useEffect(() => {
    if (!told) return;
    const since = performance.now();
    const base = Date.parse(told.now);
    const show = (): void => setAt({ told, since, now: base + (performance.now() - since) * told.rate });
    show();
    if (told.rate === 0) return;
    const timer = setInterval(show, 250);
    return () => clearInterval(timer);
  }, [told]);
  return at.told === told ? at.now : told ? Date.parse(told.now) : 0;
}
