/** The mock with its heap told on request. Run with `--expose-gc`. */
import { createMock } from "../../src/mock/app.ts";

const mock = await createMock();
process.on("message", () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
});
console.log(await mock.listen(0));
