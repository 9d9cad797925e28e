import { steps } from "../rules/lifecycle.ts";
import { remember } from "./random-walk.ts";
import type { Act } from "./act.ts";
import { aDeployment, anApp } from "./act.ts";

/** What happens outside the API. A control may be refused, as the walker does not know the state. */
export const outsideActs: Readonly<Record<string, Act>> = {
  push: ({ axhub, dice, known }) =>
    axhub.admin("push", { repo_full_name: dice.pick(known.repositories) ?? "octo/blog", branch: "main" }),
  planFailure: (walker) =>
    walker.axhub.admin("nextOutcome", {
      app_id: anApp(walker),
      stage: walker.dice.pick(steps),
      code: "planned",
      message: "As planned.",
    }),
  // Repairs are likelier than outages.
  githubOutage: ({ axhub, dice }) => axhub.admin("githubOutage", { on: dice.roll(4) === 0 }),
  promotionOutage: ({ axhub, dice }) => axhub.admin("promotionOutage", { on: dice.roll(3) === 0 }),
  logOutage: ({ axhub, dice }) => axhub.admin("logOutage", { on: dice.roll(4) === 0 }),
  print: (walker) =>
    walker.axhub.admin("appendLogs", { app_id: anApp(walker), count: 1 + walker.dice.roll(3) }),
  removeImage: ({ axhub, dice, known }) =>
    axhub.admin("removeImage", { image_uri: dice.pick(known.images) ?? "none" }),
  changeSchema: (walker) =>
    walker.axhub.admin("changeSchema", {
      app_id: anApp(walker),
      ...{ kind: "add_column", table: "walk", summary: "add a column", destructive: walker.dice.coin() },
    }),
  async submitReview(walker) {
    const app_id = anApp(walker);
    const deployment_id = aDeployment(walker, app_id);
    const answer = await walker.axhub.admin("submitReview", { app_id, deployment_id });
    if (answer.status !== 200) return;
    const { request_id } = JSON.parse(answer.text) as { request_id: string };
    remember(walker.known.reviews, [app_id, request_id], 12);
  },
  settleReview({ axhub, dice, known }) {
    const [, request_id] = known.reviews.at(-1 - dice.roll(2)) ?? [
      "",
      "00000000-0000-4000-8000-00000000dead",
    ];
    return axhub.admin("settleReview", { request_id, status: dice.roll(4) > 0 ? "approved" : "rejected" });
  },
};
