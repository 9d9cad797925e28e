/**
 * Tries to lock each folder that a line names, and tells `won` or why not; it holds what it has won until it ends:
 * `node --import tsx test/durability/lock-starter.ts`.
 */
import { createInterface } from "node:readline";
import { lockFolder } from "../../src/mock/core/store/folder-lock.ts";

console.log("ready");
for await (const folder of createInterface({ input: process.stdin }))
  await lockFolder(folder, (message) => new Error(message)).then(
    () => console.log("won"),
    (error: unknown) => console.log(String(error)),
  );
