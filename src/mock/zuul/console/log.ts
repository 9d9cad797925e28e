import type { Build } from "../state.ts";

const script: readonly string[] = [
  "Job console starting",
  "Updating git repos",
  "Preparing playbooks",
  "Running Ansible setup",
  "PRE-RUN START: [trusted : playbooks/base-pre.yaml@master]",
  "PLAY [all]",
  "TASK [Gathering Facts]",
  "ok: [controller]",
  "PRE-RUN END RESULT_NORMAL: [trusted : playbooks/base-pre.yaml@master]",
  "RUN START: [trusted : playbooks/run.yaml@master]",
];
const betweenLinesMs = 200;
/** A build that runs for long becomes silent after so many lines. */
const mostTasks = 40;

/** One line of a console. */
export interface ConsoleLine {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly text: string;
}

/** What the console of a build has shown until then; all of it once the build has ended. */
export function consoleLines(
  { start_time, end_time, result, job_name }: Build,
  nowMs: number,
): readonly ConsoleLine[] {
  const start = start_time ?? nowMs;
  const count = Math.floor(Math.max(0, (end_time ?? nowMs) - start) / betweenLinesMs) + 1;
  const lines = Array.from({ length: Math.min(count, script.length + mostTasks) }, (_, i) => ({
    at: start + i * betweenLinesMs,
    text: script[i] ?? `TASK [${job_name} : step ${i - script.length + 1}]`,
  }));
  const last = { at: end_time ?? nowMs, text: `RUN END RESULT_NORMAL: ${result ?? ""}` };
  return result === null ? lines : [...lines, last];
}

/** The same as text. */
export function consoleLog(build: Build, nowMs: number): string {
  return consoleLines(build, nowMs)
    .map(({ at, text }) => `${new Date(at).toISOString().slice(0, -1).replace("T", " ")} | ${text}\n`)
    .join("");
}

const chunkBytes = 1024;

/** The text in pieces of at most 1024 bytes, none of which ends within a character. */
export function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  let chunk = "";
  let size = 0;
  for (const character of text) {
    const bytes = Buffer.byteLength(character);
    if (size + bytes > chunkBytes) {
      chunks.push(chunk);
      [chunk, size] = ["", 0];
    }
    chunk += character;
    size += bytes;
  }
  return chunk === "" ? chunks : [...chunks, chunk];
}
