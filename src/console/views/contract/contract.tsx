import { useEffect, useState } from "preact/hooks";
import { counted } from "../../../../contracts/lib/counted.ts";
import { adminContract, ask } from "../../core/client.ts";
import { linkTo, replace, route, session, setQuery } from "../../core/route.ts";
import { useAsk } from "../../core/use-ask.ts";
import { Empty, Trouble } from "../../ui/empty.tsx";
import { OperationPanel } from "./operation-panel.tsx";
import type { Document, Operation } from "./operations.ts";
import { operationsOf } from "./operations.ts";

const admin = "admin";

/** The operations of an API, as its contract has them. */
export function ContractView() {
  const { parts, query } = route.value;
  const { data: health } = useAsk("getHealth");
  const apis = [...(health?.apis.map(({ api }) => api) ?? []), admin];
  const [api = health?.apis[0]?.api, chosen] = parts;
  const { document, error } = useContract(api);
  const text = query.get("text") ?? "";
  const operations = document ? operationsOf(document) : [];
  const shown = operations.filter((operation) => holds(operation, text.toLowerCase()));
  const open = operations.find(({ operationId }) => operationId === chosen);
  return (
    <div class="contract" data-open={open !== undefined}>
      <section class="list" aria-labelledby="contract-title">
        <div class="bar">
          <h1 id="contract-title">Contract</h1>
          <span class="meta" role="status">
            {document && counted(shown.length, "operation")}
          </span>
        </div>
        <form
          class="filters"
          role="search"
          aria-label="Search operations"
          onSubmit={(event) => event.preventDefault()}
        >
          <select
            aria-label="API"
            value={api}
            onChange={(event) => replace(linkTo("contract", [event.currentTarget.value]))}
          >
            {apis.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
          <input
            type="search"
            aria-label="Text in path, id or summary"
            placeholder="Search: path, id, summary   /"
            autocomplete="off"
            spellcheck={false}
            value={text}
            onInput={(event) => setQuery({ text: event.currentTarget.value })}
          />
        </form>
        {error !== undefined && <Trouble text={error} />}
        {document && shown.length === 0 && <Empty icon="contract" title="No operation is like that" />}
        {[...new Set(shown.map(tagOf))].map((tag) => (
          <section key={tag} aria-label={tag}>
            <h2 class="tag-name">{tag}</h2>
            <ul class="operations-list">
              {shown
                .filter((operation) => tagOf(operation) === tag)
                .map(({ operationId, method, path, summary }) => (
                  <li key={operationId}>
                    <a
                      data-item
                      aria-current={operationId === chosen ? "true" : undefined}
                      href={linkTo("contract", [api ?? "", operationId], Object.fromEntries(query))}
                    >
                      <span class="method">{method}</span> <span class="url">{path}</span>
                      <span class="summary">{summary}</span>
                    </a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </section>
      {document && open && api !== undefined && (
        <OperationPanel key={chosen} api={api} document={document} operation={open} isAdmin={api === admin} />
      )}
      {document && !open && (
        <div class="placeholder">
          <Empty icon="contract" title={document.info.title}>
            <p>
              Version {document.info.version}. Pick an operation to see its parameters, bodies and answers.
            </p>
          </Empty>
        </div>
      )}
    </div>
  );
}

function useContract(api: string | undefined): {
  readonly document: Document | undefined;
  readonly error: string | undefined;
} {
  const [known, setKnown] = useState<{ api: string; document?: Document; error?: string } | undefined>(
    undefined,
  );
  useEffect(() => {
    if (api === undefined) return;
    const asked =
      api === admin
        ? adminContract(session.value)
        : ask("getContract", { session: session.value, path: { api } });
    asked.then(
      // JSON boundary: a linted OpenAPI document.
      (document) => setKnown({ api, document: document as Document }),
      (error: unknown) => setKnown({ api, error: error instanceof Error ? error.message : String(error) }),
    );
  }, [api]);
  return known?.api === api
    ? { document: known?.document, error: known?.error }
    : { document: undefined, error: undefined };
}

function tagOf({ tags }: Operation): string {
  return tags?.[0] ?? "operations";
}

function holds({ operationId, method, path, summary = "" }: Operation, text: string): boolean {
  return `${method} ${path} ${operationId} ${summary}`.toLowerCase().includes(text);
}
