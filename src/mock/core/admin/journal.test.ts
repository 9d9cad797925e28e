import { describe, expect, test } from "vitest";
import type { Running } from "../testing/running.ts";
import { clerk, startListening } from "../testing/running.ts";

describe("the journal", () => {
  async function told({ call }: Running): Promise<void> {
    await call("/ships", { headers: clerk, body: { name: "first", kind: "cargo" } });
    await call("/ships", { headers: clerk, body: { name: "first", kind: "cargo" } });
    await call("/ships?flag=flag-1", { headers: clerk });
    await call("/ship/1", { headers: clerk });
    await call("/ships/1/berth", { method: "PUT" });
  }

  test("tells the last requests, newest first, with operation and status", async () => {
    const running = await startListening();
    await told(running);
    const { requests, total } = (await running.admin("/requests?limit=3")).json as {
      requests: object[];
      total: number;
    };
    expect(total).toBe(5);
    expect(requests).toMatchObject([
      { id: 5, method: "PUT", url: "/ships/1/berth", status: 404 },
      { id: 4, url: "/ship/1", status: 404 },
      {
        id: 3,
        operationId: "listShips",
        url: "/ships?flag=flag-1",
        status: 200,
        at: "2026-01-15T09:00:00.000Z",
      },
    ]);
  });

  test.each([
    [{ api: "airport" }, "body /api: there is no API airport here; there are: harbour"],
    [
      { operationId: "getShp" },
      "body /operationId: there is no operation getShp here; did you mean getShip?",
    ],
    [{ metod: "GET" }, "body /metod: there is no metod; did you mean method?"],
  ])("is not searched by %j, which nothing can be: %s", async (filter, detail) => {
    const { admin } = await startListening();
    for (const path of ["/requests/find", "/requests/count"]) {
      const { status, json } = await admin(path, { body: filter });
      expect([status, json]).toMatchObject([400, { title: "Bad Request", detail }]);
    }
  });

  test.each([
    [{}, 5],
    [{ operationId: "registerShip" }, 2],
    [{ operationId: "registerShip", status: 409 }, 1],
    [{ method: "post" }, 2],
    [{ urlContains: "flag=flag-1" }, 1],
    [{ bodyContains: '"first"' }, 2],
    [{ api: "harbour" }, 5],
    [{ api: "harb" }, 5],
    [{ status: 404, method: "GET" }, 1],
  ])("finds and counts by %j: %i", async (filter, expected) => {
    const running = await startListening();
    await told(running);
    const found = (await running.admin("/requests/find", { body: filter })).json as {
      requests: object[];
      total: number;
    };
    expect([found.requests.length, found.total]).toEqual([expected, expected]);
    expect((await running.admin("/requests/count", { body: filter })).json).toEqual({ count: expected });
  });

  test("tells requests that met no operation with the one that is nearest", async () => {
    const running = await startListening();
    await told(running);
    expect((await running.admin("/requests/unmatched")).json).toMatchObject({
      total: 2,
      requests: [
        { url: "/ships/1/berth", nearest: "PUT /ships/{id}/mooring" },
        { url: "/ship/1", nearest: "GET /ships/{id}" },
      ],
    });
  });

  test("takes the operation of the same method for nearer", async () => {
    const { admin, call } = await startListening();
    await call("/ship", { method: "POST" });
    await call("/ship");
    expect((await admin("/requests/unmatched")).json).toMatchObject({
      requests: [{ nearest: "GET /ships" }, { nearest: "POST /ships" }],
    });
  });

  test("is empty after it is cleared, and admin calls are not in it", async () => {
    const running = await startListening();
    await told(running);
    expect((await running.admin("/requests", { method: "DELETE" })).status).toBe(204);
    expect((await running.admin("/requests")).json).toEqual({ requests: [], total: 0 });
  });

  test("keeps as many requests as it is told", async () => {
    const running = await startListening({ journalSize: 2 });
    await told(running);
    expect((await running.admin("/requests")).json).toMatchObject({
      total: 2,
      requests: [{ id: 5 }, { id: 4 }],
    });
  });

  test("shows no secret and at most 4 KiB of a body", async () => {
    const { call, admin } = await startListening();
    const headers = {
      ...clerk,
      Authorization: "Bearer hush",
      Cookie: "session=hush",
      "Private-Token": "hush",
    };
    await call("/ships?token=hush&access_token=hush", {
      headers,
      body: { name: "x".repeat(5000), kind: "cargo", password: "hush" },
    });
    await call("/ships", { headers, body: { password: "hush", name: "short" } });
    const reply = await admin("/requests");
    expect(reply.text).not.toContain("hush");
    const [short, long] = (reply.json as { requests: { body: string; headers: Record<string, string> }[] })
      .requests;
    expect(short?.body).toContain('"name":"short"');
    expect(short?.headers["authorization"]).toBe("«redacted»");
    expect(long?.body).toHaveLength(4096);
  });
});
