/** The mock with the longest time that its event loop was held: told, in milliseconds, and begun anew on each message. */
import { createMock } from "../../src/mock/app.ts";

const mock = await createMock({ clock: { rate: 0 } });
let last = performance.now();
let longest = 0;
function look(): void {
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
}
setInterval(look, 1);
process.on("message", () => {
  look();
  process.send?.(longest);
  longest = 0;
});
console.log(await mock.listen(0));
