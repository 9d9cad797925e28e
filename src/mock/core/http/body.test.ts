import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { readBody } from "./body.ts";

/** A request as far as readBody looks at it. */
function message(
  chunks: readonly string[],
  headers: Record<string, string> = { "transfer-encoding": "chunked" },
): IncomingMessage {
  return Object.assign(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), {
    headers,
  }) as unknown as IncomingMessage;
}

describe("readBody", () => {
  test("joins the chunks", async () => {
    expect(await readBody(message(["ab", "c"]), 3)).toEqual({ bytes: Buffer.from("abc") });
  });

  test("tells a body that is over the limit by its length", async () => {
    expect(await readBody(message([], { "content-length": "4" }), 3)).toEqual({ tooLarge: 3 });
  });

  test("tells a body without a length that grows over the limit", async () => {
    expect(await readBody(message(["ab", "cd", "ef"]), 3)).toEqual({ tooLarge: 3 });
  });

  test.each<[string, Record<string, string>]>([
    ["with a length", { "content-length": "6" }],
    ["without a length", { "transfer-encoding": "chunked" }],
  ])("lets the client send the rest of a body that is too large, %s", async (_, headers) => {
    const large = message(["ab", "cd", "ef"], headers);
    const ended = once(large, "end");
    expect(await readBody(large, 3)).toEqual({ tooLarge: 3 });
    await ended; // of a message that was cut off before, it never comes
  });

  test("rejects when the client goes away", async () => {
    const broken = message(["ab"]);
    broken.destroy(new Error("aborted"));
    await expect(readBody(broken, 3)).rejects.toThrow("aborted");
  });
});

describe("a body that a parser of the application has read before", () => {
  /** A message whose stream was read to its end, as a body parser leaves it. */
  async function parsed(body: unknown, type: string): Promise<IncomingMessage> {
    const read = message(["xx"], { "content-type": type, "content-length": "2" });
    read.resume();
    await once(read, "end");
    return Object.assign(read, { body });
  }

  test.each<[string, unknown, string, string]>([
    ["json()", { a: [1, null] }, "application/json", '{"a":[1,null]}'],
    ["json() of a text", "x", "application/json; charset=utf-8", '"x"'],
    ["raw()", Buffer.from("ab"), "application/octet-stream", "ab"],
    ["text()", "ab", "text/plain", "ab"],
    [
      "urlencoded()",
      { a: "1 2", b: ["x", "y"], c: { d: "z" } },
      "application/x-www-form-urlencoded",
      "a=1+2&b=x&b=y&c%5Bd%5D=z",
    ],
  ])("by %s is written again", async (_parser, body, type, expected) => {
    expect(await readBody(await parsed(body, type), 100)).toEqual({ bytes: Buffer.from(expected) });
  });

  test("is held to the limit as well", async () => {
    expect(await readBody(await parsed({ a: "long" }, "application/json"), 3)).toEqual({ tooLarge: 3 });
  });

  test("is none when nothing was announced", async () => {
    expect(await readBody(message([], {}), 3)).toEqual({ bytes: Buffer.alloc(0) });
  });
});
