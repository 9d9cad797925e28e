import { once } from "node:events";
import { Readable } from "node:stream";
import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { hasBody, mediaTypeOf, parseQuery, readBody, readCookie } from "./request.ts";

describe("parseQuery", () => {
  test.each<[string, Record<string, string | string[]>]>([
    ["", {}],
    ["a=1&b=2", { a: "1", b: "2" }],
    ["a=1&a=2&a=3", { a: ["1", "2", "3"] }],
    ["a=&b", { a: "", b: "" }],
    ["a=x+y%20z", { a: "x y z" }],
    ["a=%zz", { a: "%zz" }],
    ["a=b=c", { a: "b=c" }],
  ])("reads '%s'", (search, expected) => {
    expect({ ...parseQuery(search) }).toEqual(expected);
  });

  test("has no names of its own, and takes any name", () => {
    expect(parseQuery("")["constructor"]).toBeUndefined();
    const query = parseQuery("__proto__=a&__proto__=b&constructor=c");
    expect(Object.entries(query)).toEqual([
      ["__proto__", ["a", "b"]],
      ["constructor", "c"],
    ]);
    expect(({} as Record<string, unknown>)["0"]).toBeUndefined();
  });
});

describe("readCookie", () => {
  test.each([
    ["a=1; b=2", "b", "2"],
    ["a=1;b=2", "a", "1"],
    ["token=x=y", "token", "x=y"],
    ["ab=1", "b", undefined],
    ["a", "a", undefined],
    ["", "a", undefined],
    [undefined, "a", undefined],
  ])("of '%s' finds %s = %s", (header, name, value) => {
    expect(readCookie(header, name)).toBe(value);
  });
});

describe("mediaTypeOf", () => {
  test.each([
    ["application/json", "application/json"],
    ["Application/JSON; charset=utf-8", "application/json"],
    [" text/plain ;x=y", "text/plain"],
    ["", undefined],
    [";charset=utf-8", undefined],
    [undefined, undefined],
  ])("of '%s' is %s", (header, expected) => {
    expect(mediaTypeOf(header)).toBe(expected);
  });
});

/** A request as far as readBody looks at it. */
function message(chunks: readonly string[], headers: Record<string, string> = {}): IncomingMessage {
  return Object.assign(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), {
    headers,
  }) as unknown as IncomingMessage;
}

describe("readBody", () => {
  test("joins the chunks", async () => {
    expect(await readBody(message(["ab", "c"]), 3)).toEqual(Buffer.from("abc"));
  });

  test("tells a body that is over the limit by its length", async () => {
    expect(await readBody(message([], { "content-length": "4" }), 3)).toBe("too-large");
  });

  test("tells a body without a length that grows over the limit", async () => {
    expect(await readBody(message(["ab", "cd", "ef"]), 3)).toBe("too-large");
  });

  test.each<[string, Record<string, string>]>([
    ["with a length", { "content-length": "6" }],
    ["without a length", {}],
  ])("lets the client send the rest of a body that is too large, %s", async (_, headers) => {
    const large = message(["ab", "cd", "ef"], headers);
    const ended = once(large, "end");
    expect(await readBody(large, 3)).toBe("too-large");
    expect(large.destroyed).toBe(false);
    await ended;
  });

  test("rejects when the client goes away", async () => {
    const broken = message(["ab"]);
    broken.destroy(new Error("aborted"));
    await expect(readBody(broken, 3)).rejects.toThrow("aborted");
  });
});

describe("hasBody", () => {
  test.each([
    [{}, false],
    [{ "content-length": "0" }, false],
    [{ "content-length": "1" }, true],
    [{ "transfer-encoding": "chunked" }, true],
  ])("of the headers %j is %s", (headers, expected) => {
    expect(hasBody(message([], headers))).toBe(expected);
  });
});
