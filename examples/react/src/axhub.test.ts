import { credentials } from "touchstone";
import { test } from "touchstone/vitest";
import { expect } from "vitest";
import { listDeployments, startDeployment } from "./axhub.ts";

const blog = "22222222-2222-4222-8222-222222220001";

test("a deployment that is started is listed first, and ends", async ({ mock }) => {
  const axhub = { url: `${mock.url}/axhub`, headers: credentials.axhub.owner.headers };
  await mock.clock.freeze();
  const { id } = await startDeployment(axhub, blog);
  expect((await listDeployments(axhub, blog))[0]).toMatchObject({ id, status: "pending" });
  await mock.clock.advance("PT10S");
  expect((await listDeployments(axhub, blog))[0]).toMatchObject({ id, status: "succeeded" });
});

test("a member may not deploy", async ({ mock }) => {
  const axhub = { url: `${mock.url}/axhub`, headers: credentials.axhub.outsider.headers };
  await expect(startDeployment(axhub, blog)).rejects.toThrow();
});
