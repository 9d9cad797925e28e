import type { Service } from "../mock/core/service/service.ts";
import { code, table } from "./markdown.ts";

/** The APIs that there are, each with its page and its disagreements; links are those of a document at the root. */
export function apiTable(services: readonly Service[]): string {
  const rows = services.map(({ name, title, mount, contract }) => [
    `[${title}](docs/apis/${name}.md)`,
    code(name),
    code(mount),
    String(contract.operations.length),
    `[contracts/${name}](contracts/${name}/README.md)`,
  ]);
  return table(
    ["API", "its name in commands", "mount", "operations", "where document and server differ"],
    rows,
  );
}
