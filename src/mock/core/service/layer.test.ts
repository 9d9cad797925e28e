import { expect, test } from "vitest";
import { variantOf } from "../variant-of.ts";
import type { Layer } from "./layer.ts";
import { clerk, master, start } from "../testing/running.ts";

const ship = { name: "Borealis", kind: "cargo" };

async function startUnder(layer: Layer) {
  const running = await start({ layer });
  const names = async () =>
    ((await running.call("/ships?limit=500", { headers: clerk })).json as { name: string }[]).map(
      (s) => s.name,
    );
  return { ...running, names };
}

test("what a layer returns is sent", async () => {
  const { call } = await startUnder((mock) => {
    const { reply, changes } = mock.carryOut();
    return {
      reply: { ...reply, status: 418, headers: { "X-Layer": mock.operation?.id ?? "none" } },
      changes,
    };
  });
  const reply = await call("/ships", { headers: clerk });
  expect(reply.status).toBe(418);
  expect(reply.headers.get("x-layer")).toBe("listShips");
});

test("a rehearsed request is answered and not stored", async () => {
  const { call, names } = await startUnder((mock) =>
    mock.operation?.id === "registerShip" ? mock.rehearse() : mock.carryOut(),
  );
  expect((await call("/ships", { headers: clerk, body: ship })).status).toBe(201);
  expect(await names()).not.toContain("Borealis");
});

test("a layer can pass another request on", async () => {
  const { call } = await startUnder((mock) => {
    const header = (name: string) => (name === "x-pass" ? master["X-Pass"] : mock.request.header(name));
    return mock.carryOut({ request: variantOf(mock.request, { header }) });
  });
  expect((await call("/ships/1", { method: "DELETE", headers: clerk })).status).toBe(204);
});

test("a layer can let another service carry the request out", async () => {
  const { call } = await startUnder((mock) => {
    const { mounted } = mock;
    return mock.carryOut({
      mounted: { ...mounted, service: { ...mounted.service, authorise: () => undefined } },
    });
  });
  expect((await call("/ships/1", { method: "DELETE", headers: clerk })).status).toBe(204);
});

test("a route that is none has no operation", async () => {
  const seen: (string | undefined)[] = [];
  const { call } = await startUnder((mock) => {
    seen.push(mock.operation?.id);
    return mock.carryOut();
  });
  expect((await call("/nowhere", { headers: clerk })).status).toBe(404);
  expect(seen).toEqual([undefined]);
});
