import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headLines, readHead } from "./heads.ts";
import { MessageStore } from "./message-store.ts";

describe("a store of messages", () => {
  test("gives back what is newest, whole or not at all, and never holds more than its ring", () => {
    const message = fc.record({
      head: fc.string({ unit: "grapheme-ascii", maxLength: 20 }),
      body: fc.oneof(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
      ),
    });
    fc.assert(
      fc.property(fc.array(message, { maxLength: 40 }), (messages) => {
        const store = new MessageStore(256, 64);
        const kept = messages.map(({ head, body }) => ({
          ...{ head, body },
          at: store.keep(head, body, Buffer.byteLength(body)),
        }));
        let room = 256;
        for (const { head, body, at } of kept.reverse()) {
          const read = store.read(at);
          const bytes = Buffer.from(body);
          if (!read) break;
          expect(read.head).toBe(head);
          expect(bytes.subarray(0, read.body.length)).toEqual(read.body);
          expect(bytes.length - read.body.length).toBeLessThan(bytes.length > 64 ? bytes.length - 60 : 1);
          room -= read.head.length + read.body.length;
          expect(room).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test("keeps the last message always, and the one before it while there is room", () => {
    const store = new MessageStore(100, 50);
    const first = store.keep("a: 1\n", Buffer.alloc(40));
    const second = store.keep("", "é".repeat(100), 200);
    expect(store.read(first)?.body.length).toBe(40);
    expect(store.read(second)).toEqual({ head: "", body: Buffer.from("é".repeat(25)), total: 200 });
    const third = store.keep("b: 22\n", undefined);
    expect([store.read(first), store.read(third)?.head]).toEqual([undefined, "b: 22\n"]);
  });

  test("cuts a text between its characters", () => {
    const store = new MessageStore(100, 5);
    expect(store.read(store.keep("", "ééé", 6))?.body.toString()).toBe("éé");
  });
});

test("headers become lines and are read from them", () => {
  const headers = {
    host: "h",
    "set-cookie": ["a=1", "b=2"],
    "x-empty": "",
    "content-length": 3,
    gone: undefined,
  };
  expect(headLines(headers)).toBe(
    "host: h\nset-cookie: a=1\nset-cookie: b=2\nx-empty: \ncontent-length: 3\n",
  );
  expect({ ...readHead(headLines(headers)) }).toEqual({
    host: "h",
    "set-cookie": ["a=1", "b=2"],
    "x-empty": "",
    "content-length": "3",
  });
  expect({ ...readHead("__proto__: x\n") }).toEqual(Object.fromEntries([["__proto__", "x"]]));
});
