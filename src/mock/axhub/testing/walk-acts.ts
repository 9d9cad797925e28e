import { hexadecimal, secretFrom } from "../../core/state/ids.ts";
import { remember, rememberDeployment } from "./random-walk.ts";
import type { Act } from "./act.ts";
import { aDeployment, anApp } from "./act.ts";
import { outsideActs } from "./walk-controls.ts";
import { githubActs } from "./walk-github.ts";

const appActs: Readonly<Record<string, Act>> = {
  async start(walker) {
    const { axhub, dice } = walker;
    const app = anApp(walker);
    const commit_sha = dice.coin() ? "" : secretFrom(`commit ${dice.roll(5)}`, 40, hexadecimal);
    const body = { commit_sha, force_rebuild: dice.coin() };
    const answer = await axhub.ask(`POST /apps/${app}/deployments`, { body });
    if (answer.status === 202) rememberDeployment(walker, app, answer.body("Deployment").id, null);
  },
  async read(walker) {
    const app = anApp(walker);
    const answer = await walker.axhub.ask(`GET /apps/${app}/deployments/${aDeployment(walker, app)}`);
    if (answer.status === 200) rememberDeployment(walker, app, ...idAndImage(answer.body("Deployment")));
  },
  async feed(walker) {
    const answer = await walker.axhub.ask(`GET /tenants/${walker.tenant}/deployments?limit=20`);
    for (const deployment of answer.body("DeploymentPage").items)
      rememberDeployment(walker, deployment.app_id, ...idAndImage(deployment));
  },
  cancel(walker) {
    const app = anApp(walker);
    return walker.axhub.ask(`POST /apps/${app}/deployments/${aDeployment(walker, app)}/cancel`);
  },
  rollBack(walker) {
    const app = anApp(walker);
    const body = { confirm_schema_skew: walker.dice.coin() };
    return walker.axhub.ask(`POST /apps/${app}/deployments/${aDeployment(walker, app)}/rollback`, { body });
  },
  async releases(walker) {
    const app = anApp(walker);
    const answer = await walker.axhub.ask(`GET /apps/${app}/releases?limit=5`);
    for (const { deployment_id, image_uri } of answer.body("ReleasePage").items)
      rememberDeployment(walker, app, deployment_id, image_uri);
  },
  preflight(walker) {
    const app = anApp(walker);
    const query = `deployment_id=${aDeployment(walker, app)}`;
    return walker.axhub.ask(`GET /apps/${app}/releases/promote-preflight?${query}`);
  },
  stagingOn: (walker) => walker.axhub.ask(`PUT /apps/${anApp(walker)}/staging`),
  stagingOff(walker) {
    const body = { confirm_discard_ops: walker.dice.roll(4) > 0 };
    return walker.axhub.ask(`DELETE /apps/${anApp(walker)}/staging`, { body });
  },
  retry(walker) {
    const [app, review] = walker.dice.pick(walker.known.reviews) ?? ["", ""];
    return walker.axhub.ask(`POST /apps/${app}/promotions/${review}/retry`);
  },
  diagnose: (walker) => walker.axhub.ask(`GET /apps/${anApp(walker)}/diagnosis`),
  readLogs: (walker) => walker.axhub.ask(`GET /apps/${anApp(walker)}/logs?limit=5`),
  async bootstrap(walker) {
    const { axhub, dice, known, tenant } = walker;
    const name = `walk-${dice.roll(400)}`;
    const body = {
      template_id: "66666666-6666-4666-8666-666666660001",
      ...{ name, slug: name, subdomain: name, repo_name: name, github_owner: "octo" },
      github_installation_id: 4242,
    };
    const answer = await axhub.ask(`POST /tenants/${tenant}/app-bootstraps`, { body });
    if (answer.status === 202) remember(known.bootstraps, answer.body("BootstrapStarted").bootstrap_id, 10);
  },
  async readBootstrap(walker) {
    const { axhub, dice, known, tenant } = walker;
    const answer = await axhub.ask(
      `GET /tenants/${tenant}/app-bootstraps/${dice.pick(known.bootstraps) ?? ""}`,
    );
    if (answer.status !== 200) return;
    const { app_id, repo_full_name } = answer.body("Bootstrap");
    if (app_id !== "") remember(known.apps, app_id);
    if (repo_full_name !== "") remember(known.repositories, repo_full_name);
  },
};

/** All that can be done, each as likely as any other. */
export const acts: Readonly<Record<string, Act>> = {
  ...appActs,
  ...githubActs,
  ...outsideActs,
  // More often than the rest, so that things end.
  ...Object.fromEntries([100, 400, 1000, 3000, 61_000].map((ms) => [`wait${ms}`, waiting(ms)])),
};

function waiting(ms: number): Act {
  return async ({ axhub }) => {
    axhub.pass(ms / 1000);
    await axhub.ask("GET /github/accounts");
  };
}

function idAndImage({ id, image_uri }: { id: string; image_uri: string | null }): [string, string | null] {
  return [id, image_uri];
}
