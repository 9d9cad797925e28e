import { expect, test } from "vitest";
import { heldSecrets, repeatedSecrets } from "./repeated-secrets.ts";
import type { Received } from "./exchange.ts";
import { library } from "../testing/things-contract.ts";

const token = "glpat-1234567890abcdef";
const found = library.contract("things");
if (!found) throw new Error("there is no contract things");
const api = found;
const operation = api.contract.byId.get("listThings");
if (!operation) throw new Error("there is no operation listThings");
const call = { kind: "operation", source: "things", api, operation } as const;

const answered = (text: string, headers: Record<string, string> = {}): Received => ({
  kind: "received",
  status: 200,
  headers: new Headers(headers),
  mediaType: "application/json",
  text,
  body: text,
});

function told(received: Received, { url = "http://127.0.0.1/things", inputs = { token } } = {}) {
  const texts = { path: {}, query: {}, header: {}, cookie: {} };
  const request = {
    method: "GET",
    url,
    headers: {},
    body: undefined,
    texts,
    mediaType: undefined,
    payload: undefined,
  };
  const held = heldSecrets({ inputs, secrets: [] });
  const failures = repeatedSecrets(
    call,
    { request, received },
    { held, cited: ["THI-R-001"], isPublic: () => false },
  );
  return failures.map(({ where, got }) => `${where ?? ""}: ${got}`);
}

test.each<[what: string, received: Received, failures: string[]]>([
  ["a body with a secret input", answered(`["no token ${token}"]`), ["body: the input token"]],
  ["a header with one", answered("[]", { "x-trace": token }), ["header: the input token"]],
  ["an answer without one", answered(`["glpat-other"]`), []],
])("%s", (_what, received, failures) => {
  expect(told(received)).toEqual(failures);
});

test("a link repeats the query that it continues", () => {
  const next = `http://127.0.0.1/things?private_token=${token}`;
  expect(told(answered("[]", { link: `<${next}&page=2>` }), { url: next })).toEqual([]);
});

test.each(["short", "a word that says something"])("%j is held for no secret", (value) => {
  expect(told(answered(`["${value}"]`), { inputs: { token: value } })).toEqual([]);
});
