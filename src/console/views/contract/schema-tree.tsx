import type { Schema } from "../../core/schema.ts";
import { resolve } from "../../core/schema.ts";
import { Prose } from "../../ui/prose.tsx";

const deepest = 8;

/** A schema as a tree of its members; what it refers to is opened when it is asked for. */
export function SchemaTree({
  root,
  schema,
  depth,
}: {
  readonly root: object;
  readonly schema: Schema;
  readonly depth: number;
}) {
  const found = resolve(root, schema);
  const { properties = {}, required = [], items } = found;
  const members = Object.entries(properties);
  const options = found.anyOf ?? found.oneOf ?? found.allOf ?? [];
  return (
    <div class="schema">
      <p>
        <code class="type">{typeText(root, found)}</code>
        {factsOf(found).map((fact) => (
          <span class="meta" key={fact}>
            {" "}
            {fact}
          </span>
        ))}
      </p>
      {found.description !== undefined && (
        <p class="meta">
          <Prose text={found.description} />
        </p>
      )}
      {depth < deepest && (
        <>
          {members.length > 0 && (
            <dl class="tree">
              {members.map(([name, member]) => (
                <div key={name}>
                  <dt>
                    <code>{name}</code>
                    {required.includes(name) && <span class="must"> required</span>}
                  </dt>
                  <dd>
                    <Member root={root} schema={member} depth={depth + 1} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {items && <Member root={root} schema={items} depth={depth + 1} />}
          {options.map((option, i) => (
            <Member key={i} root={root} schema={option} depth={depth + 1} />
          ))}
        </>
      )}
    </div>
  );
}

/** What has members of its own is closed below the second level. */
function Member(props: { readonly root: object; readonly schema: Schema; readonly depth: number }) {
  const found = resolve(props.root, props.schema);
  const isLarge =
    found.properties !== undefined ||
    found.items !== undefined ||
    (found.anyOf ?? found.oneOf ?? found.allOf) !== undefined;
  if (!isLarge || props.depth < 2) return <SchemaTree {...props} />;
  return (
    <details>
      <summary>
        <code class="type">{typeText(props.root, found)}</code>
      </summary>
      <SchemaTree {...props} />
    </details>
  );
}

function typeText(root: object, schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.items) return `list of ${typeText(root, resolve(root, schema.items))}`;
  if (schema.anyOf ?? schema.oneOf) return "one of";
  if (schema.allOf) return "all of";
  return [schema.type ?? (schema.properties ? "object" : "anything")].flat().join(" or ");
}

function factsOf({ format, pattern, minimum, maximum, default: preset }: Schema): readonly string[] {
  return [
    ...(format === undefined ? [] : [format]),
    ...(pattern === undefined ? [] : [`like ${pattern}`]),
    ...(minimum === undefined ? [] : [`from ${minimum}`]),
    ...(maximum === undefined ? [] : [`to ${maximum}`]),
    ...(preset === undefined ? [] : [`else ${JSON.stringify(preset)}`]),
  ];
}
