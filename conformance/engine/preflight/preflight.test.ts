import { describe, expect, onTestFinished, test } from "vitest";
import { createMock } from "../../../src/mock/app.ts";
import { createLibrary } from "../model/library.ts";
import { loadSuite } from "../model/suite.ts";
import { suiteApis } from "../model/suite-files.ts";
import { loadTarget } from "../model/target.ts";
import type { VerifyOptions } from "../run/verify.ts";
import { verify } from "../run/verify.ts";
import { stillClock } from "../testing/judge.ts";
import { askTarget } from "./ask-target.ts";
import { lintChecks } from "./load-checks.ts";

const library = createLibrary();

async function startMock(): Promise<string> {
  const mock = await createMock({ log: () => undefined });
  onTestFinished(() => mock.close());
  return mock.listen(0);
}

/** What `verify` prints and ends with, for one case of an API. */
async function verifying(api: string, more: Partial<VerifyOptions> = {}) {
  const printed: string[] = [];
  const { exitCode, result } = await verify({
    apis: [api],
    target: "mock",
    baseUrls: [await startMock()],
    strict: true,
    env: {},
    run: "r1",
    print: (line) => printed.push(...line.split("\n")),
    ...more,
  });
  return { exitCode, result, text: printed.join("\n") };
}

test.each(suiteApis())("the questions to a target of %s are well-formed", (api) => {
  expect(lintChecks(api, library)).toEqual([]);
});

test.each([
  ["axhub", 90],
  ["gitlab-agents", 60],
  ["quay", 120],
  ["zuul", 90],
])("a healthy target of %s has no fault, and is asked for at most %d answers", async (api, most) => {
  const target = loadTarget("mock", {}, { baseUrls: [await startMock()] });
  const suite = loadSuite([api], library);
  const asked = await askTarget({
    suite,
    releases: {},
    target,
    options: { run: "r1" },
    chosen: suite.scenarios,
  });
  expect(asked.faults).toEqual([]);
  expect(asked.asked).toBeGreaterThan(10);
  // The end of each question's world is not asked of the API.
  expect(asked.latencies.length).toBeLessThanOrEqual(most);
});

