import { counted } from "../../../contracts/lib/counted.ts";
import type { Schemas } from "../core/client.ts";
import { linkTo, route, setQuery } from "../core/route.ts";
import { useAsk } from "../core/use-ask.ts";
import { CopyButton } from "../ui/button.tsx";
import { Empty, Trouble } from "../ui/empty.tsx";

type Rights = Schemas["CredentialRights"];

/** The ready-made credentials, what each may do, and each to copy. */
export function CredentialsView() {
  const { data, error } = useAsk("listCredentials");
  const text = route.value.query.get("text") ?? "";
  const sought = text.toLowerCase();
  const shown = (data?.credentials ?? []).filter(({ api, role, header, state = "" }) =>
    [api, role, header, state].some((part) => part.toLowerCase().includes(sought)),
  );
  return (
    <div class="view">
      <div class="bar">
        <h1>Credentials</h1>
        <span class="meta" role="status">
          {data && counted(shown.length, "credential")}
        </span>
      </div>
      <form
        class="filters"
        role="search"
        aria-label="Search credentials"
        onSubmit={(event) => event.preventDefault()}
      >
        <input
          type="search"
          aria-label="Text in role or header"
          placeholder="Search: API, role, header   /"
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={(event) => setQuery({ text: event.currentTarget.value })}
        />
      </form>
      {error !== undefined && <Trouble text={error} />}
      {!data && error === undefined && <p class="meta">Asking each operation what it lets whom do …</p>}
      {data && shown.length === 0 && <Empty icon="credentials" title="No credential is like that" />}
      {[...new Set(shown.map(({ api }) => api))].map((api) => (
        <section key={api} aria-labelledby={`credentials-${api}`}>
          <h2 id={`credentials-${api}`}>{api}</h2>
          <ul class="rows" aria-label={`Credentials of ${api}`}>
            {shown
              .filter((one) => one.api === api)
              .map((one) => (
                <Credential key={one.role} of={one} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Credential({ of: { api, role, header, state, may, mayNot } }: { readonly of: Rights }) {
  const all = may.length + mayNot.length;
  return (
    <li class="credential" data-item tabIndex={-1}>
      <div class="head">
        <b class="role">{role}</b>
        <code class="header">{header}</code>
        {state !== undefined && (
          <span class="tag" data-kind="deleted">
            {state}
          </span>
        )}
        <span class="spring" />
        <CopyButton text={header} label={`Copy the header of ${role}`} what="The header" hideLabel />
      </div>
      <details>
        <summary>
          <meter
            min={0}
            max={Math.max(all, 1)}
            value={may.length}
            aria-label={`May do ${may.length} of ${all}`}
          />{" "}
          may call {counted(may.length, "operation")}
          {mayNot.length > 0 && `, is refused by ${mayNot.length}`}
        </summary>
        <Operations api={api} title="May call" ids={may} />
        <Operations api={api} title="Is refused by" ids={mayNot} />
      </details>
    </li>
  );
}

function Operations({
  api,
  title,
  ids,
}: {
  readonly api: string;
  readonly title: string;
  readonly ids: readonly string[];
}) {
  if (ids.length === 0) return null;
  return (
    <div class="operations">
      <h3>{title}</h3>
      <p>
        {ids.map((id) => (
          <a key={id} href={linkTo("contract", [api, id])}>
            {id}
          </a>
        ))}
      </p>
    </div>
  );
}
