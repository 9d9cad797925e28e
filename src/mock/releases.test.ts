import { expect, onTestFinished, test } from "vitest";
import { tokens } from "../fixtures/quay/names.ts";
import { createMock } from "./app.ts";

async function quayAt(releases: Readonly<Record<string, string>>, log: string[] = []) {
  const mock = await createMock({
    apis: ["quay"],
    clock: { rate: 0 },
    releases,
    log: (line) => void log.push(line),
  });
  onTestFinished(() => mock.close());
  return async (path: string): Promise<unknown> => {
    const headers = { Authorization: `Bearer ${tokens.superuser}` };
    return (await mock.fetch(new Request(`http://localhost/api/v1${path}`, { headers }))).json();
  };
}

test("an API is the release that it is told to be", async () => {
  type Users = { readonly users: readonly object[] };
  const { users: old } = (await (await quayAt({ quay: "3.16" }))("/superuser/users/")) as Users;
  const { users: later } = (await (await quayAt({ quay: "3.17" }))("/superuser/users/")) as Users;
  expect(old[0]).not.toHaveProperty("global_readonly_super_user");
  expect(later[0]).toHaveProperty("global_readonly_super_user", false);
});

test("a release that no change speaks of is served as the contract's own, and the log says so", async () => {
  const log: string[] = [];
  await quayAt({ quay: "3.10" }, log);
  expect(log).toEqual(["no change that is known speaks of quay 3.10: it is served as 3.11.0"]);
});

test("a release that is newer than all that are known has every change, and the log says so", async () => {
  const log: string[] = [];
  await quayAt({ quay: "99" }, log);
  expect(log).toEqual([
    "quay 99 is newer than 3.18.0, the newest that is known: it has every change that is known",
  ]);
  await quayAt({ quay: "head" }, log);
  await quayAt({ quay: "3.18" }, log);
  expect(log).toHaveLength(1);
});

test.each([
  [{ quay: "latest" }, "latest is no release: write a version such as 3.15.7, or head"],
  [{ qauy: "3.12" }, "releases: there is no API qauy here; did you mean quay?"],
])("%j is refused", async (releases, message) => {
  await expect(createMock({ apis: ["quay"], releases })).rejects.toThrow(message);
});
