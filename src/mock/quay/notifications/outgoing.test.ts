import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { authorizedEmail, repositories } from "../../../fixtures/quay/names.ts";
import type { MockOptions } from "../../app.ts";
import { start } from "../../core/testing/running.ts";
import type { Running } from "../../core/testing/running.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** A receiver on this machine; what it answers is told by the path, `/500`, else 200. */
async function receiver(location = ""): Promise<{ port: number; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    request.on("end", () => {
      const [path = "", headers] = [request.url, request.headers];
      received.push({ path, headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
      response.writeHead(Number(path.slice(1)) || 200, { location }).end("received");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, received };
}

const of = (path: string) => `/repository/${path}/notification/`;
const building = of(repositories.building);

interface Sending extends Quay {
  readonly admin: Running["admin"];
  readonly log: readonly string[];
}

async function sending(webhooks: MockOptions["webhooks"] = true): Promise<Sending> {
  const running: Running[] = [];
  const quay = await startQuay(async (options) => {
    const one = await start({ ...options, webhooks });
    running.push(one);
    return one;
  });
  const [{ admin, log } = { admin: () => Promise.reject(new Error("no mock")), log: [] }] = running;
  return { ...quay, admin, log };
}

async function made(quay: Quay, body: object): Promise<string> {
  const whole = { event: "repo_push", method: "webhook", eventConfig: {}, ...body };
  return (await quay.ask(`POST ${building}`, { body: whole })).body("RepositoryNotification").uuid;
}

/** Lets a queued delivery become due, and resolves when it has ended. */
async function passDelivery(quay: Sending, seconds: number, ended: () => boolean): Promise<void> {
  quay.pass(seconds);
  await quay.settle();
  await vi.waitUntil(ended, { interval: 5, timeout: 30_000 });
}

const failures = (quay: Quay, uuid: string) => quay.state.notifications.get(uuid)?.number_of_failures;
/** Why no answer came to what was sent last. */
async function failureOf(quay: Sending): Promise<string | undefined> {
  const { requests } = (await quay.admin("/requests?limit=1")).json as { requests: { failure?: string }[] };
  return requests[0]?.failure;
}

const tryOut = (quay: Quay, uuid: string) => quay.ask(`POST ${building}${uuid}/test`);

describe("a webhook", () => {
  test("of a test is posted with Quay's own sample", async () => {
    const [quay, { port, received }] = [await sending(), await receiver()];
    const uuid = await made(quay, { config: { url: `http://hooks.localhost:${port}/hook` } });
    await tryOut(quay, uuid);
    await passDelivery(quay, 2, () => received.length > 0);
    expect(received[0]).toMatchObject({
      path: "/hook",
      headers: { "content-type": "application/json", host: `hooks.localhost:${port}` },
      body: {
        repository: "devtable/building",
        namespace: "devtable",
        name: "building",
        docker_url: "localhost/devtable/building",
        homepage: "http://localhost/repository/devtable/building",
        updated_tags: ["latest", "foo"],
        pruned_image_count: 3,
      },
    });
  });

  test("tells what happened: a push and a build", async () => {
    const [quay, { port, received }] = [await sending(), await receiver()];
    const url = `http://hooks.localhost:${port}/`;
    for (const event of ["repo_push", "build_queued"]) await made(quay, { event, config: { url } });
    await quay.control("push", { repository: repositories.building, tags: ["v1"] });
    await passDelivery(quay, 2, () => received.length === 1);
    expect(received[0]?.body).toMatchObject({ repository: "devtable/building", updated_tags: ["v1"] });
  });

  test("has the payload that its template makes", async () => {
    const [quay, { port, received }] = [await sending(), await receiver()];
    const template = JSON.stringify({
      "to ${namespace}": ["${updated_tags}", "tags: ${updated_tags[0]}, ${no}"],
    });
    const uuid = await made(quay, { config: { url: `http://hooks.localhost:${port}/`, template } });
    await tryOut(quay, uuid);
    await passDelivery(quay, 2, () => received.length > 0);
    expect(received[0]?.body).toEqual({ "to devtable": [["latest", "foo"], "tags: latest, (none)"] });
  });

  test("stands in the journal, with its answer", async () => {
    const [quay, { port, received }] = [await sending(), await receiver()];
    const url = `http://hooks.localhost:${port}/hook`;
    await tryOut(quay, await made(quay, { config: { url } }));
    await passDelivery(quay, 2, () => received.length > 0);
    const line = { method: "POST", url, status: 200, outgoing: true };
    await expect
      .poll(async () => (await quay.admin("/requests")).json)
      .toMatchObject({ requests: expect.arrayContaining([expect.objectContaining(line)]) as unknown });
    const { requests } = (await quay.admin("/requests?limit=1")).json as { requests: { id: number }[] };
    const id = requests[0]?.id ?? 0;
    expect((await quay.admin(`/requests/${id}`)).json).toMatchObject({ response: { body: "received" } });
    expect((await quay.admin(`/requests/${id}/repeat`, { method: "POST" })).status).toBe(409);
  });

  test("that fails is tried again, counted, and silent after three; an arrival puts the count back", async () => {
    const [quay, { port, received }] = [await sending(), await receiver()];
    const uuid = await made(quay, { config: { url: `http://hooks.localhost:${port}/500` } });
    await tryOut(quay, uuid);
    await passDelivery(quay, 2, () => failures(quay, uuid) === 1);
    await passDelivery(quay, 31, () => failures(quay, uuid) === 2);
    await passDelivery(quay, 31, () => failures(quay, uuid) === 3);
    quay.pass(31);
    await quay.settle();
    expect(quay.state.deliveries.by("notification", uuid).slice()).toHaveLength(3);
    expect(received).toHaveLength(3);
    await quay.ask(`POST ${building}${uuid}`);
    expect(failures(quay, uuid)).toBe(0);
  });

  test("that arrives puts the count of failures back", async () => {
    const [quay, { port }] = [await sending(), await receiver()];
    const uuid = await made(quay, { config: { url: `http://hooks.localhost:${port}/` } });
    quay.state.notifications.update(uuid, { number_of_failures: 2 });
    await tryOut(quay, uuid);
    await passDelivery(quay, 2, () => failures(quay, uuid) === 0);
  });

  test("is led nowhere by a redirect", async () => {
    const [quay, elsewhere] = [await sending(), await receiver()];
    const { port, received } = await receiver(`http://127.0.0.1:${elsewhere.port}/`);
    const uuid = await made(quay, { config: { url: `http://hooks.localhost:${port}/307` } });
    await tryOut(quay, uuid);
    await passDelivery(quay, 2, () => failures(quay, uuid) === 1);
    expect([received.length, elsewhere.received.length]).toEqual([1, 0]);
  });

  test.each(["http://192.0.2.1/", "http://[2001:db8::1]/", "https://10.0.0.1/"])(
    "goes to no other machine: %s",
    async (url) => {
      const quay = await sending();
      const uuid = await made(quay, { config: { url } });
      await tryOut(quay, uuid);
      await passDelivery(quay, 2, () => failures(quay, uuid) === 1);
      const reason = /is not this machine; --webhooks \S+ allows it/;
      expect(quay.log.join()).toMatch(reason);
      expect(await failureOf(quay)).toMatch(reason);
    },
  );

  test("that nobody takes is told why, is no request without an operation, and tells no password", async () => {
    const [quay, { port }] = [await sending(), await receiver()];
    const ended = createServer().listen(0);
    const { port: closed } = ended.address() as AddressInfo;
    ended.close();
    const reasons = [];
    for (const [i, url] of [
      `https://me:my-word@hooks.localhost:${port}/`,
      `http://hooks.localhost:${closed}/`,
    ].entries()) {
      const uuid = await made(quay, { config: { url } });
      await tryOut(quay, uuid);
      await passDelivery(quay, 2, () => failures(quay, uuid) === 1);
      reasons[i] = await failureOf(quay);
    }
    expect(reasons).toEqual([
      "TLS: wrong version number",
      expect.stringMatching(/^connect ECONNREFUSED .*, connect ECON/),
    ]);
    expect((await quay.admin("/requests/unmatched")).json).toMatchObject({ total: 0 });
    expect(
      JSON.stringify(await quay.admin("/requests/find", { body: { method: "POST", urlContains: "hooks" } })),
    ).not.toContain("my-word");
  });
});

test("Slack is posted its message", async () => {
  const [quay, { port, received }] = [await sending(), await receiver()];
  const uuid = await made(quay, {
    ...{ event: "build_failure", method: "slack" },
    config: { url: `http://127.0.0.1:${port}/slack` },
  });
  await tryOut(quay, uuid);
  await passDelivery(quay, 2, () => received.length > 0);
  const page = "http://localhost/repository/devtable/building";
  const commit = "change <http://path/to/the/commit| 42d4a62 > to branch somebranch";
  const author = "by <http://path/to/fake/author/in/scm| fakeauthor >";
  const summary = "Build failure for repository devtable/building [fake-bu]";
  expect(received[0]?.body).toEqual({
    text: summary,
    username: "quayiobot",
    attachments: [
      {
        fallback: summary,
        text: `<${page}/build/fake-build-id|Build fake-bu> failure for ${commit} ${author} for repository   D  <${page}|devtable/building>  \nThis is a fake error message`,
        color: "danger",
        mrkdwn_in: ["text"],
      },
    ],
  });
});

test("who did it is named where Quay names it: to people, not in a webhook's payload", async () => {
  const [quay, { port, received }] = [await sending(), await receiver()];
  const slack = { method: "slack", config: { url: `http://127.0.0.1:${port}/slack` } };
  await tryOut(quay, await made(quay, slack));
  await passDelivery(quay, 2, () => received.length === 1);
  const repository = "repository   D  <http://localhost/repository/devtable/building|devtable/building>  ";
  const tag = (name: string) =>
    `<http://localhost/repository/devtable/building?tag=${name}&tab=tags|${name}>`;
  const textOf = (body: unknown) => (body as { attachments: { text: string }[] }).attachments[0]?.text;
  expect(textOf(received[0]?.body)).toBe(
    `   D  *devtable*  pushed  ${tag("latest")}, ${tag("foo")} in ${repository}`,
  );
  await made(quay, { config: { url: `http://hooks.localhost:${port}/` } });
  await quay.control("push", { repository: repositories.building, tags: ["v1", "v2"] });
  await passDelivery(quay, 2, () => received.length === 5);
  const ofHook = received.filter(({ path }) => path === "/").map(({ body }) => body);
  const payload = {
    ...{ repository: "devtable/building", namespace: "devtable", name: "building" },
    docker_url: "localhost/devtable/building",
    homepage: "http://localhost/repository/devtable/building",
  };
  expect(ofHook).toEqual(
    expect.arrayContaining([
      { ...payload, updated_tags: ["v1"] },
      { ...payload, updated_tags: ["v2"] },
    ]),
  );
});

test("a mail besides notifications goes to the journal, too", async () => {
  const quay = await sending();
  await quay.ask("POST /superusers/users/reader/sendrecovery");
  await expect
    .poll(async () => (await quay.admin("/requests/find", { body: { method: "MAIL" } })).json)
    .toMatchObject({ requests: [{ url: "mailto:reader@example.com" }] });
});

test("mail goes to the journal", async () => {
  const quay = await sending();
  const uuid = await made(quay, { method: "email", config: { email: authorizedEmail } });
  await tryOut(quay, uuid);
  quay.pass(2);
  await quay.settle();
  await expect
    .poll(async () => (await quay.admin("/requests/find", { body: { method: "MAIL" } })).json)
    .toMatchObject({
      requests: [
        { url: `mailto:${authorizedEmail}`, headers: { subject: "Repository devtable/building updated" } },
      ],
    });
  expect(failures(quay, uuid)).toBe(0);
});

test("without --webhooks nothing is sent", async () => {
  const [quay, { port, received }] = [await sending(false), await receiver()];
  const uuid = await made(quay, { config: { url: `http://hooks.localhost:${port}/500` } });
  await tryOut(quay, uuid);
  quay.pass(2);
  await quay.settle();
  expect(quay.state.deliveries.by("notification", uuid).slice()).toMatchObject([{ failed: false }]);
  expect([received.length, failures(quay, uuid)]).toEqual([0, 0]);
});

test("a session whose clock runs is woken when a delivery is due", async () => {
  const { port, received } = await receiver();
  const quay = await startQuay((options) => start({ ...options, webhooks: true, clock: { rate: 1000 } }));
  const uuid = await made(quay, { config: { url: `http://hooks.localhost:${port}/` } });
  await tryOut(quay, uuid);
  await expect.poll(() => received.length, { timeout: 30_000 }).toBe(1);
});
