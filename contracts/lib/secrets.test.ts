import { describe, expect, test } from "vitest";
import { hideInJson, hideInQuery } from "./secrets-in-text.ts";
import { isSecretHeader, isSecretInput, isSecretName, isSecretUnder, isTelling } from "./secrets.ts";

const hide = () => "***";
const long = "0123456789abcdef";

test.each([
  "Authorization",
  "PRIVATE-TOKEN",
  "Job-Token",
  "X-Api-Key",
  "X-Admin-Token",
  "Cookie",
  "Set-Cookie",
])("%s is a header with credentials", (name) => {
  expect(isSecretHeader(name)).toBe(true);
  expect(isSecretHeader(`${name}-x`)).toBe(false);
});

test.each([
  ["access_token", true],
  ["clientSecret", true],
  ["Password", true],
  ["state", true],
  ["oauthState", true],
  ["tokens", false],
  ["estate", false],
])("the name %s: %s", (name, secret) => {
  expect(isSecretName(name)).toBe(secret);
});

test("an input with a key is secret, and one whose schema says so", () => {
  expect(isSecretInput("readerKey", undefined)).toBe(true);
  expect(isSecretInput("keyName", undefined)).toBe(false);
  expect(isSecretInput("pin", "password")).toBe(true);
});

test("a state is secret when it is as long as a random text", () => {
  expect(isSecretUnder("state", "running")).toBe(false);
  expect(isSecretUnder("state", long)).toBe(true);
  expect(isSecretUnder("token", "abcd")).toBe(true);
});

describe("in JSON", () => {
  test.each([
    ['{"a_token": "x\\"y", "b": "z"}', '{"a_token": "***", "b": "z"}'],
    ['{"token":"cut off', '{"token":"***"'],
    ['{"state":"active"}', '{"state":"active"}'],
    [`{"state":"${long}"}`, '{"state":"***"}'],
    ['{"tokens":"a","estate":"0123456789abcdefg"}', '{"tokens":"a","estate":"0123456789abcdefg"}'],
  ])("%s", (text, expected) => {
    expect(hideInJson(text, hide)).toBe(expected);
  });
  test("alone, every state is hidden", () => {
    expect(hideInJson('{"state":"x"}', hide, { whole: true })).toBe('{"state":"***"}');
  });
});

describe("in a query", () => {
  test.each([
    ["see /a?private_token=x&state=open now", "see /a?private_token=***&state=open now"],
    [`/a?state=${long}`, "/a?state=***"],
    ["password=a b", "password=*** b"],
    ["password=a>b", "password=***"],
    ['</a?b=1&private_token=x>; rel="next"', '</a?b=1&private_token=***>; rel="next"'],
    ["/a?mytokens=1", "/a?mytokens=1"],
  ])("%s", (text, expected) => {
    expect(hideInQuery(text, hide)).toBe(expected);
  });
  test("alone, a value ends at the next one or at the fragment", () => {
    expect(hideInQuery("password=a b&x=1", hide, { whole: true })).toBe("password=***&x=1");
    expect(hideInQuery("/a?state=x#top", hide, { whole: true })).toBe("/a?state=***#top");
  });
});
