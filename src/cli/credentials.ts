import { Command, Option } from "commander";
import type { Credential, Service } from "../mock/core/service/service.ts";
import { chosenApis } from "./chosen-apis.ts";

const examples = `
Examples:
  touchstone credentials gitlab                      a table
  touchstone credentials --json | jq .gitlab.owner   for programs
  eval "$(touchstone credentials gitlab --env)"      GITLAB_MAINTAINER='glpat-maintainer'`;

/** `touchstone credentials`: who may call the mock, and by what. */
export function credentialsCommand(): Command {
  return new Command("credentials")
    .description("Show the credentials that the mock knows")
    .argument("[api...]", "of these APIs (default: all)")
    .addOption(new Option("--json", "as JSON: by API and name, with the headers to send").conflicts("env"))
    .addOption(new Option("--env", "as lines for a shell: the value of each header by API and name"))
    .addHelpText("after", examples)
    .action(async (apis: string[], { json, env }: { json?: true; env?: true }) => {
      const { loadService, serviceNames } = await import("../mock/services.ts");
      const chosen = chosenApis(apis, serviceNames(), (api) => `there is no API ${api}`);
      const services = await Promise.all(chosen.map((api) => loadService(api)));
      if (json) console.log(JSON.stringify(await asJson(services), null, 2));
      else console.log(services.map(env ? asEnvironment : asTable).join(env ? "\n" : "\n\n"));
    });
}

async function asJson(services: readonly Service[]): Promise<object> {
  const { headersOf } = await import("../mock/credential-headers.ts");
  const entry = (credential: Credential) => {
    const { name, role, state } = credential;
    return [
      name,
      { role, ...(state === undefined ? {} : { state }), headers: headersOf(credential) },
    ] as const;
  };
  return Object.fromEntries(
    services.map(({ mount, credentials }) => [mount.slice(1), Object.fromEntries(credentials.map(entry))]),
  );
}

/** One line for each: its name, whom it stands for, and the header to send. */
function asTable({ title, mount, credentials }: Service): string {
  const names = Math.max(...credentials.map(({ name }) => name.length));
  const roles = Math.max(...credentials.map(({ role }) => role.length));
  const rows = credentials.map(
    ({ name, role, header }) => `  ${name.padEnd(names)}  ${role.padEnd(roles)}  ${header}`,
  );
  return [`${title} (${mount})`, ...rows].join("\n");
}

/** The scheme before a token (`Bearer`) is left out: programs that take a token add it themselves. */
function asEnvironment({ mount, credentials }: Service): string {
  const lines = credentials.map(({ name, header }) => {
    const value = header.slice(header.indexOf(":") + 1).trim();
    return `${upperCase(mount.slice(1))}_${upperCase(name)}='${value.replace(/^Bearer /, "").replaceAll("'", "'\\''")}'`;
  });
  return lines.join("\n");
}

function upperCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/\W+/g, "_")
    .toUpperCase();
}
