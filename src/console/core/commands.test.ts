import { expect, test } from "vitest";
import { asCurl, asFetch } from "./commands.ts";
import { asHar } from "./har.ts";

const details = {
  ...{
    id: 1,
    session: "default",
    method: "POST",
    url: "/ships?a=1",
    changes: 0,
    checks: [],
    rows: [],
    status: 201,
  },
  ...{
    at: "2026-01-15T09:00:00.000Z",
    receivedAt: "2026-01-15T09:00:00.000Z",
    api: "harbour",
    operationId: "registerShip",
  },
  request: {
    headers: { host: "h", "x-note": "it's", authorization: "«redacted»", "content-type": "application/json" },
    body: '{"name":"a\'b"}',
    bytes: 14,
  },
  response: { headers: { "Set-Cookie": ["a=1", "b=2"] }, body: "{}", bytes: 2 },
};
const origin = "http://127.0.0.1:4010";

test("a command names the credential that it knows, and leaves a place for a secret that it does not", () => {
  expect(asCurl(details, { origin, credential: "Authorization: Bearer owner" })).toBe(
    `curl -i -X POST 'http://127.0.0.1:4010/ships?a=1' -H 'x-note: it'\\''s' -H 'Authorization: Bearer owner' -H 'content-type: application/json' --data-raw '{"name":"a'\\''b"}'`,
  );
  expect(asCurl(details, { origin, credential: undefined })).toContain(`-H "authorization: $SECRET"`);
  const call = asFetch(details, { origin, credential: "Authorization: Bearer owner" });
  expect(call).toMatch(/^await fetch\("http:\/\/127\.0\.0\.1:4010\/ships\?a=1", \{/);
  expect(JSON.parse(call.slice(call.indexOf("{"), -2))).toEqual({
    method: "POST",
    headers: { "x-note": "it's", Authorization: "Bearer owner", "content-type": "application/json" },
    body: details.request.body,
  });
});

test("requests become a HAR, oldest first, with every header of a name", () => {
  const later = { ...details, id: 2, receivedAt: "2026-01-15T09:00:01.000Z", method: "GET" };
  const { log } = asHar([later, details], origin) as {
    log: {
      entries: { request: { method: string; queryString: object[] }; response: { headers: object[] } }[];
    };
  };
  expect(log.entries.map(({ request }) => request.method)).toEqual(["POST", "GET"]);
  expect(log.entries[0]?.request.queryString).toEqual([{ name: "a", value: "1" }]);
  expect(log.entries[0]?.response.headers).toEqual([
    { name: "Set-Cookie", value: "a=1" },
    { name: "Set-Cookie", value: "b=2" },
  ]);
});
