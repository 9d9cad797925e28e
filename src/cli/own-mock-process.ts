/** The process of `startOwnMock`: tells the URL and serves until its parent lets go of it. */
import { createMock } from "../mock/app.ts";

// A terminal signals the whole group: the mock must outlive the clean-up of the cases that use it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);

const mock = await createMock({
  // JSON boundary: what the parent wrote.
  releases: JSON.parse(process.argv[2] ?? "{}") as Record<string, string>,
  log: (line) => {
    console.error(line);
  },
});
process.once("disconnect", () => {
  void mock.close().then(() => process.exit(0));
});
process.send?.(await mock.listen(0));
