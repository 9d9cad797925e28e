import { describe, expect, test } from "vitest";
import { bytes, hosts, origins } from "./flags.ts";

describe("a size", () => {
  test.each([
    ["4096", 4096],
    ["64KiB", 65_536],
    ["2mib", 2_097_152],
  ])("%s is %i bytes", (text, value) => {
    expect(bytes(0, 1e9)(text)).toBe(value);
  });

  test.each(["", "1KB", "-1", "1.5MiB", "3GiB", "2000MiB"])("'%s' is none, or out of bounds", (text) => {
    expect(() => bytes(0, 1e9)(text)).toThrow("It must be a number of bytes, or with KiB or MiB");
  });
});

test.each([
  ["", true],
  ["true", true],
  ["http://a.test, https://b.test:8080", ["http://a.test", "https://b.test:8080"]],
])("--cors '%s' is %j", (text, value) => {
  expect(origins(text)).toEqual(value);
});

test("--cors that swallowed an API's name says so", () => {
  expect(() => origins("gitlab")).toThrow("the names of APIs go before --cors");
});

test.each([
  ["", true],
  // As containers are named.
  ["receiver,Receiver-2", ["receiver", "Receiver-2"]],
  ["hooks.example.com,10.1.2.3,2001:db8::1", ["hooks.example.com", "10.1.2.3", "2001:db8::1"]],
])("--webhooks '%s' is %j", (text, value) => {
  expect(hosts(text)).toEqual(value);
});

test.each(["quay", "gitlab", "a b", "http://hooks.example.com/"])("--webhooks %s is told", (text) => {
  expect(() => hosts(text)).toThrow("such as hooks.example.com (the names of APIs go before --webhooks)");
});
