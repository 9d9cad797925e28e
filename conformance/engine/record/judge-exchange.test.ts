import { expect, test } from "vitest";
import { createLibrary } from "../model/library.ts";
import { exchangeJudge } from "./judge-exchange.ts";

const url = "http://127.0.0.1/api/v4/projects/20/cluster_agents";
const asks = { origin: "http://localhost:5173", "access-control-request-method": "POST" };

test.each([
  ["HEAD, which every GET has", { method: "HEAD", url, headers: {} }, []],
  ["a browser that asks first", { method: "OPTIONS", url, headers: asks }, []],
  ["OPTIONS of a client", { method: "OPTIONS", url, headers: {} }, ["the contract has no such operation"]],
  [
    "HEAD where there is no GET",
    { method: "HEAD", url: `${url}/1/nothing`, headers: {} },
    ["the contract has no such operation"],
  ],
  [
    "HEAD with what GET does not take",
    { method: "HEAD", url: `${url}?per_page=none`, headers: {} },
    [expect.stringContaining("per_page")],
  ],
])("%s", (_, request, told) => {
  const api = createLibrary().contract("gitlab-agents");
  if (!api) throw new Error("there is no such contract");
  const response = { status: 200, headers: {}, body: "" };
  expect(exchangeJudge(api)({ request, response })).toEqual(told);
});
