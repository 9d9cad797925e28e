import { describe, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { service as gitlabAgents } from "../../../gitlab-agents/service.ts";
import { clerk, sendRaw, startListening } from "../running.ts";
import { harbour } from "./service.ts";

describe("a WebSocket", () => {
  /** Opens one and collects what it tells. */
  function listen(url: string, headers: Record<string, string> = {}) {
    const socket = new WebSocket(url.replace("http", "ws"), { headers });
    onTestFinished(() => {
      socket.terminate();
    });
    const frames: string[] = [];
    const waiting: { count: number; resolve: () => void }[] = [];
    socket.on("message", (data: Buffer) => {
      frames.push(data.toString("utf8"));
      for (const { count, resolve } of waiting) if (frames.length >= count) resolve();
    });
    socket.on("error", () => undefined);
    return {
      socket,
      opened: new Promise<boolean>((resolve) => {
        socket.once("open", () => resolve(true));
        socket.once("close", () => resolve(false));
      }),
      status: new Promise<number | undefined>((resolve) => {
        socket.once("unexpected-response", (_, response) => resolve(response.statusCode));
      }),
      closed: new Promise<[number, string]>((resolve) => {
        socket.once("close", (code, reason) => resolve([code, reason.toString("utf8")]));
      }),
      received: (count: number) =>
        new Promise<readonly string[]>((resolve) => {
          const done = () => resolve(frames);
          if (frames.length >= count) done();
          else waiting.push({ count, resolve: done });
        }),
    };
  }

  test("tells the session's state for a message, and ticks as often as its handler asks", async () => {
    const running = await startListening();
    const session = running.in("s");
    await session.call("/ships/2/mooring", { method: "PUT", headers: clerk, body: { berth: 6 } });
    await session.admin("/clock", { body: { advance: "PT1M" } });
    const radio = listen(`${running.url}/ships/2/radio`, { "X-Mock-Session": "s" });
    expect(await radio.opened).toBe(true);
    radio.socket.send("ahoy");
    expect(await radio.received(3)).toEqual(["ahoy from ship-2 at 6", "tick 1", "silence"]);
  });

  test("settles what is due before it answers", async () => {
    const wall = { time: 0 };
    const running = await startListening({ clock: { rate: 1 }, wall: () => wall.time });
    await running.call("/ships/2/mooring", { method: "PUT", headers: clerk, body: { berth: 6 } });
    const radio = listen(`${running.url}/ships/2/radio`);
    await radio.opened;
    wall.time += 60_000;
    radio.socket.send("ahoy");
    expect((await radio.received(1))[0]).toBe("ahoy from ship-2 at 6");
  });

  test("is closed by its handler with code and reason", async () => {
    const { url } = await startListening();
    const radio = listen(`${url}/ships/2/radio`);
    await radio.opened;
    radio.socket.send("over");
    expect(await radio.closed).toEqual([4000, "over"]);
    expect(await radio.received(1)).toEqual(["over and out"]);
  });

  test("that its handler refuses is answered in the API's words", async () => {
    const { url } = await startListening();
    const handshake = [
      "GET /ships/999/radio HTTP/1.1",
      "Host: x",
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    ];
    const [head, body] = (await sendRaw(url, `${handshake.join("\r\n")}\r\n\r\n`)).split("\r\n\r\n");
    expect(head).toContain("HTTP/1.1 404 ");
    expect(JSON.parse(body ?? "")).toEqual({ error: "no_ship", message: "nobody is there" });
  });

  test("whose handler fails ends alone, and the mock says so in its log", async () => {
    const { url, call, log } = await startListening();
    const [broken, other] = [listen(`${url}/ships/2/radio`), listen(`${url}/ships/3/radio`)];
    await Promise.all([broken.opened, other.opened]);
    broken.socket.send("mayday");
    expect((await broken.closed)[0]).toBe(1011);
    other.socket.send("ahoy");
    expect((await other.received(1))[0]).toBe("ahoy from ship-3 at sea");
    expect((await call("/ships/1/card")).status).toBe(200);
    expect(log.join("\n")).toContain("the radio burns");
  });

  test.each([
    ["/ships/1", 400],
    ["/planes", 400],
    ["/__session/a%20b/ships/1/radio", 400],
  ])("is refused at %s", async (path, status) => {
    const { url, call } = await startListening();
    expect(await listen(`${url}${path}`).status).toBe(status);
    expect((await call("/ships/1/card")).status).toBe(200);
  });

  test("is refused at an unknown mount", async () => {
    const { url } = await startListening({ services: [harbour(), gitlabAgents] });
    expect(await listen(`${url}/airport/ships/1/radio`).status).toBe(404);
    expect(await listen(`${url}/harbour/ships/1/radio`).opened).toBe(true);
  });

  test("that is asked for by a plain GET is refused in the API's words", async () => {
    const { call } = await startListening();
    expect((await call("/ships/2/radio")).json).toEqual({
      error: "bad_request",
      message: "this is a WebSocket",
    });
  });

  test("does not keep the mock from closing", async () => {
    const { url, mock } = await startListening();
    const radio = listen(`${url}/ships/2/radio`);
    await radio.opened;
    await mock.close();
    expect((await radio.closed)[0]).toBe(1001);
  });
});
