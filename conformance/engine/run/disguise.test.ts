import fc from "fast-check";
import { expect, test } from "vitest";
import { mark } from "../../../contracts/lib/secrets.ts";
import { shapes } from "./disguise.ts";
import { createSecrets } from "./redact.ts";

const plain = (text: string) => text;

test.each([
  ["axp_owner", "xxx_xxxxy"],
  ["glpat-xyzDEF123456789012345", "glpat-xxxXXX999999999999991"],
  ["0123-beef", "9999-fffa"],
  ["Basic QWxhZGRpbg==", "Xxxxx XXxxXXXxxy=="],
  ["1234", "9991"],
])("%s is disguised as %s: the same length and kinds of characters", (secret, shape) => {
  expect(shapes().hide(secret, plain)).toBe(shape);
});

test("two secrets never get one disguise, and one secret never gets two", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 4, maxLength: 12 }), { maxLength: 40 }), (secrets) => {
      const { hide } = shapes();
      const hidden = secrets.map((s) => hide(s, plain));
      expect(secrets.map((s) => hide(s, plain))).toEqual(hidden);
      const distinct = hidden.filter((h) => h !== mark).map((h) => h.toLowerCase());
      expect(new Set(distinct).size).toBe(distinct.length);
    }),
  );
});

test("no disguise is the secret itself, and a disguise stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), (secret) => {
      const { hide } = shapes();
      const shape = hide(secret, plain);
      expect(shape).not.toBe(secret);
      expect(hide(shape, plain)).toBe(shape);
    }),
  );
});

test("what cannot be disguised is marked", () => {
  expect(shapes().hide("!?!?", plain)).toBe(mark);
});

test("a secret is disguised alike as it stands, in a URL, in a form and in JSON", () => {
  const secrets = createSecrets({ disguise: shapes() });
  secrets.add("password", 'a"b c/d');
  const shape = secrets.redact('a"b c/d');
  expect(secrets.redact(`?q=${encodeURIComponent('a"b c/d')}`)).toBe(`?q=${encodeURIComponent(shape)}`);
  expect(secrets.redact(JSON.stringify({ a: 'a"b c/d' }))).toBe(JSON.stringify({ a: shape }));
  expect(JSON.parse(secrets.redact(JSON.stringify({ password: 'never seen "before"' })))).not.toEqual({
    password: 'never seen "before"',
  });
});

test("what a target has masked itself stays as it is", () => {
  const secrets = createSecrets({ disguise: shapes() });
  secrets.read('{"project_secret":"REDACTED","token":"******"}');
  const text = '{"project_secret":"REDACTED","token":"******","empty_token":""}';
  expect(secrets.redact(text)).toBe(text);
});
