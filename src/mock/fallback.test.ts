import type { IncomingMessage, RequestListener, Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import supertest from "supertest";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { createMock, credentials } from "../index.ts";
import type { Mock, MockOptions } from "../index.ts";

const { headers } = credentials.gitlab.maintainer;
const agents = "/api/v4/projects/20/cluster_agents";
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const echo: RequestListener = (request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { method, url, headers: sent } = request;
    response.writeHead(203, { "content-type": "application/json", "set-cookie": ["a=1", "b=2"] });
    response.end(JSON.stringify({ method, url, headers: sent, body: Buffer.concat(chunks).toString() }));
  });
};

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const real = (listener: RequestListener = echo): Promise<string> => listening(createServer(listener));

async function mockWith(options: MockOptions): Promise<Mock> {
  const mock = await createMock({ clock: { rate: 0 }, ...options });
  open.push(() => mock.close());
  return mock;
}

interface Echo {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

describe("what the mock does not serve goes to the real server", () => {
  test("with its method, path, query, headers and body, and the answer comes back as it is", async () => {
    const url = await real();
    const mock = await mockWith({ apis: ["gitlab-agents"], fallback: `${url}/root/` });
    const answer = await supertest(await mock.listen(0))
      .put("/api/v4/projects/20/badges/7?a=b%20c")
      .set({ ...headers, "X-Mock-Session": "one", "X-Own": "" })
      .send({ name: "x" });
    expect(answer.status).toBe(203);
    expect(answer.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
    const seen = answer.body as Echo;
    expect(seen).toMatchObject({
      method: "PUT",
      url: "/root/api/v4/projects/20/badges/7?a=b%20c",
      body: '{"name":"x"}',
    });
    expect(seen.headers).toMatchObject({
      host: new URL(url).host,
      "private-token": "glpat-maintainer",
      "x-own": "",
    });
    expect(seen.headers).not.toHaveProperty("x-mock-session");
  });

  test("by API below its URL, the rest by the mock's own paths", async () => {
    const [gitlab, rest] = [await real(), await real()];
    const mock = await mockWith({ fallback: { "gitlab-agents": `${gitlab}/own`, "*": rest } });
    const urlOf = async (path: string): Promise<string> =>
      new URL(((await (await mock.fetch(new Request(`http://mock${path}`))).json()) as Echo).url, "http://x")
        .pathname;
    expect(await urlOf("/gitlab/api/v4/groups")).toBe("/own/api/v4/groups");
    expect(await urlOf("/quay/api/v9/user")).toBe("/quay/api/v9/user");
    expect(await urlOf("/elsewhere")).toBe("/elsewhere");
  });

  test("without the session's prefix, which is the mock's own", async () => {
    const mock = await mockWith({ fallback: await real() });
    for (const path of ["/gitlab/api/v4/groups?a=b", "/quay", "/elsewhere?a=b", "/"]) {
      const answer = await supertest(mock.handler).get(`/__session/own${path}`);
      expect(answer.body).toMatchObject({ url: path.replace("quay", "quay/") });
    }
  });

  test("without the place of the application around the mock", async () => {
    const mock = await mockWith({ fallback: await real() });
    const answer = await supertest(express().use("/mock", mock.router)).get("/mock/gitlab/api/v4/groups");
    expect(answer.body).toMatchObject({ url: "/gitlab/api/v4/groups" });
  });

  test("also a method that the mock has not on a path that it has, and never one that it has", async () => {
    const mock = await mockWith({ apis: ["gitlab-agents"], fallback: await real() });
    const gitlab = supertest(mock.handler);
    expect((await gitlab.patch(agents).set(headers)).status).toBe(203);
    expect((await gitlab.get(agents).set(headers)).status).toBe(200);
    expect((await gitlab.get(agents)).status).toBe(401);
  });

  test("however large it is, in pieces as they come", async () => {
    const mock = await mockWith({
      apis: ["gitlab-agents"],
      bodyLimit: 10,
      fallback: await real((request, response) => void request.pipe(response)),
    });
    const url = await mock.listen(0);
    const pieces = new TransformStream<Uint8Array, Uint8Array>();
    const writer = pieces.writable.getWriter();
    const sent = { method: "POST", body: pieces.readable, duplex: "half" } as RequestInit;
    void writer.write(Buffer.from("first"));
    const answer = await fetch(`${url}/api/v4/upload`, sent);
    const reader = answer.body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe("first"); // before the second is sent
    void writer.write(Buffer.from("second, over the limit"));
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe("second, over the limit");
    await writer.close();
  });

  test("is told in the journal, and is not unmatched", async () => {
    const url = await real();
    const mock = await mockWith({ apis: ["gitlab-agents"], fallback: url });
    await mock.session("told").fetch(new Request("http://mock/api/v4/groups?private_token=x"));
    expect(await mock.session("told").journal.list()).toMatchObject([
      { status: 203, fallback: `${url}/api/v4/groups` },
    ]);
    expect(await mock.session("told").journal.unmatched()).toEqual([]);
  });

  test("or fails on demand", async () => {
    const mock = await mockWith({ apis: ["gitlab-agents"], fallback: await real() });
    const session = mock.session("faults");
    await session.faults.add({ pathPrefix: "/api/v4/groups", status: 503, force: true });
    expect((await session.fetch(new Request("http://mock/api/v4/groups"))).status).toBe(503);
  });

  test("with a body that the application around the mock has read", async () => {
    const mock = await mockWith({ fallback: { "gitlab-agents": await real() } });
    const app = express().use(express.json()).use("/mock", mock.router);
    const answer = await supertest(app).post("/mock/gitlab/api/v4/groups").send({ ümlaut: true });
    expect(answer.body).toMatchObject({ url: "/api/v4/groups", body: '{"ümlaut":true}' });
  });

  test("but what is below no mount goes to the application's own next handler", async () => {
    const mock = await mockWith({ fallback: await real() });
    const app = express().use(mock.router);
    app.use((_request, response) => void response.status(299).end());
    expect((await supertest(app).get("/elsewhere")).status).toBe(299);
  });

  test.each(["/gitlab/api/v4/groups", "/elsewhere"])(
    "for a page of another origin, when --cors lets it, which the mock itself tells: %s",
    async (path) => {
      const mock = await mockWith({ cors: true, fallback: await real() });
      const answer = await supertest(mock.handler).get(path).set("Origin", "http://app.test");
      expect(answer.headers["access-control-allow-origin"]).toBe("http://app.test");
      expect(answer.headers["access-control-allow-credentials"]).toBe("true");
      const preflight = await supertest(mock.handler).options(path).set({
        Origin: "http://app.test",
        "Access-Control-Request-Method": "PUT",
        "Access-Control-Request-Headers": "private-token",
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers["access-control-allow-headers"]).toBe("private-token");
    },
  );

  test.each([
    ["/zuul/api/tenant/tenant-one/console-stream", "/zuul/api/tenant/tenant-one/console-stream"],
    ["/quay/cable", "/quay/cable"],
    ["/elsewhere?a=b", "/elsewhere?a=b"],
    ["/__session/own/elsewhere", "/elsewhere"],
  ])("and so do the handshakes of WebSockets: %s", async (path, asked) => {
    const server = createServer();
    const sockets = new WebSocketServer({ server });
    sockets.on("connection", (socket, { url }) => socket.send(url ?? ""));
    const mock = await mockWith({ tags: ["status"], fallback: await listening(server) });
    const client = new WebSocket(`${await mock.listen(0)}${path}`);
    open.push(() => client.terminate());
    const said = await new Promise((resolve, reject) => {
      client.once("message", (data: Buffer) => resolve(data.toString()));
      client.once("error", reject);
    });
    expect(said).toBe(asked);
  });
});

describe("without an answer of the real server", () => {
  const closed = "http://127.0.0.1:9";

  test("the mock tells which and why", async () => {
    const mock = await mockWith({ apis: ["gitlab-agents"], fallback: closed });
    const answer = await supertest(mock.handler).get("/api/v4/groups");
    expect(answer.status).toBe(502);
    expect((answer.body as { detail: string }).detail).toMatch(
      /^http:\/\/127\.0\.0\.1:9, the fallback, did not answer: /,
    );
    expect((await supertest(mock.handler).get("/api/v4/groups")).status).toBe(502);
  });

  test("the handshake of a WebSocket is refused", async () => {
    const mock = await mockWith({ apis: ["zuul"], tags: ["status"], fallback: closed });
    const client = new WebSocket(`${await mock.listen(0)}/api/tenant/tenant-one/console-stream`);
    const status = await new Promise((resolve) => {
      client.once("unexpected-response", (_, { statusCode }) => resolve(statusCode));
      client.once("error", resolve);
    });
    expect(status).toBe(502);
  });

  test("that ends in the middle of it, the client sees it end", async () => {
    const broken = await real((_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half", () => response.destroy());
    });
    const mock = await mockWith({ apis: ["gitlab-agents"], fallback: broken });
    const answer = await fetch(`${await mock.listen(0)}/api/v4/groups`);
    await expect(answer.text()).rejects.toThrow();
  });

  test("a request goes round in no circle", async () => {
    const mock = await mockWith({ apis: ["gitlab-agents"] });
    const url = await mock.listen(0);
    const other = await mockWith({ apis: ["gitlab-agents"], fallback: url });
    const back = await real((request, response) => other.handler(request, response));
    const round = await mockWith({ apis: ["gitlab-agents"], fallback: back });
    expect((await supertest(round.handler).get("/api/v4/groups")).status).toBe(404);
  });
});

describe("tags", () => {
  test("leave the other operations out", async () => {
    const mock = await mockWith({ apis: ["gitlab-agents"], tags: ["agents"] });
    const gitlab = supertest(mock.handler);
    expect((await gitlab.get(agents).set(headers)).status).toBe(200);
    expect((await gitlab.get(`${agents}/5/tokens`).set(headers)).status).toBe(404);
  });

  test("that leave an operation out are named where it is asked for", async () => {
    const mock = await mockWith({ apis: ["gitlab-agents"], tags: ["agents"] });
    const session = mock.session("left-out");
    await session.fetch(new Request(`http://mock${agents}/5/tokens/1`));
    const why = "getAgentToken is of the tag agent-tokens, which --tags leaves out";
    expect(await session.journal.unmatched()).toMatchObject([
      { nearest: "GET /api/v4/projects/{id}/cluster_agents/{agent_id}/tokens/{token_id}", why },
    ]);
    await expect(session.faults.add({ operationId: "getAgentToken", drop: true })).rejects.toThrow(why);
  });

  test.each<[string, MockOptions, string]>([
    ["a tag", { tags: ["agnts"] }, "tags: there is no tag agnts; did you mean agents?"],
    ["no tag", { apis: ["gitlab-agents"], tags: [] }, "tags: name one of agent-tokens, agents"],
    [
      "a URL with a password",
      { fallback: "https://me:secret@gitlab.example.com" },
      "fallback: the URL at gitlab.example.com must have no user and no password: requests bring their own",
    ],
    [
      "a URL with a query",
      { fallback: { gitlab: "https://gitlab.example.com/?a=b" } },
      "fallback: https://gitlab.example.com/?a=b must end before its ?a=b: requests bring their own",
    ],
    [
      "a URL",
      { fallback: "gitlab.example.com" },
      "fallback: gitlab.example.com is not a URL that begins with",
    ],
    [
      "an API",
      { fallback: { quy: "http://quay" } },
      "fallback: there is no API quy here; did you mean quay?",
    ],
  ])("%s that is none is told with the nearest right one", async (_, options, message) => {
    await expect(createMock(options)).rejects.toThrow(message);
  });
});
