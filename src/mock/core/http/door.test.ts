import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import Router from "router";
import supertest from "supertest";
import { describe, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import type { Mock, MockOptions } from "../../app.ts";
import { createMock } from "../../app.ts";
import { service as gitlabAgents } from "../../gitlab-agents/service.ts";
import { harbour } from "../testing/harbour/service.ts";
import { clerk } from "../testing/running.ts";

async function mockOf(options: MockOptions = {}): Promise<Mock> {
  const mock = await createMock({ services: [harbour(), gitlabAgents], clock: { rate: 0 }, ...options });
  onTestFinished(() => mock.close());
  return mock;
}

/** An application with the mock below `/mock`, its own 404 and its own error handler. */
function around(mock: Mock, before: (app: express.Express) => void = () => undefined): express.Express {
  const app = express();
  before(app);
  app.use("/mock", mock.router);
  app.use((_message, response) => void response.status(404).send("the application's own"));
  app.use(
    (_error: unknown, _message: express.Request, response: express.Response, _next: express.NextFunction) => {
      response.status(500).send("the application's error handler");
    },
  );
  return app;
}

const ship = { name: "a", kind: "cargo" };

test("the door is what Express exports as its Router", () => {
  expect(express.Router).toBe(Router);
});

describe("in an Express application", () => {
  test("APIs are served below the mount, and links carry it", async () => {
    const app = supertest(around(await mockOf()));
    const made = await app.post("/mock/harbour/visits").set(clerk).type("form").send("ship=4");
    expect(made.status).toBe(303);
    expect(made.headers["location"]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mock\/harbour\/ships\/4$/);
    const inSession = await app.get("/mock/__session/s/harbour/ships").set(clerk);
    expect(inSession.status).toBe(200);
    expect((await app.get("/mock/__admin/health")).status).toBe(200);
  });

  test("what is below no mount goes to the application", async () => {
    const app = supertest(around(await mockOf()));
    for (const path of ["/mock", "/mock/airport/ships", "/other"])
      expect([path, (await app.get(path)).text]).toEqual([path, "the application's own"]);
  });

  test("errors of the mock never reach the application's error handler", async () => {
    const app = supertest(around(await mockOf()));
    for (const path of ["/mock/__session/%ZZ/harbour/ships", "/mock/__session/a%20b/harbour/ships"]) {
      const reply = await app.get(path);
      expect([reply.status, reply.headers["content-type"]]).toEqual([400, "application/problem+json"]);
    }
  });

  test.each<[string, express.RequestHandler, string, string]>([
    ["json", express.json(), "application/json", JSON.stringify(ship)],
    ["raw", express.raw({ type: "*/*" }), "application/json", JSON.stringify(ship)],
    ["text", express.text({ type: "*/*" }), "application/json", JSON.stringify(ship)],
  ])("a body that express.%s() has read is the request's", async (_name, parser, type, body) => {
    const app = supertest(around(await mockOf(), (before) => void before.use(parser)));
    const made = await app.post("/mock/harbour/ships").set(clerk).set("Content-Type", type).send(body);
    expect([made.status, (made.body as { name: string }).name]).toEqual([201, "a"]);
  });

  test("a form that express.urlencoded() has read is the request's", async () => {
    const app = supertest(around(await mockOf(), (before) => void before.use(express.urlencoded())));
    const token = { "PRIVATE-TOKEN": "glpat-maintainer" };
    const made = await app
      .post("/mock/gitlab/api/v4/projects/20/cluster_agents")
      .set(token)
      .type("form")
      .send({ name: "by-form" });
    expect([made.status, (made.body as { name: string }).name]).toEqual([201, "by-form"]);
  });
});

describe("behind a proxy", () => {
  const forwarded = {
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "ci.example.com",
    "X-Forwarded-Prefix": "/harbour-mock/",
  };
  const locationOf = async (app: Parameters<typeof supertest>[0], path: string) => {
    const made = await supertest(app).post(path).set(clerk).set(forwarded).type("form").send("ship=4");
    return made.headers["location"];
  };

  test("its word counts in links when it is trusted", async () => {
    const mock = await mockOf({ trustProxy: ["loopback"] });
    const expected = "https://ci.example.com/harbour-mock/harbour/ships/4";
    expect(await locationOf(mock.handler, "/harbour/visits")).toBe(expected);
  });

  test("and else it does not", async () => {
    const untrusting = await mockOf();
    expect(await locationOf(untrusting.handler, "/harbour/visits")).toMatch(/^http:\/\/127\.0\.0\.1/);
    const ofOthers = await mockOf({ trustProxy: ["10.0.0.0/8"] });
    expect(await locationOf(ofOthers.handler, "/harbour/visits")).toMatch(/^http:\/\/127\.0\.0\.1/);
  });

  test("the setting of an application around the mock wins", async () => {
    const trusting = await mockOf({ trustProxy: ["loopback"] });
    expect(await locationOf(around(trusting), "/mock/harbour/visits")).toMatch(/^http:\/\/127\.0\.0\.1/);
    const app = around(await mockOf(), (before) => void before.set("trust proxy", "loopback"));
    expect(await locationOf(app, "/mock/harbour/visits")).toBe(
      "https://ci.example.com/harbour-mock/mock/harbour/ships/4",
    );
  });
});

describe("fetch", () => {
  test("answers without a socket, as a server would", async () => {
    const mock = await mockOf();
    const made = await mock.fetch(
      new Request("https://mock.example/harbour/ships", {
        method: "POST",
        headers: { ...clerk, "Content-Type": "application/json" },
        body: JSON.stringify(ship),
      }),
    );
    expect(made.status).toBe(201);
    const path = `/harbour${made.headers.get("location") ?? ""}`;
    const read = await mock.fetch(new Request(`https://mock.example${path}`, { headers: clerk }));
    expect(await read.json()).toMatchObject(ship);
    const head = await mock.fetch(
      new Request(`https://mock.example${path}`, { method: "HEAD", headers: clerk }),
    );
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect((await mock.fetch(new Request("https://mock.example/nowhere"))).status).toBe(404);
  });

  test("rejects as the Fetch API does when a fault drops the connection", async () => {
    const mock = await mockOf();
    const rule = { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"drop":true}' };
    expect((await mock.fetch(new Request("http://localhost/__admin/faults", rule))).status).toBe(201);
    const dropped = mock.fetch(new Request("http://localhost/harbour/ships", { headers: clerk }));
    await expect(dropped).rejects.toThrow(TypeError);
  });

  test("rejects with the reason of whoever aborts it, before and while it waits", async () => {
    const mock = await mockOf();
    await mock.session().faults.add({ delayMs: 600_000 });
    const aborting = new AbortController();
    const ask = () =>
      mock.fetch(new Request("http://localhost/harbour/ships", { headers: clerk, signal: aborting.signal }));
    const waiting = ask();
    aborting.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    await expect(ask()).rejects.toThrow("enough");
  });
});

describe("WebSockets on a server of one's own", () => {
  async function serverOf(mock: Mock): Promise<string> {
    const server = createServer(around(mock));
    mock.upgrade(server, "/mock");
    server.on("upgrade", (message, socket) => {
      if (message.url?.startsWith("/own")) socket.end("HTTP/1.1 418 Own\r\nContent-Length: 0\r\n\r\n");
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const statusOf = async (url: string): Promise<number | undefined> => {
    const socket = new WebSocket(url);
    const [, response] = (await once(socket, "unexpected-response")) as [unknown, { statusCode?: number }];
    socket.on("error", () => undefined).terminate();
    return response.statusCode;
  };

  test("are served below the mount", async () => {
    const url = await serverOf(await mockOf());
    const socket = new WebSocket(`${url}/mock/harbour/ships/1/radio`);
    await once(socket, "open");
    socket.close();
    await once(socket, "close");
  });

  test("are left to others elsewhere", async () => {
    const url = await serverOf(await mockOf());
    expect(await statusOf(`${url}/own/socket`)).toBe(418);
  });

  test("are refused at the admin and where no WebSocket is", async () => {
    const url = await serverOf(await mockOf());
    expect(await statusOf(`${url}/mock/__admin/health`)).toBe(404);
    expect(await statusOf(`${url}/mock/harbour/ships`)).toBe(400);
    expect(await statusOf(`${url}/mock/__session/%ZZ/harbour/ships/1/radio`)).toBe(400);
  });
});
