import { expect, test } from "vitest";
import type { RequestView } from "../../mock/core/http/request.ts";
import { parseQuery } from "../../mock/core/http/request.ts";
import { service as axhub } from "../../mock/axhub/service.ts";
import { service as gitlab } from "../../mock/gitlab-agents/service.ts";
import { service as zuul } from "../../mock/zuul/service.ts";
import { credentialOf, fromOthers, refusedStates } from "./credentials.ts";

function request(headers: Record<string, string> = {}, search = ""): RequestView {
  return {
    method: "GET",
    path: "/",
    base: "http://127.0.0.1",
    query: parseQuery(search),
    search,
    id: "1",
    header: (name) => headers[name.toLowerCase()],
    cookie: () => undefined,
  };
}

test("a request without a credential brings none", () => {
  expect(credentialOf(gitlab, request({ accept: "*/*" })).kind).toBe("none");
});

test("a credential's state is data, not told from what its role is called", () => {
  const expired = { name: "old", role: "anybody", header: "X-Api-Key: axp_old", state: "long-forgotten" };
  const service = { ...axhub, credentials: [expired] };
  expect(credentialOf(service, request({ "x-api-key": "axp_old" })).kind).toBe("long-forgotten");
  expect(refusedStates(service)).toEqual(["long-forgotten"]);
});

test("a member whose sign-in elsewhere was revoked is a caller like others", () => {
  expect(credentialOf(axhub, request({ "x-api-key": "axp_revoked_github" })).kind).toBe("unknown");
});

test("a ready-made credential is known wherever the API takes credentials: in another header, in the query", () => {
  const search = "private_token=glpat-revoked";
  expect(credentialOf(gitlab, request({ authorization: "Bearer glpat-revoked" })).kind).toBe("revoked");
  expect(credentialOf(gitlab, request({}, search)).kind).toBe("revoked");
});

test("others send their own credential and no other, and none that is refused", () => {
  const sent = [...fromOthers(gitlab, request({ authorization: "Bearer x" }, "private_token=y&page=2"))];
  expect(sent).toHaveLength(gitlab.credentials.filter(({ state }) => state === undefined).length);
  for (const one of sent) {
    expect(one.header("authorization")).toBeUndefined();
    expect(one.header("private-token")).toMatch(/^glpat-/);
    expect({ ...one.query }).toEqual({ page: "2" });
  }
});

test("tokens of every state have a mutant of their own", () => {
  expect(refusedStates(zuul)).toEqual([
    "expired",
    "wrong-signature",
    "unknown-issuer",
    "without-reachable-keys",
  ]);
});
