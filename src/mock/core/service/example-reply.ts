import type { Operation, Response } from "../../../../contracts/lib/contract.ts";
import { MockError } from "./problem.ts";
import type { Reply } from "./service.ts";

/** The status of the first response that an operation declares. */
export function firstStatus(operation: Operation | undefined): number {
  return [...(operation?.responses.keys() ?? [])][0] ?? 200;
}

/** A declared response by one of its examples, the first unless named. Throws a MockError for a name that there is not. */
export function exampleReply(declared: Response, name: string | undefined): Reply {
  const { status } = declared;
  const headers: Record<string, string> = {};
  for (const header of declared.headers) {
    const value = header.example ?? header.schema["example"] ?? header.schema.default;
    if (typeof value === "string" || typeof value === "number") headers[header.name] = String(value);
  }
  const examples = [...declared.content].flatMap(([contentType, media]) =>
    [...media.examples].map(([named, value]) => ({ contentType, named, value })),
  );
  const chosen = name === undefined ? examples[0] : examples.find(({ named }) => named === name);
  if (name !== undefined && !chosen) {
    const names = examples.map(({ named }) => named).join(", ");
    throw new MockError(
      400,
      "unknown-example",
      `no example ${name} for status ${status}; there are: ${names || "none"}`,
    );
  }
  if (!chosen) return { status, headers };
  const { contentType, value } = chosen;
  return typeof value === "string" && !contentType.endsWith("json")
    ? { status, headers, contentType, text: value }
    : { status, headers, contentType, body: value };
}
