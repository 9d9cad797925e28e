import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { builds, changes, jobs, projects, tokens } from "../../../fixtures/zuul/names.ts";
import { startZuul } from "../testing/running.ts";
import { startListening } from "../../core/testing/running.ts";

interface Heard {
  readonly text: string;
  readonly frames: readonly string[];
  readonly code: number;
  readonly reason: string;
  readonly pongs: readonly string[];
}

interface Listener {
  readonly headers?: Readonly<Record<string, string>>;
  readonly onText?: () => void;
}

/** Opens the console, sends the frames, and resolves when the server has closed it. */
function listen(url: string, frames: readonly unknown[], listener: Listener = {}): Promise<Heard> {
  const socket = new WebSocket(url.replace(/^http/, "ws"), { headers: listener.headers ?? {} });
  const heard: string[] = [];
  const pongs: string[] = [];
  return new Promise((resolve, reject) => {
    socket.on("open", () => {
      for (const frame of frames) socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
    });
    socket.on("message", (data: Buffer) => {
      heard.push(data.toString());
      listener.onText?.();
    });
    socket.on("pong", (data) => pongs.push(data.toString()));
    socket.on("close", (code, reason) => {
      resolve({ text: heard.join(""), frames: heard, code, reason: reason.toString(), pongs });
    });
    socket.on("error", reject);
  });
}

const console = (url: string, tenant = "tenant-one") => `${url}/api/tenant/${tenant}/console-stream`;
const logfile = "console.log";

test("streams the log of a running build until it has ended", async () => {
  const { url, ask, pass } = await startZuul(startListening);
  await ask(`POST /project/${projects.project}/enqueue`, {
    body: { pipeline: "check", change: changes.spares[0] },
  });
  pass(1.2);
  const [build] = (await ask(`GET /builds?change=11&job_name=${jobs.merge}`)).list("ListedBuild");
  let isFirst = true;
  const onText = () => {
    if (isFirst) pass(3);
    isFirst = false;
  };
  const heard = await listen(console(url), [{ uuid: build?.uuid, logfile }, "ignored"], { onText });
  expect([heard.code, heard.reason]).toEqual([1000, "No more data"]);
  expect(heard.frames.length).toBeGreaterThan(1);
  const lines = heard.text.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^2026-01-15 09:00:01\.100 \| Job console starting$/);
  expect(lines.at(-1)).toMatch(/RUN END RESULT_NORMAL: SUCCESS$/);
  expect(new Set(lines).size).toBe(lines.length);
});

test("says nothing of its own while the build says nothing, and sends pieces of at most 1024 bytes", async () => {
  const { url, control, pass } = await startZuul(startListening);
  let isFirst = true;
  const onText = () => {
    if (!isFirst) return;
    isFirst = false;
    pass(20);
    void control("endBuild", { uuid: builds.running, result: "SUCCESS" });
  };
  const heard = await listen(console(url), [{ uuid: builds.running, logfile }], { onText });
  expect(heard.pongs).toEqual([]);
  expect(heard.frames.every((frame) => Buffer.byteLength(frame) <= 1024)).toBe(true);
});

describe("closes", () => {
  test.each<[what: string, frame: unknown, tenant: string, close: [number, string]]>([
    ["without uuid", { logfile }, "tenant-one", [4000, "'uuid' missing from request payload"]],
    [
      "without logfile",
      { uuid: builds.running },
      "tenant-one",
      [4000, "'logfile' missing from request payload"],
    ],
    ["for an unknown build", { uuid: builds.unknown, logfile }, "tenant-one", [4011, "Build not found"]],
    [
      "for a build that has ended",
      { uuid: builds.passed.test1, logfile },
      "tenant-one",
      [4011, "Build not found"],
    ],
    [
      "for a build of another tenant",
      { uuid: builds.running, logfile },
      "tenant-two",
      [4011, "Build not found"],
    ],
    ["for no JSON", "{", "tenant-one", [4011, "Unknown error"]],
    ["without token", { uuid: builds.ofProtected, logfile }, "tenant-protected", [4000, "MissingAuthError"]],
    [
      "with an expired token",
      { uuid: builds.ofProtected, logfile, token: tokens.expired },
      "tenant-protected",
      [4000, "TokenExpiredError"],
    ],
    [
      "without right",
      { uuid: builds.ofProtected, logfile, token: tokens.user },
      "tenant-protected",
      [4000, "Authorization error"],
    ],
    ["without token, before anything else", {}, "tenant-protected", [4000, "MissingAuthError"]],
    [
      "with right, for an unknown build",
      { uuid: builds.running, logfile, token: tokens.reader },
      "tenant-protected",
      [4011, "Build not found"],
    ],
  ])("%s", async (_what, frame, tenant, [code, reason]) => {
    const { url } = await startZuul(startListening);
    expect(await listen(console(url, tenant), [frame])).toMatchObject({ code, reason, text: "" });
  });
});

test("takes the token of the handshake where the first frame has none", async () => {
  const { url } = await startZuul(startListening);
  const headers = { authorization: `Bearer ${tokens.reader}` };
  const ask = (frame: object) => listen(console(url, "tenant-protected"), [frame], { headers });
  const frame = { uuid: builds.unknown, logfile };
  expect(await ask(frame)).toMatchObject({ code: 4011, reason: "Build not found" });
  expect(await ask({ ...frame, token: tokens.user })).toMatchObject({ reason: "Authorization error" });
});

describe("closes without a fault of the mock", () => {
  const odd: readonly unknown[] = [
    ...["", "null", "[]", "7", '"text"', "[".repeat(10_000), "{".repeat(10_000), "\u0000"],
    ...[
      { uuid: null, logfile },
      { uuid: [], logfile },
      { uuid: {}, logfile },
      { uuid: { toString: 1 }, logfile },
    ],
    ...[
      { uuid: "__proto__", logfile },
      { uuid: 1e300, logfile: {} },
      { uuid: "x".repeat(100_000), logfile },
    ],
  ];
  test.each(odd.map((frame) => [JSON.stringify(frame).slice(0, 40), frame] as const))(
    "for the frame %s",
    async (_, frame) => {
      const { url } = await startZuul(startListening);
      const { code } = await listen(console(url), [frame]);
      expect([4000, 4011]).toContain(code);
    },
  );

  test("also of a tenant that asks for a token", async () => {
    const { url } = await startZuul(startListening);
    for (const token of [null, {}, [], 7, "", ".", "a.b.c", "e30.e30.e30", "\u0000"]) {
      const { code } = await listen(console(url, "tenant-protected"), [
        { uuid: builds.running, logfile, token },
      ]);
      expect(code).toBe(4000);
    }
  });
});

describe("before the handshake", () => {
  test.each([
    ["tenant-nowhere", "", 404],
    ["tenant-loading", "", 422],
    ["tenant-one", "?foo=1", 404],
  ])("%s%s is %i", async (tenant, query, status) => {
    const { url } = await startZuul(startListening);
    const refused = listen(`${console(url, tenant)}${query}`, []);
    await expect(refused).rejects.toThrow(`Unexpected server response: ${status}`);
  });

  test("a request that is none is refused", async () => {
    const { ask } = await startZuul(startListening);
    expect((await ask("GET /console-stream")).error).toBe("Header Upgrade is not defined");
    expect((await ask("GET /api/tenant/tenant-nowhere/console-stream")).status).toBe(404);
  });
});
