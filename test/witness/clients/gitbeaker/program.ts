/** Calls gitbeaker. Each line of standard input is a call, each line of standard output its reply, as JSON. */
import readline from "node:readline";
import { Agents, GitbeakerRequestError } from "@gitbeaker/rest";

interface Told {
  readonly method: string;
  readonly as: string;
  readonly with: readonly unknown[];
}

type Methods = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

const host = process.argv[2] ?? "";
tell({ methods: methodsOf(new Agents({ host, token: "none" })) });
for await (const line of readline.createInterface({ input: process.stdin })) tell(await replyTo(line));

async function replyTo(line: string): Promise<unknown> {
  const { method, as, with: args } = JSON.parse(line) as Told; // JSON boundary: the witness wrote it
  const agents = new Agents({ host, token: as });
  try {
    // The methods are called by their names: what they take stands in the table.
    return { answer: (await (agents as unknown as Methods)[method]?.call(agents, ...args)) ?? null };
  } catch (error) {
    if (!(error instanceof GitbeakerRequestError)) throw error;
    return { refused: { status: error.cause?.response.status, message: error.cause?.description } };
  }
}

/** Those of its class and of the classes above, but `Object`. */
function methodsOf(api: object): string[] {
  const above: unknown = Object.getPrototypeOf(api);
  if (typeof above !== "object" || above === null || above === Object.prototype) return [];
  const own = Object.getOwnPropertyNames(above).filter((name) => name !== "constructor");
  return [...own, ...methodsOf(above)];
}

function tell(reply: unknown): void {
  console.log(JSON.stringify(reply));
}
