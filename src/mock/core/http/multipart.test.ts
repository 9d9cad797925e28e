import { describe, expect, test } from "vitest";
import { readMultipart } from "./multipart.ts";

/** Reads parts, given as their headers after `form-data` and their texts. */
function read(
  parts: readonly (readonly [string, string])[],
  contentType = "multipart/form-data; boundary=x",
) {
  const written = parts.map(
    ([head, text]) => `--x\r\nContent-Disposition: form-data${head}\r\n\r\n${text}\r\n`,
  );
  return { ...readMultipart(Buffer.from(`${written.join("")}--x--\r\n`), contentType) };
}

describe("a multipart form", () => {
  test("is read by the names of its parts, texts as they stand", () => {
    expect(
      read([
        ['; name="name"', "a b"],
        ["; name=description", "two\r\nlines & 한글"],
        ['; name="__proto__"', "no more than a name"],
      ]),
    ).toEqual(
      Object.fromEntries([
        ["name", "a b"],
        ["description", "two\r\nlines & 한글"],
        ["__proto__", "no more than a name"],
      ]),
    );
  });

  test("whose name is repeated has a list", () => {
    expect(read(["1", "2", "3"].map((text) => ['; name="n"', text] as const))).toEqual({
      n: ["1", "2", "3"],
    });
  });

  test("has a file where a part has a file name", () => {
    expect(read([['; name="n"; filename="a.txt"\r\nContent-Type: text/plain', "secret"]])).toEqual({
      n: { filename: "a.txt", type: "text/plain" },
    });
  });

  test("without parts has no fields", () => {
    expect(read([])).toEqual({});
  });

  test.each(["multipart/form-data; charset=utf-8; boundary=x", 'Multipart/Form-Data; Boundary="x"'])(
    "has its boundary in %s",
    (contentType) => {
      expect(read([['; name="n"', "1"]], contentType)).toEqual({ n: "1" });
    },
  );

  test("of 1 MB is read whole", () => {
    const text = "y".repeat(3_000_000);
    expect(read([['; name="n"', text]])).toEqual({ n: text });
  });
});

describe("what is no multipart form is told", () => {
  test.each([
    ["no boundary in the content type", "--x--\r\n", "multipart/form-data"],
    ["another boundary", "--y--\r\n", "multipart/form-data; boundary=x"],
    ["no end", '--x\r\nContent-Disposition: form-data; name="n"\r\n\r\n1', "multipart/form-data; boundary=x"],
    [
      "no name",
      "--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--\r\n",
      "multipart/form-data; boundary=x",
    ],
    ["no part", "{}", "multipart/form-data; boundary=x"],
  ])("%s", (_, body, contentType) => {
    expect(() => readMultipart(Buffer.from(body), contentType)).toThrow();
  });

  test("a text that is not UTF-8", () => {
    const body = Buffer.concat([
      Buffer.from('--x\r\nContent-Disposition: form-data; name="n"\r\n\r\n'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from("\r\n--x--\r\n"),
    ]);
    expect(() => readMultipart(body, "multipart/form-data; boundary=x")).toThrow();
  });
});
