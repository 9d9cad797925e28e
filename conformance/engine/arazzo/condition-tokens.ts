/** One token of a simple condition. */
export interface Token {
  readonly kind: "expression" | "string" | "number" | "operator" | "name";
  readonly text: string;
  readonly at: number;
}

/** The tokens of a simple condition, read one by one. */
export class Tokens {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenize(text);
  }

  peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  /** Takes the next token when it is one of these operators. */
  take(...operators: readonly string[]): string | undefined {
    const token = this.peek();
    if (token?.kind !== "operator" || !operators.includes(token.text)) return undefined;
    this.#next++;
    return token.text;
  }

  takeAny(): Token | undefined {
    return this.#tokens[this.#next++];
  }

  unexpected(expected: string): SyntaxError {
    const token = this.peek();
    const found = token ? `'${token.text}' at column ${token.at + 1}` : "the end";
    return new SyntaxError(`condition "${this.#text}": expected ${expected}, found ${found}`);
  }
}

const tokenPatterns: readonly (readonly [Token["kind"], RegExp])[] = [
  ["expression", /\$(?:request|response)\.(?:header|query|path)\.[^\s()=!<>&|[\]{}']+/y],
  ["expression", /\$(?:request|response)\.body(?:#[^\s()=!<>&|[\]{}']*)?/y],
  ["expression", /\$[A-Za-z]+(?:\.[A-Za-z0-9._-]*[A-Za-z0-9_-])?(?:#[^\s()=!<>&|[\]{}']*)?/y],
  ["string", /'(?:[^']|'')*'/y],
  ["number", /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ["operator", /==|!=|<=|>=|&&|\|\||[<>!()[\].]/y],
  ["name", /[A-Za-z_][A-Za-z0-9_-]*/y],
];

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const token = tokenAt(text, at);
    if (!token) throw new SyntaxError(`condition "${text}": cannot read column ${at + 1}`);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [kind, pattern] of tokenPatterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, text: found, at };
  }
  return undefined;
}
