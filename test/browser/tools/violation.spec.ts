import { service as axhub } from "../../../src/mock/axhub/service.ts";
import type { MockOptions } from "../../../src/mock/app.ts";
import { service as gitlab } from "../../../src/mock/gitlab-agents/service.ts";
import { test } from "../../../src/tools/playwright.ts";

/** GitLab, whose agents were made at no time. */
const wrong = {
  ...gitlab,
  handlers: {
    ...gitlab.handlers,
    getAgent: () => ({ status: 200, body: { id: 1, name: "agent-1", created_at: "yesterday" } }),
  },
};

const mockOptions: MockOptions = { clock: { rate: 0 }, services: [wrong, axhub] };
test.use({ mockOptions });

test("fails: an answer that breaks the contract", async ({ request, mock }) => {
  await request.get(`${mock.url}/gitlab/api/v4/projects/20/cluster_agents/1`, {
    headers: { "PRIVATE-TOKEN": "glpat-developer" },
  });
});
