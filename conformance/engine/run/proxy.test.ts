import { describe, expect, test } from "vitest";
import { proxyFor } from "./proxy.ts";

const env = { HTTP_PROXY: "http://plain:1", https_proxy: "tls:2" };

describe("the proxy for a URL", () => {
  test.each([
    ["http://a.example/", env, "http://plain:1"],
    ["https://a.example/", env, "http://tls:2"],
    ["https://a.example/", { ALL_PROXY: "http://all:3" }, "http://all:3"],
    ["http://a.example/", { HTTPS_PROXY: "http://tls:2" }, undefined],
    ["http://a.example/", {}, undefined],
    ["http://a.example/", { ...env, http_proxy: "" }, undefined],
  ])("%s with %o is %s", (url, given, proxy) => {
    expect(proxyFor(url, given)).toBe(proxy);
  });

  test.each([
    ["*", true],
    ["a.example", true],
    ["example", true],
    [".example", true],
    ["*.example", true],
    ["b.example, a.example:8080", true],
    ["a.example:80", false],
    ["xample", false],
    ["", false],
  ])("NO_PROXY=%s excepts http://a.example:8080/: %s", (list, excepted) => {
    const proxy = proxyFor("http://a.example:8080/", { ...env, NO_PROXY: list });
    expect(proxy).toBe(excepted ? undefined : "http://plain:1");
  });

  test("an address of version 6 is excepted as well", () => {
    expect(proxyFor("http://[::1]:80/", { ...env, NO_PROXY: "::1" })).toBeUndefined();
  });
});
