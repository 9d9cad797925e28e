import { writeFileSync } from "node:fs";
import path from "node:path";

/** Serves one API from a script that prints what `read` makes of an answer. */
const serve = `
createMock({ apis: ["gitlab-agents"], clock: { rate: 0 } }).then(async (mock) => {
  const url = await mock.listen(0);
  const headers = { "PRIVATE-TOKEN": "glpat-developer" };
  const answer = await fetch(url + "/api/v4/projects/20/cluster_agents", { headers });
  console.log(answer.status, (await answer.json())[0].name);
  await mock.close();
});
`;

const typed = `
import type { ClockSetting, JournalEntry, Mock, MockOptions, MockSession } from "touchstone";
import { createMock, credentials, sessionAt } from "touchstone";

const clock: ClockSetting = { rate: 20 };
const options: MockOptions = { apis: ["quay"], clock, seed: 4, admin: { enabled: false } };
const mock: Mock = await createMock(options);
const url: string = await mock.listen(0);
mock.server.on("request", (request) => console.log(url, request.method));
const session: MockSession = mock.session("mine");
const { now }: { now: string } = await session.clock.advance("PT1M");
const [entry]: JournalEntry[] = await sessionAt(url, "mine").journal.find({ operationId: "listUserRepos" });
const key: string = credentials.gitlab.maintainer.headers["PRIVATE-TOKEN"];
console.log(now, entry?.nearest, key);
await mock.close();

// @ts-expect-error: there is no such role
console.log(credentials.gitlab.maintaner);
// @ts-expect-error: a duration is a text
await session.clock.advance(30);
// @ts-expect-error: a rate is a number
await createMock({ clock: { rate: "fast" } });
// @ts-expect-error: what drives the mock is not the user's
console.log(mock.engine);
`;

const compiler = {
  compilerOptions: {
    module: "nodenext",
    target: "es2023",
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    types: ["node"],
  },
  files: ["typed.ts"],
};

/** Writes the programs of a user of the library: one that imports, one that requires, one that is compiled. */
export function writeConsumer(project: string): void {
  const write = (name: string, text: string): void => {
    writeFileSync(path.join(project, name), text);
  };
  write("import.mjs", `import { createMock } from "touchstone";\n${serve}`);
  write("require.cjs", `const { createMock } = require("touchstone");\n${serve}`);
  write("typed.ts", typed);
  write("tsconfig.json", JSON.stringify(compiler));
}
