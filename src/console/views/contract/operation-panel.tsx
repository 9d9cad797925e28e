import { linkTo, replace, route } from "../../core/route.ts";
import { resolve } from "../../core/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Json } from "../../ui/json.tsx";
import { Prose } from "../../ui/prose.tsx";
import { Status } from "../../ui/status.tsx";
import type { Body, Document, Media, Operation } from "./operations.ts";
import { SchemaTree } from "./schema-tree.tsx";

interface PanelProps {
  readonly api: string;
  readonly document: Document;
  readonly operation: Operation;
  readonly isAdmin: boolean;
}

/** One operation: what it takes, and each way in which it answers. */
export function OperationPanel({ api, document, operation, isAdmin }: PanelProps) {
  const { method, path, operationId, summary, description, parameters, requestBody, responses, gate } =
    operation;
  const close = (): void => replace(linkTo("contract", [api], Object.fromEntries(route.value.query)));
  const followed = parameters.map((parameter) => resolve(document, parameter));
  return (
    <section class="panel" aria-label={operationId}>
      <div class="bar">
        <Button icon="close" kind="quiet" label="Close the operation" onClick={close} />
        {!isAdmin && (
          <div class="actions">
            <a class="button quiet" href={linkTo("traffic", [], { operation: operationId })}>
              Its requests
            </a>
            <a class="button quiet" href={linkTo("faults", [], { api, operation: operationId })}>
              Make it fail
            </a>
          </div>
        )}
      </div>
      <div class="body">
        <h2 class="line">
          <span class="method">{method}</span> <span class="url">{path}</span>
        </h2>
        <p class="facts">
          <span>{operationId}</span>
          {gate !== undefined && <span>gate {gate}</span>}
        </p>
        <p>{summary}</p>
        {description !== undefined && (
          <p class="meta">
            <Prose text={description} />
          </p>
        )}
        {followed.length > 0 && (
          <section aria-label="Parameters">
            <h3>Parameters</h3>
            <dl class="tree">
              {followed.map((parameter) => (
                <div key={`${parameter.in} ${parameter.name}`}>
                  <dt>
                    <code>{parameter.name}</code> <span class="meta">{parameter.in}</span>
                    {parameter.required === true && <span class="must"> required</span>}
                  </dt>
                  <dd>
                    {parameter.description !== undefined && (
                      <p class="meta">
                        <Prose text={parameter.description} />
                      </p>
                    )}
                    {parameter.schema && <SchemaTree root={document} schema={parameter.schema} depth={0} />}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        {requestBody && (
          <section aria-label="Body">
            <h3>Body</h3>
            <BodyContent document={document} body={resolve(document, requestBody)} />
          </section>
        )}
        <section aria-label="Answers">
          <h3>Answers</h3>
          {Object.entries(responses).map(([status, response]) => {
            const body = resolve(document, response);
            return (
              <details key={status} open={status.startsWith("2")}>
                <summary>
                  <Status status={Number(status)} /> <Prose text={body.description ?? ""} />
                </summary>
                <BodyContent document={document} body={body} />
              </details>
            );
          })}
        </section>
      </div>
      <span hidden data-close onClick={close} />
    </section>
  );
}

function BodyContent({ document, body }: { readonly document: Document; readonly body: Body }) {
  const media = Object.entries(body.content ?? {});
  if (media.length === 0) return <p class="meta">No body.</p>;
  return (
    <>
      {media.map(([type, content], at) => (
        <details class="media" key={type} open={at === 0}>
          <summary class="meta">{type}</summary>
          {content.schema && <SchemaTree root={document} schema={content.schema} depth={0} />}
          {examplesOf(document, content).map(([name, value]) => (
            <details key={name}>
              <summary>Example {name}</summary>
              {typeof value === "string" ? (
                <pre class="code" tabIndex={0}>
                  {value}
                </pre>
              ) : (
                <Json value={value} label={`Example ${name}`} />
              )}
            </details>
          ))}
        </details>
      ))}
    </>
  );
}

function examplesOf(
  document: Document,
  { example, examples = {} }: Media,
): readonly (readonly [string, unknown])[] {
  const named = Object.entries(examples).map(
    ([name, given]) => [name, resolve(document, given).value] as const,
  );
  return example === undefined ? named : [["", example], ...named];
}
