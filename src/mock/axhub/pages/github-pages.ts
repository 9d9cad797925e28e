import type { RequestView } from "../../core/http/request.ts";
import type { Reply } from "../../core/service/service.ts";
import { installApp } from "../actions/install-app.ts";
import type { GithubSite } from "../github-site.ts";
import { callbackOf, callbackPath, installPath, ownPages } from "../github-site.ts";
import { accountsOf } from "../rules/accounts.ts";
import type { AxhubState, User } from "../state.ts";
import type { Context, Schema } from "../types.ts";
import { html, page } from "./html.ts";

type PageCall = Context & { readonly request: RequestView };
type Account = Omit<Schema<"GithubAccount">, "install_url">;
/** An account, and the user who may install the App there. */
interface Choice {
  readonly user: User;
  readonly account: Account;
}

const codeAlphabet = "0123456789abcdef";

/**
 * Stands for GitHub in a browser: the page where the App is installed, which leads back to the callback, and a callback
 * for where there is none. undefined: none of these pages.
 */
export function githubPages(site: GithubSite): (call: PageCall) => Reply | undefined {
  return (call) => {
    const { method, path } = call.request;
    if (path === `${ownPages}${installPath}`)
      return method === "POST" ? install(call, site) : chooseAccount(call);
    return path === `${ownPages}${callbackPath}` ? showCallback(call.request) : undefined;
  };
}

function chooseAccount({ state, request }: PageCall): Reply {
  const stateToken = text(request, "state");
  const forms = choices(state, stateToken).map(({ account: { login, type, installed } }) => {
    const query = new URLSearchParams({ account: login, ...(stateToken ? { state: stateToken } : {}) });
    return html`<li>
      <form method="post" action="?${query.toString()}">
        <button>${installed ? "Configure" : "Install"}</button> ${login} (${type})
      </form>
    </li>`;
  });
  const list = forms.length > 0 ? `<ul>${forms.join("")}</ul>` : "<p>You have no account on GitHub.</p>";
  return page("Install AxHub", `<p>Where do you want to install the AxHub App?</p>${list}`);
}

/** GitHub sends the browser back with what the App needs to know of the installation. */
function install(call: PageCall, site: GithubSite): Reply {
  const { state, request } = call;
  const stateToken = text(request, "state");
  const login = text(request, "account");
  const chosen = choices(state, stateToken).find(({ account }) => account.login === login);
  if (!chosen) return { ...page("Not found", "<p>You have no such account on GitHub.</p>"), status: 404 };
  const { id } = installApp(call, chosen.user, { account: chosen.account.login, type: chosen.account.type });
  const location = callbackOf(site, request);
  location.searchParams.set("code", call.newSecret(20, codeAlphabet));
  location.searchParams.set("installation_id", String(id));
  location.searchParams.set("setup_action", chosen.account.installed ? "update" : "install");
  if (stateToken) location.searchParams.set("state", stateToken);
  return { status: 302, headers: { Location: location.href } };
}

function showCallback(request: RequestView): Reply {
  const rows = ["code", "installation_id", "setup_action", "state"].map(
    (name) =>
      html`<dt>${name}</dt>
        <dd id="${name}">${text(request, name) ?? ""}</dd>`,
  );
  const next =
    "<p>Complete the connection with POST /api/v1/git/github/complete or /apps/{appID}/git-connection.</p>";
  return page("The AxHub App is installed", `<dl>${rows.join("")}</dl>${next}`);
}

/** The accounts of whoever asked for the state token; without one, nobody is signed in, and everybody may choose. */
function choices(state: AxhubState, stateToken: string | undefined): Choice[] {
  const asker = stateToken === undefined ? undefined : state.stateTokens.get(stateToken)?.requested_by;
  const users = stateToken === undefined ? state.users.rows().slice() : [state.users.get(asker ?? "")];
  return users.flatMap((user) =>
    user?.github ? accountsOf(state, user.github).map((account) => ({ user, account })) : [],
  );
}

function text({ query }: RequestView, name: string): string | undefined {
  const value = query[name];
  return typeof value === "string" ? value : value?.[0];
}
