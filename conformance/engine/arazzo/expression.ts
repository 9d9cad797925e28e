/** A runtime expression, by the ABNF of Arazzo 1.1 ("Runtime Expressions"), which also reads those of 1.0.1. */
export type Expression =
  | { readonly kind: "url" | "method" | "statusCode" | "self" }
  | { readonly kind: "request" | "response"; readonly source: MessageSource }
  | { readonly kind: "inputs" | "outputs"; readonly name: string; readonly pointer: string }
  | { readonly kind: "steps"; readonly step: string; readonly name: string; readonly pointer: string }
  | {
      readonly kind: "workflows";
      readonly workflow: string;
      readonly field: "inputs" | "outputs";
      readonly name: string;
      readonly pointer: string;
    }
  | { readonly kind: "sourceDescriptions"; readonly source: string; readonly reference: string }
  | { readonly kind: "components"; readonly type: ComponentType; readonly name: string };

export type MessageSource =
  | { readonly part: "header" | "query" | "path"; readonly name: string }
  | { readonly part: "body"; readonly pointer: string };

export type ComponentType = "parameters" | "successActions" | "failureActions";

/** Reads one whole expression; undefined when the text is not one. */
export function parseExpression(text: string): Expression | undefined {
  for (const [pattern, build] of grammar) {
    const match = pattern.exec(text);
    if (match) return build(match.slice(1));
  }
  return undefined;
}

/**
 * True for a text that means to be an expression, whether or not it parses: a keyword and what belongs to it, without a
 * space. Any other text that begins with `$` is sent as it stands.
 */
export function looksLikeExpression(text: string): boolean {
  return /^\$(?:url|method|statusCode|self|request|response|message|inputs|outputs|steps|workflows|sourceDescriptions|components)(?:[.#]\S*)?$/.test(
    text,
  );
}

/** A text with embedded `{$…}` expressions, cut into its literal and computed parts. */
export function parseTemplate(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of text.matchAll(/\{(\$[^{}]*)\}/g)) {
    const source = match[1] ?? "";
    if (!looksLikeExpression(source)) continue;
    const expression = parseExpression(source);
    if (!expression) throw new SyntaxError(`{${source}} is not a runtime expression`);
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ expression, source });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

export type TemplatePart =
  { readonly text: string } | { readonly expression: Expression; readonly source: string };

const pointer = "(?:#((?:/(?:[^/{}~]|~[01])*)*))?";
const identifier = "([A-Za-z0-9._-]+)";
const strictIdentifier = "([A-Za-z0-9_-]+)";

type Build = (groups: readonly (string | undefined)[]) => Expression;

const grammar: readonly (readonly [RegExp, Build])[] = [
  [/^\$(url|method|statusCode|self)$/, ([kind]) => ({ kind: bare(kind) })],
  [
    /^\$(request|response)\.header\.([!#$%&'*+.^_`|~0-9A-Za-z-]+)$/,
    ([side, name = ""]) => ({ kind: message(side), source: { part: "header", name } }),
  ],
  [
    /^\$(request|response)\.(query|path)\.([^{}"\\]*)$/,
    ([side, part, name = ""]) => ({
      kind: message(side),
      source: { part: part === "path" ? "path" : "query", name },
    }),
  ],
  [
    new RegExp(`^\\$(request|response)\\.body${pointer}$`),
    ([side, at = ""]) => ({ kind: message(side), source: { part: "body", pointer: at } }),
  ],
  [
    new RegExp(`^\\$(inputs|outputs)\\.${identifier}${pointer}$`),
    ([kind, name = "", at = ""]) => ({ kind: kind === "inputs" ? "inputs" : "outputs", name, pointer: at }),
  ],
  [
    new RegExp(`^\\$steps\\.${strictIdentifier}\\.outputs\\.${identifier}${pointer}$`),
    ([step = "", name = "", at = ""]) => ({ kind: "steps", step, name, pointer: at }),
  ],
  [
    new RegExp(`^\\$workflows\\.${strictIdentifier}\\.(inputs|outputs)\\.${identifier}${pointer}$`),
    ([workflow = "", field, name = "", at = ""]) => ({
      kind: "workflows",
      workflow,
      field: field === "inputs" ? "inputs" : "outputs",
      name,
      pointer: at,
    }),
  ],
  [
    new RegExp(`^\\$sourceDescriptions\\.${strictIdentifier}\\.([^{}"\\\\]+)$`),
    ([source = "", reference = ""]) => ({ kind: "sourceDescriptions", source, reference }),
  ],
  [
    new RegExp(`^\\$components\\.(parameters|successActions|failureActions)\\.${identifier}$`),
    ([type, name = ""]) => ({ kind: "components", type: component(type), name }),
  ],
];

function bare(kind: string | undefined): "url" | "method" | "statusCode" | "self" {
  return kind === "url" || kind === "method" || kind === "self" ? kind : "statusCode";
}

function message(side: string | undefined): "request" | "response" {
  return side === "request" ? "request" : "response";
}

function component(type: string | undefined): ComponentType {
  return type === "successActions" || type === "failureActions" ? type : "parameters";
}
