import { headCommit } from "../../../mock/axhub/rules/start-deployment.ts";
import type { AxhubState } from "../../../mock/axhub/state.ts";
import { refuse } from "../../../mock/core/service/refusal.ts";
import type { Reply } from "../../../mock/core/service/service.ts";
import type { HandlerCall, HoldOut, WrongHandler } from "../../engine/hold-out.ts";
import { asking, unlessRefused, withMembers } from "../../engine/hold-out.ts";

type AxhubCall = HandlerCall<AxhubState>;
interface Account {
  readonly login: string;
  readonly type: string;
  readonly installed: boolean;
}

export const holdOuts: readonly HoldOut<AxhubState>[] = [
  {
    name: "half-a-token",
    sentence: "A state token is 16 bytes in hexadecimal, and as good as a whole one.",
    handlers: {
      deployGetApiV1AppsByAppIDGitConnection({ state }, healthy) {
        const reply = healthy();
        const { install_url: url } = reply.body as { readonly install_url?: string };
        if (url === undefined) return reply;
        const whole = url.slice(-64);
        const row = state.stateTokens.get(whole);
        if (row) state.stateTokens.insert({ ...row, value: whole.slice(0, 32) });
        return withMembers(reply, { install_url: url.slice(0, -32) });
      },
    },
  },
  {
    name: "head-of-main",
    sentence: "A start without a commit takes the HEAD of main, whichever branch is connected.",
    handlers: {
      deployPostApiV1AppsByAppIDDeployments(call, healthy) {
        const connection = call.state.gitConnections.get(String(call.path["appID"]));
        if (!connection || call.body?.["commit_sha"]) return healthy();
        return healthy(
          asking(call, { commit_sha: headCommit(call.state, { ...connection, branch: "main" }) }),
        );
      },
    },
  },
  {
    name: "lower-case-commits-only",
    sentence: "A commit in upper case is refused.",
    handlers: {
      deployPostApiV1AppsByAppIDDeployments(call, healthy) {
        const commit = call.body?.["commit_sha"];
        if (typeof commit === "string" && /[A-F]/.test(commit)) throw refuse(400, "invalid_format");
        return healthy();
      },
    },
  },
  {
    name: "public-by-default",
    sentence: "The repository of a bootstrap is public unless it is asked to be private.",
    handlers: {
      deployPostApiV1TenantsByTenantIDAppBootstraps: (call, healthy) =>
        healthy(asking(call, { repo_private: call.body?.["repo_private"] ?? false })),
    },
  },
  {
    name: "private-always",
    sentence: "The repository of a bootstrap is private, whatever is asked.",
    handlers: {
      deployPostApiV1TenantsByTenantIDAppBootstraps: (call, healthy) =>
        healthy(asking(call, { repo_private: true })),
    },
  },
  {
    name: "negative-installation",
    sentence: "A bootstrap of a negative installation is accepted.",
    handlers: {
      deployPostApiV1TenantsByTenantIDAppBootstraps(call, healthy) {
        if (Number(call.body?.["github_installation_id"] ?? 0) >= 0) return healthy();
        const bootstrap_id = "00000000-0000-4000-8000-000000000b00";
        const status_url = `/api/v1/tenants/${String(call.path["tenantID"])}/app-bootstraps/${bootstrap_id}`;
        return unlessRefused(healthy, "installation_missing", {
          status: 202,
          body: { bootstrap_id, status_url },
        });
      },
    },
  },
  {
    name: "outage-unnoticed",
    sentence: "A repository is connected though GitHub does not answer.",
    handlers: {
      deployPostApiV1AppsByAppIDGitGithubConnect: withoutOutage,
      deployPostApiV1AppsByAppIDGitConnection: withoutOutage,
      deployPostApiV1GitGithubComplete: withoutOutage,
    },
  },
  {
    name: "first-connection-stays",
    sentence: "A registration is confirmed, and the app stays connected as it was.",
    handlers: {
      deployPostApiV1AppsByAppIDGitConnection({ state, path }, healthy) {
        const before = state.gitConnections.get(String(path["appID"]));
        const reply = healthy();
        if (before) state.gitConnections.update(before.app_id, { ...before });
        return reply;
      },
    },
  },
  {
    name: "invited-organizations",
    sentence: "Organizations that the user was only invited to are listed.",
    handlers: {
      deployGetApiV1GithubAccounts: (call, healthy) =>
        withAccounts(healthy(), (accounts) => {
          const [user] = accounts;
          const invited = linkOf(call, user)?.organizations.filter(({ state }) => state !== "active") ?? [];
          const added = invited.map(({ login }) => ({
            ...user,
            login,
            type: "Organization",
            installed: false,
          }));
          return [...accounts, ...added.map((account) => ({ ...account, installation_id: null }))];
        }),
    },
  },
  {
    name: "members-only",
    sentence: "Accounts with the App are listed only where the user is a member.",
    handlers: {
      deployGetApiV1GithubAccounts: (call, healthy) =>
        withAccounts(healthy(), (accounts) => {
          const link = linkOf(call, accounts[0]);
          const own = [link?.login, ...(link?.organizations ?? []).map(({ login }) => login)];
          return accounts.filter(({ login }) => own.includes(login));
        }),
    },
  },
  {
    name: "output-as-reason",
    sentence: "What the app printed last is told as the reason of its failure.",
    handlers: {
      deployGetApiV1AppsByAppIDDiagnosis(_, healthy) {
        const reply = healthy();
        const { services } = reply.body as {
          readonly services: readonly {
            readonly reason?: object;
            readonly signals?: readonly { text: string }[];
          }[];
        };
        const told = services.map((service) => {
          const message = service.signals?.at(-1)?.text;
          return service.reason && message ? { ...service, reason: { ...service.reason, message } } : service;
        });
        return withMembers(reply, { services: told });
      },
    },
  },
];

function withoutOutage(...[call, healthy]: Parameters<WrongHandler<AxhubState>>): Reply {
  const { outages } = call.state;
  if (!outages.delete("github")) return healthy();
  const reply = healthy();
  outages.insert({ service: "github" });
  return reply;
}

function withAccounts(reply: Reply, change: (accounts: readonly Account[]) => readonly object[]): Reply {
  const { accounts } = reply.body as { readonly accounts: readonly Account[] };
  return withMembers(reply, { accounts: change(accounts) });
}

function linkOf({ state }: AxhubCall, user: Account | undefined) {
  return state.users.rows().find(({ github }) => github?.login === user?.login)?.github;
}
