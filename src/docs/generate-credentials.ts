/** `src/mock/credentials.gen.ts`: the credentials of every API's seed as data for programs, of `src/fixtures/<api>/names.ts`. */
import path from "node:path";
import type { Save } from "../../contracts/lib/generated.ts";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import type { Credential, Service } from "../mock/core/service/service.ts";
import { headersOf } from "../mock/credential-headers.ts";

/** Generates the module of the credentials that the library exports. */
export function generateCredentials(save: Save, services: readonly Service[]): void {
  const apis = services.map(
    (service) => `  ${programName(service)}: {\n${service.credentials.map(entry).join("")}  },\n`,
  );
  save(
    path.join(packageRoot, "src", "mock", "credentials.gen.ts"),
    "// Generated from src/fixtures/<api>/names.ts by `npm run generate`; do not edit.\n" +
      `export const credentials = {\n${apis.join("")}} as const;\n`,
  );
}

/** What programs call an API: its mount in camel case, as in `credentials.gitlab`. */
export function programName({ mount }: Service): string {
  return mount.slice(1).replace(/[-/]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** An editor shows the comment. */
function entry(credential: Credential): string {
  const { name, role, state } = credential;
  const value = JSON.stringify({ role, headers: headersOf(credential) });
  return `    /** ${role}${state === undefined ? "" : "; not accepted"} */\n    ${name}: ${value},\n`;
}