describe("told before the first case, with what to do:", () => {
  test.each([
    {
      what: "an unknown token",
      api: "quay",
      input: "quay.userToken=nobodys",
      shows: "userToken is of the user userName. (QUAY-PREFLIGHT-USER)",
      found: "got $statusCode = 401",
      cure: "Make an OAuth token",
    },
    {
      what: "a token of somebody else",
      api: "quay",
      input: "quay.userToken=quay-outsider-00000000000000000000000000",
      shows: "userToken is of the user userName.",
      found: "$response.body#/username",
      cure: "correct userName",
    },
    {
      what: "an ordinary user's token for a superuser's",
      api: "quay",
      input: "quay.superuserToken=quay-user-000000000000000000000000000000",
      shows: "superuserToken is of a superuser",
      found: "got $statusCode = 403",
      cure: "SUPER_USERS",
    },
    {
      what: "an unknown organization",
      api: "quay",
      input: "quay.organization=nowhere",
      shows: "superuserToken administers organization.",
      found: "404",
      cure: "Make the organization",
    },
    {
      what: "an image that no scanner has seen",
      api: "quay",
      input: "quay.latestManifest=sha256:1a7e570000000000000000000000000000000000000000000000000000000002",
      shows: "The scanner has scanned latestManifest.",
      found: "queued",
      cure: "without: [scanner]",
    },
    {
      what: "an unknown token",
      api: "gitlab-agents",
      input: "gitlab-agents.maintainerToken=nobodys",
      shows: "maintainerToken is of a Maintainer of projectId.",
      found: "got $statusCode = 401",
      cure: "401 is a token that GitLab does not know",
    },
    {
      what: "a token with too small a scope",
      api: "gitlab-agents",
      input: "gitlab-agents.maintainerToken=glpat-maintainer-read-api",
      shows: "maintainerToken is of a Maintainer of projectId.",
      found: "got $statusCode = 403",
      cure: "scope api",
    },
    {
      what: "a token of a smaller role",
      api: "gitlab-agents",
      input: "gitlab-agents.ownerToken=glpat-developer",
      shows: "ownerToken is of an Owner of projectId.",
      found: "403",
      cure: "the role of its name",
    },
    {
      what: "an unknown project",
      api: "gitlab-agents",
      input: "gitlab-agents.fleetProjectId=4711",
      shows: "fleetProjectId has more than 20 agents.",
      found: "404",
      cure: "Register 21 agents",
    },
    {
      what: "an unknown token",
      api: "zuul",
      input: "zuul.adminToken=nobodys",
      shows: "adminToken is of an administrator of tenantOne.",
      found: "401",
      cure: "zuul.conf",
    },
    {
      what: "an unknown tenant",
      api: "zuul",
      input: "zuul.tenantTwo=nowhere",
      shows: "There is a tenant tenantTwo.",
      found: "",
      cure: "tenant configuration",
    },
    {
      what: "an unknown token",
      api: "axhub",
      input: "axhub.ownerToken=nobodys",
      shows: "ownerToken is of the owner of blogAppId",
      found: "401",
      cure: "personal access token",
    },
    {
      what: "a project that has agents",
      api: "gitlab-agents",
      input: "gitlab-agents.otherProjectId=20",
      shows: "otherProjectId is private and has no agents.",
      found: "agent-1",
      cure: "delete its agents",
    },
    {
      what: "the user of another token",
      api: "gitlab-agents",
      input: "gitlab-agents.maintainerUserId=43",
      shows: "maintainerUserId is the user of maintainerToken",
      found: "42",
      cure: "GET /api/v4/user",
    },
    {
      what: "a token with more scopes than it should have",
      api: "quay",
      input: "quay.userReadScopeToken=quay-superuser-0000000000000000000000000",
      shows: "userReadScopeToken has its scopes, and no others.",
      found: "200",
      cure: "exactly the scopes",
    },
    {
      what: "a team without its member",
      api: "quay",
      input: "quay.memberTeam=readers",
      shows: "memberName is in memberTeam.",
      found: "",
      cure: "a member of the team",
    },
    {
      what: "a build with another result",
      api: "zuul",
      input: "zuul.failedBuildUuid=b11d0000000000000000000000000003",
      shows: "failedBuildUuid is a build of failingJob that ended in FAILURE.",
      found: "SUCCESS",
      cure: "builds",
    },
    {
      what: "versions in another order",
      api: "axhub",
      input: "axhub.labApprovedDeploymentId=33333333-3333-4333-8333-333333330503",
      shows: "labApprovedDeploymentId is the third newest version of labAppId, in production.",
      found: "33333333-3333-4333-8333-333333330502",
      cure: "correct their ids",
    },
    {
      what: "an app in another state",
      api: "axhub",
      input: "axhub.bare1AppId=22222222-2222-4222-8222-222222220001",
      shows: "bare1AppId has no connection.",
      found: "true",
      cure: "Disconnect it.",
    },
  ])("$what ($api, $input)", async ({ api, input, shows, found, cure }) => {
    const { exitCode, result, text } = await verifying(api, { inputs: [input] });
    expect(exitCode).toBe(2);
    expect(result).toBeUndefined();
    expect(text).toContain(shows);
    expect(text).toContain(found);
    expect(text).toContain(cure);
    expect(text).not.toContain("nobodys");
  });

  test.each(suiteApis())("another API at the address of %s, and nothing else of it", async (api) => {
    const url = await startMock();
    const other = api === "zuul" ? "quay" : "zuul";
    const { exitCode, text } = await verifying(api, { baseUrls: [url, `${api}=${url}/${other}`] });
    expect(exitCode).toBe(2);
    expect(text).toContain("preflight: 1 of 1 answers wrong; no case was run");
  });

  test("a name that there is not, with the nearest", async () => {
    const { exitCode, text } = await verifying("zuul", { inputs: ["zuul.tenatOne=x"] });
    expect([exitCode, text]).toEqual([2, "zuul: there is no input tenatOne; did you mean tenantOne?"]);
  });
});

describe("a worker that does not run", () => {
  /** A world whose time stands still: nothing takes the build. */
  const halted = async () => {
    const mock = await createMock({ log: () => undefined, clock: { rate: 0 } });
    onTestFinished(() => mock.close());
    const url = await mock.listen(0);
    return { ...loadTarget("mock", {}, { baseUrls: [url] }), wait: undefined };
  };
  const suite = loadSuite(["quay"], library);
  const asking = async (without: readonly string[]) => {
    const clock = stillClock();
    const asked = await askTarget({
      suite,
      releases: {},
      target: { ...(await halted()), without: { quay: without } },
      options: { run: "r1", clock },
      chosen: suite.scenarios,
    });
    return { faults: asked.faults.map((f) => f.check), slept: clock.slept.reduce((a, b) => a + b, 0) };
  };

  test("is told after a minute, each", async () => {
    const { faults, slept } = await asking([]);
    expect(faults).toEqual(["QUAY-PREFLIGHT-BUILDER", "QUAY-PREFLIGHT-MIRROR-WORKER"]);
    expect(slept).toBe(2 * 60_000);
  });

  test("is not asked for when it is declared absent", async () => {
    expect(await asking(["builder", "mirror-worker"])).toEqual({ faults: [], slept: 0 });
  });
});

test("of a selection only that is asked which its cases need", async () => {
  const { exitCode, text } = await verifying("quay", {
    cases: ["QUAY-API-500"],
    inputs: ["quay.memberToken=nobodys"],
  });
  expect(exitCode).toBe(0);
  expect(text).toMatch(/^preflight: \d answers right$/m);
});

test("without a preflight the cases run all the same", async () => {
  const { exitCode, text } = await verifying("quay", {
    preflight: false,
    cases: ["QUAY-API-500"],
    inputs: ["quay.superuserName=nobody"],
  });
  expect(exitCode).toBe(0);
  expect(text).not.toContain("preflight");
});
