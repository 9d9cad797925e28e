import { sendMail } from "../shared/mail.ts";
import { findRepository, namespaceOf } from "../shared/lookup.ts";
import { defaultBranch } from "../triggers/run.ts";
import { textOf } from "../triggers/source.ts";
import type { AuthorizedEmail, QuayState, Repository, Trigger } from "../state.ts";
import { keyOf } from "../state.ts";
import { userFiles } from "./user-files.ts";
import type { Handlers } from "./types.ts";

/** What the pages of a repository ask for. Source: quay 3.11.0, endpoints/api/repoemail.py, trigger.py. */
export const repositories: Handlers<"repositories"> = {
  ...userFiles,

  // GET /api/v1/repository/{repository}/authorizedemail/{email}
  checkRepoEmailAuthorized({ state, path, refuse }) {
    const repository = findRepository(state, path.repository, refuse);
    const row = state.authorizedEmails.get(keyOf(repository.id, path.email));
    if (!row) throw refuse(404, "not_found_message");
    return { status: 200, body: presentEmail(state, repository, row) };
  },

  // POST /api/v1/repository/{repository}/authorizedemail/{email}
  sendAuthorizeRepoEmail(call) {
    const { state, path, refuse } = call;
    const repository = findRepository(state, path.repository, refuse);
    const { email } = path;
    const known = state.authorizedEmails.get(keyOf(repository.id, email));
    const row =
      known ?? state.authorizedEmails.insert({ repository: repository.id, email, confirmed: false });
    if (!row.confirmed)
      sendMail(call, {
        to: email,
        subject: "Please verify receiving of e-mail notifications",
        html: `<p>Notifications of the repository ${path.repository} are to be sent to this address.</p>`,
      });
    return { status: 200, body: presentEmail(state, repository, row) };
  },

  // POST /api/v1/repository/{repository}/trigger/{trigger_uuid}/fields/{field_name}
  listTriggerFieldValues({ state, path, body, refuse }) {
    const trigger = state.triggers.get(path.trigger_uuid);
    const values =
      trigger && fieldValues(state, { trigger, config: body ?? trigger.config }, path.field_name);
    // Real server: it breaks for a git server of one's own, whose fields it does not know either.
    if (!values) throw refuse(404, "not_found");
    return { status: 200, body: { values } };
  },
};

function presentEmail(state: QuayState, repository: Repository, { email, confirmed }: AuthorizedEmail) {
  const namespace = namespaceOf(state, repository).name;
  return { email, repository: repository.name, namespace, confirmed };
}

interface Configured {
  readonly trigger: Trigger;
  readonly config: Readonly<Record<string, unknown>>;
}

/** The most values that are told. */
const mostValues = 30;

/** What a code host would tell, as far as the trigger has met it; undefined: there is no such field. */
function fieldValues(state: QuayState, { trigger, config }: Configured, field: string) {
  if (trigger.service === "custom-git" || textOf(config, "build_source") === null)
    return trigger.service === "custom-git" ? undefined : [];
  const { branches, tags } = refsOf(state, trigger);
  switch (field) {
    case "refs":
      return [
        ...branches.map((name) => ({ kind: "branch" as const, name })),
        ...tags.map((name) => ({ kind: "tag" as const, name })),
      ];
    case "branch_name":
      return branches;
    case "tag_name":
      return tags;
    default:
      return undefined;
  }
}

function refsOf(
  state: QuayState,
  { uuid }: Trigger,
): { readonly branches: string[]; readonly tags: string[] } {
  const refs = state.builds
    .by("trigger", uuid)
    .slice()
    .map(({ trigger_metadata }) => trigger_metadata?.["ref"]);
  const named = (kind: string): string[] =>
    refs.flatMap((ref) => (typeof ref === "string" && ref.startsWith(kind) ? [ref.slice(kind.length)] : []));
  const branches = new Set([defaultBranch, ...named("refs/heads/")]);
  const tags = new Set(named("refs/tags/"));
  return { branches: [...branches].slice(0, mostValues), tags: [...tags].slice(0, mostValues) };
}
