import { expect, test } from "vitest";
import { createLibrary } from "../model/library.ts";
import { suiteApis } from "../model/suite-files.ts";
import { loadChecks } from "./load-checks.ts";

const library = createLibrary();

/** Inputs about which no question can be asked, with the reason. */
const unasked: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  axhub: {
    "no call tells of a review without retrying its promotion": [
      ...["failedReviewId", "failedWithoutImageReviewId", "pendingReviewId", "promotedReviewId"],
      ...[
        "rejectedReviewId",
        "stuckPromotingReviewId",
        "stuckWithoutImageReviewId",
        "withoutSnapshotReviewId",
      ],
    ],
    "no call tells of a branch, a commit, a slug or a template": [
      ...["blogHeadCommit", "blogOtherBranch", "blogOtherBranchCommit", "blogOtherCommit"],
      ...["takenSlug", "templateId", "tenantSlug"],
    ],
    "what pods print changes": ["unhealthyOutput"],
    "a text of the suite's": ["unique"],
    "says what the server does, not what it has": ["preferFaults"],
  },
  "gitlab-agents": { "a text of the suite's": ["namePrefix"] },
  quay: {
    "no call tells of a token that has expired, or of another registry": [
      ...["expiredAppTokenUuid", "tokenUpstream", "upstreamPassword", "upstreamUsername"],
    ],
    "only the git host tells of its branches and tags": ["githubBranch", "githubTag"],
    "to use it is to use it up": ["uploadedFileId"],
    "says what the server does, not what it has": ["limitsWaitingBuilds"],
    "read from failedBuildUuid": ["laterBuildSeconds"],
    "a text of the suite's": ["unique"],
  },
  zuul: {
    "what it may is asked by its cases alone: the installation has no rights of a tenant": ["operatorToken"],
    "no call tells of a branch, or of a change that is in no queue": [
      ...["mainBranch", "stableBranch", "failingChange1", "failingChange2"],
    ],
    "a short name that two connections have is no name to ask for": ["twinProject"],
    "says what the server does, not what it has": ["defaultHoldExpiration", "maxHoldExpiration"],
    "uploads move while it is asked": ["otherEndpoint"],
    "nodes of nobody come and go": ["unassignedNodeUuid"],
    "texts of the suite's": ["line", "unique"],
  },
};

test.each(suiteApis())("about every input of %s a target is asked, but for those with a reason", (api) => {
  const asked = new Set(loadChecks(api, library).flatMap(({ requires }) => requires));
  const others = library.inputs(api).flatMap(({ name }) => (asked.has(name) ? [] : [name]));
  expect(others.sort()).toEqual(
    Object.values(unasked[api] ?? {})
      .flat()
      .sort(),
  );
});
