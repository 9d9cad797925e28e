import { tmpdir } from "node:os";
import { describe, expect, test } from "vitest";
import { mint, wordsOf } from "./hook.ts";

const node = `"${process.execPath}" -e`;
const wanted = { user: "ann; echo no", scopes: "repo:read user:read", lifetime: 60 };
const run = (script: string, words = "", timeoutMs = 30_000) =>
  mint({ command: `${node} '${script}' ${words}`, folder: tmpdir(), env: process.env, timeoutMs }, wanted);

describe("a hook", () => {
  test("gets the user, the scopes and the lifetime as words that no shell reads; its last line is the token", async () => {
    const script =
      "console.log(`at work`); console.log(process.argv.slice(1).join(`|`).replaceAll(` `, `_`))";
    expect(await run(script, "{user} {scopes} x{lifetime}")).toEqual({
      token: "ann;_echo_no|repo:read_user:read|x60",
    });
  });

  test.each([
    ["console.error(`one`); console.error(`two`); process.exit(3)", /ended with 3: two$/],
    ["", /printed nothing: its last line is to be the token$/],
    ["console.log(`a b`)", /is no token: it has blanks$/],
  ])("that does %j is told", async (script, fault) => {
    expect(await run(script)).toEqual({ fault: expect.stringMatching(fault) as string });
  });

  test("that does not end is ended", async () => {
    expect(await run("setInterval(() => 0, 1000)", "", 300)).toEqual({
      fault: expect.stringContaining("did not end within 0.3 s") as string,
    });
  });

  test("that there is none of is told with the place where it was looked for", async () => {
    const hook = { command: "./no-such-hook.sh", folder: tmpdir(), env: {}, timeoutMs: 1000 };
    expect(await mint(hook, wanted)).toEqual({
      fault: expect.stringMatching(/there is no program \.\/no-such-hook\.sh in /) as string,
    });
  });
});

test("words of a command are held together by quotes", () => {
  expect(wordsOf(`sh -c 'a b' "c d" {user}`)).toEqual(["sh", "-c", "a b", "c d", "{user}"]);
});
