import type { Progress } from "../../conformance/engine/run/verify.ts";

export interface ProgressOutput {
  /** A person watches, who sees one line that changes. */
  readonly isTerminal: boolean;
  readonly width: number;
  readonly write: (text: string) => void;
  readonly now: () => number;
}

const betweenLinesMs = 10_000;
const betweenFramesMs = 100;
const clearLine = "\r\u001b[2K";

/** A progress that tells cases done, failures and the time left: on a terminal all the time, elsewhere every ten seconds. */
export function createProgress({
  isTerminal,
  width,
  write,
  now,
}: ProgressOutput): Progress & { stop: () => void } {
  const started = now();
  let told = started;
  let latest: Counts = { done: 0, total: 0, failed: 0 };
  const show = (): void => {
    const text = progressText(latest, now() - started);
    if (isTerminal) write(`${clearLine}${text.slice(0, width - 1)}`);
    else write(`${text}\n`);
    told = now();
  };
  const timer = setInterval(() => {
    if (latest.done < latest.total && (isTerminal || now() - told >= betweenLinesMs)) show();
  }, 1000);
  timer.unref();
  return {
    update: (counts) => {
      latest = counts;
      if (isTerminal && now() - told >= betweenFramesMs) show();
    },
    clear: () => {
      if (isTerminal) write(clearLine);
    },
    stop: () => {
      clearInterval(timer);
      if (isTerminal) write(clearLine);
    },
  };
}

interface Counts {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
}

/** `120 of 2620 cases done, 3 did not pass, about 40 s left`. */
export function progressText({ done, total, failed }: Counts, elapsedMs: number): string {
  const left = done === 0 ? undefined : ((total - done) * elapsedMs) / done / 1000;
  return [
    `${done} of ${total} cases done`,
    ...(failed > 0 ? [`${failed} did not pass`] : []),
    ...(left === undefined || done === total ? [] : [`about ${inWords(left)} left`]),
  ].join(", ");
}

function inWords(seconds: number): string {
  return seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
}
