import { expect, test } from "vitest";
import { harbour } from "../testing/harbour/service.ts";
import type { Running, Send } from "../testing/running.ts";
import { clerk, master, start } from "../testing/running.ts";

/** A harbour whose handler of `listShips` counts its runs; `asks` is what it asks of its call besides. */
async function counting(asks: (call: never) => unknown = () => undefined): Promise<{
  readonly running: Running;
  /** Whether each of some requests was carried out, not answered from memory. */
  readonly carriedOut: (...sends: readonly (Send & { path?: string })[]) => Promise<boolean[]>;
}> {
  const service = harbour();
  let runs = 0;
  const listShips = (call: object) => {
    runs++;
    asks(call as never);
    return service.handlers["listShips"]?.(call) ?? { status: 404 };
  };
  const running = await start({ services: [{ ...service, handlers: { ...service.handlers, listShips } }] });
  const carriedOut = async (...sends: readonly (Send & { path?: string })[]): Promise<boolean[]> => {
    const ran: boolean[] = [];
    for (const { path = "/ships?limit=2", ...send } of sends) {
      const before = runs;
      expect((await running.call(path, { headers: clerk, ...send })).status).toBe(200);
      ran.push(runs > before);
    }
    return ran;
  };
  return { running, carriedOut };
}

test("a read that is asked again is answered from memory, with an id of its own", async () => {
  const { running, carriedOut } = await counting();
  expect(await carriedOut({}, {})).toEqual([true, false]);
  const answers = [
    await running.call("/ships?limit=2", { headers: clerk }),
    await running.call("/ships?limit=2", { headers: clerk }),
  ];
  const [first, second] = answers.map(({ headers }) => headers.get("x-harbour-request"));
  expect(first).not.toBe(second);
  expect(answers[0]?.text).toBe(answers[1]?.text);
});

test.each<[string, Send & { path?: string }]>([
  ["another query", { path: "/ships?limit=3" }],
  ["another host", { headers: { ...clerk, Host: "harbour.example" } }],
  ["another method", { method: "HEAD" }],
  ["an id of its own", { headers: { ...clerk, "X-Request-ID": "mine" } }],
  ["another session", { headers: { ...clerk, "X-Mock-Session": "other" } }],
])("it is carried out for %s", async (_what, other) => {
  const { carriedOut } = await counting();
  expect(await carriedOut({}, other, {})).toEqual([true, true, false]);
});

test("of each target the last answer is kept: another caller has it made anew", async () => {
  const { carriedOut } = await counting();
  const other = { headers: master };
  expect(await carriedOut({}, other, other, {})).toEqual([true, true, false, true]);
});

test("it is carried out for a request whose header differs that was looked at, and not for another's", async () => {
  const lookAt = ({ request }: { readonly request: { header(name: string): unknown } }) =>
    request.header("x-flag");
  const { carriedOut } = await counting(lookAt);
  const flag = (value: string): Send => ({ headers: { ...clerk, "X-Flag": value } });
  const colour: Send = { headers: { ...clerk, "X-Colour": "red" } };
  expect(await carriedOut({}, flag("a"), flag("a"), flag("b"))).toEqual([true, true, false, true]);
  expect(await carriedOut({}, colour)).toEqual([true, false]);
});

test("a write ends what was kept, and so does a reset of the session", async () => {
  const { running, carriedOut } = await counting();
  expect(await carriedOut({}, {})).toEqual([true, false]);
  const ship = { name: "a", kind: "cargo" };
  expect((await running.call("/ships", { headers: clerk, body: ship })).status).toBe(201);
  expect(await carriedOut({}, {})).toEqual([true, false]);
  expect((await running.admin("/reset", { method: "POST" })).status).toBe(204);
  expect(await carriedOut({})).toEqual([true]);
});

test("what asked for the time is carried out when the clock has moved", async () => {
  const asksTime = (call: { readonly nowMs: number }) => call.nowMs;
  const { running, carriedOut } = await counting(asksTime);
  expect(await carriedOut({}, {})).toEqual([true, false]);
  await running.admin("/clock", { method: "POST", body: { advance: "PT1S" } });
  expect(await carriedOut({})).toEqual([true]);
});

test("what changes something is never kept", async () => {
  const changes = (call: { nextNumber(name: string): number }) => call.nextNumber("asked");
  const { carriedOut } = await counting(changes);
  expect(await carriedOut({}, {})).toEqual([true, true]);
});

test("what shows the id of its request in the body is never kept", async () => {
  const service = harbour();
  let runs = 0;
  const listShips = ({ request }: { readonly request: { readonly id: string } }) => {
    runs++;
    return { status: 200, body: [{ ...ship, name: request.id }] };
  };
  const ship = { id: 1, name: "", kind: "cargo", flag: "none", berth: null };
  const handlers = { ...service.handlers, listShips: listShips as never };
  const { call } = await start({ services: [{ ...service, handlers }] });
  for (let i = 0; i < 2; i++) await call("/ships", { headers: clerk });
  expect(runs).toBe(2);
});
