import { setupServer } from "msw/node";
import { createMock, credentials } from "touchstone";
import { mockHandlers } from "touchstone/msw";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { deleteTag, tagsOf } from "./tags.js";

const mock = await createMock({ apis: ["quay"], clock: { rate: 0 } });
const server = setupServer(...mockHandlers(mock, { quay: "https://quay.io" }));
const tokenOf = ({ headers }) => headers.Authorization.replace("Bearer ", "");
const { writer, reader } = credentials.quay;

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => mock.session().reset());
afterAll(async () => {
  server.close();
  await mock.close();
});

test("a tag that is deleted is gone", async () => {
  const [tag] = await tagsOf("buynlarge/orgrepo", tokenOf(writer));
  await deleteTag("buynlarge/orgrepo", tag, tokenOf(writer));
  expect(await tagsOf("buynlarge/orgrepo", tokenOf(writer))).not.toContain(tag);
});

test("a reader may not delete one, and it stays", async () => {
  const [tag] = await tagsOf("buynlarge/orgrepo", tokenOf(reader));
  await expect(deleteTag("buynlarge/orgrepo", tag, tokenOf(reader))).rejects.toThrow("Unauthorized");
  expect(await tagsOf("buynlarge/orgrepo", tokenOf(reader))).toContain(tag);
});

test("a connection that breaks is an error of the network", async () => {
  await mock.session().faults.add({ drop: true });
  await expect(tagsOf("buynlarge/orgrepo", tokenOf(reader))).rejects.toThrow("Failed to fetch");
});
