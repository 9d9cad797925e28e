import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

/** Keeps every core busy while something is done, with a process for each that ends with it, or with this one. */
export async function underLoad<T>(work: () => Promise<T>): Promise<T> {
  const stokers = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ["--eval", burn], { stdio: ["pipe", "ignore", "inherit"] }),
  );
  try {
    return await work();
  } finally {
    for (const stoker of stokers) stoker.kill();
  }
}

/** Computes without a pause but to see whether its parent, who holds the other end of its input, is still there. */
const burn = `
process.stdin.on("end", () => process.exit(0)).resume();
function turn() {
  const end = performance.now() + 50;
  while (performance.now() < end);
  setImmediate(turn);
}
turn();
`;
