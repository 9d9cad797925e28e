import { describe, expect, test } from "vitest";
import { hideInCredentials, hideInJson, hideInQuery, hideNamed } from "./secrets-in-text.ts";
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
  ["user[password]", true],
  ["private_key", true],
  ["token_code", true],
  ["passphrase", true],
  ["tokens", false],
  ["public_key", false],
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

describe("a secret's name is known in every spelling", () => {
  test.each([
    ["private%5Ftoken=x&a=b", "private%5Ftoken=***&a=b"],
    ["#%61ccess_token=x", "#%61ccess_token=***"],
    ["user%5Bpassword%5D=x", "user%5Bpassword%5D=***"],
    [String.raw`{"pass\u0077ord":"x","\u0061":"b"}`, String.raw`{"pass\u0077ord":"***","\u0061":"b"}`],
    ['{"token":12345,"next_token":12}', '{"token":"***","next_token":12}'],
    ['{"password":["x",["yy"],{"a":"z"}],"b":"c"}', '{"password":["***",["***"],{"a":"z"}],"b":"c"}'],
    [
      '{"token":null,"secret":true,"password":{"set":"x"}}',
      '{"token":null,"secret":true,"password":{"set":"x"}}',
    ],
    [String.raw`{"log":"{\"token\":\"x\"}"}`, String.raw`{"log":"{\"token\":\"***\"}"}`],
    ['" {"token":"x"}', '" {"token":"***"}'],
    ["https://$token:x@host/", "https://$token:***@host/"],
    [
      "--b\r\nContent-Disposition: form-data; name*=UTF-8''pass%77ord\r\n\r\nx\r\n--b--",
      "--b\r\nContent-Disposition: form-data; name*=UTF-8''pass%77ord\r\n\r\n***\r\n--b--",
    ],
    [
      "--b\nContent-Disposition: form-data; name=token\n\nx\n--b--",
      "--b\nContent-Disposition: form-data; name=token\n\n***\n--b--",
    ],
    ["expected $response.body#/token == $inputs.token", "expected $response.body#/token == $inputs.token"],
  ])("%s", (text, expected) => {
    expect(hideNamed(text, hide)).toBe(expected);
  });
});

describe("of credentials the scheme, the user and the names of cookies stay", () => {
  test.each([
    ["Bearer x", "Bearer ***"],
    ["x", "***"],
    ["", ""],
    ["session=x; Path=/; HttpOnly", "session=***; Path=/; HttpOnly"],
    ["a=x; b=y", "a=***; b=***"],
    ["Basic bm8gY29sb24=", "Basic ***"],
  ])("%s", (value, expected) => {
    expect(hideInCredentials(value, hide)).toBe(expected);
  });
  test("also of Basic ones, in Base64", () => {
    const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;
    expect(hideInCredentials(basic("user:pass"), (secret, encode) => encode(secret.toUpperCase()))).toBe(
      basic("user:PASS"),
    );
  });
});

test.each([
  ["glpat-0123456789", true],
  ["captured-from-a-response", true],
  ["hunter2", false],
  ["conformant", false],
  ["must be array", false],
  ['","id":"', false],
])("%s tells a secret where no name does: %s", (value, telling) => {
  expect(isTelling(value)).toBe(telling);
});
