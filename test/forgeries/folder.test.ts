import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { envelopeText, seal } from "../../conformance/engine/certificate/dsse.ts";
import { certificateFiles } from "../../conformance/engine/certificate/files.ts";
import { statements } from "../../conformance/engine/certificate/statement.ts";
import {
  certified,
  keys,
  passed,
  suite,
  withCases,
  wrongList,
} from "../../conformance/engine/testing/certificates.ts";
import { healthy, serve } from "../../conformance/engine/testing/server.ts";
import type { Original } from "./forgery.ts";
import { copyOf, faultsOf, originalOf } from "./forgery.ts";

/** What anybody may try with a folder, with the signer's key or without it. */

let good: Promise<Original> | undefined;
const original = () => (good ??= serve(healthy()).then(certified).then(originalOf));
const other = generateKeyPairSync("ed25519");

/** Writes files, and statements over them that are signed with the right key. */
function signAll(dir: string, { result }: Original, changed: Readonly<Record<string, string>>): void {
  const files = new Map([...certificateFiles(result, suite), ...Object.entries(changed)]);
  for (const [name, text] of files) writeFileSync(path.join(dir, name), text);
  for (const [name, make] of Object.entries(statements))
    writeFileSync(
      path.join(dir, name),
      envelopeText(seal(JSON.stringify(make(result, files)), keys.privateKey)),
    );
}

describe("a folder is refused when", () => {
  test.each(["README.md", "badge.svg", "evidence.har", "junit.xml", "report.html"])(
    "%s is another, though signed with the right key",
    async (name) => {
      const certificate = await original();
      const dir = copyOf(certificate);
      const text = `${certificate.files.get(name)?.toString("utf8") ?? ""}<!-- certified by everybody -->`;
      signAll(dir, certificate, { [name]: text });
      expect(await faultsOf(dir)).toContain(`${name} is not what the result gives`);
    },
  );

  test("its result says everything twice, first for one reader and then for another", async () => {
    const certificate = await original();
    const dir = copyOf(certificate);
    const text = certificate.files.get("result.json")?.toString("utf8") ?? "";
    signAll(dir, certificate, { "result.json": text.replace("{", '{"verdict":"not conformant",') });
    expect(await faultsOf(dir)).toContain("result.json is not what the result gives");
  });

  test("a statement says more than the result", async () => {
    const certificate = await original();
    const dir = copyOf(certificate);
    const name = "conformance.dsse.json";
    const statement = statements[name]?.(certificate.result, certificateFiles(certificate.result, suite));
    const more = { ...statement, predicate: { ...statement?.predicate, target: { name: "GitLab 99" } } };
    writeFileSync(path.join(dir, name), envelopeText(seal(JSON.stringify(more), keys.privateKey)));
    expect(await faultsOf(dir)).toContain(`${name} is not what the result gives`);
  });

  test("it is signed with another key, which calls itself the right one", async () => {
    const certificate = await original();
    const dir = copyOf(certificate);
    const name = "attestation.dsse.json";
    const statement = statements[name]?.(certificate.result, certificateFiles(certificate.result, suite));
    const [right, wrong] = [keys, other].map(({ privateKey }) => seal(JSON.stringify(statement), privateKey));
    const keyid = right?.signatures[0].keyid;
    const text = JSON.stringify({ ...wrong, signatures: [{ ...wrong?.signatures[0], keyid }] }, null, 2);
    writeFileSync(path.join(dir, name), `${text}\n`);
    expect(await faultsOf(dir)).toContain(`${name}: its signature is wrong`);
  });

  test("its statements are those of another certificate by the same signer", async () => {
    const bad = originalOf(await certified(await wrongList()));
    const dir = copyOf(bad);
    const { files } = await original();
    for (const name of Object.keys(statements)) writeFileSync(path.join(dir, name), files.get(name) ?? "");
    expect(await faultsOf(dir)).toContainEqual(expect.stringMatching(/^result.json was changed/));
  });

  test("a better result lies beside a worse one's statements", async () => {
    const bad = originalOf(await certified(await wrongList()));
    const dir = copyOf(bad);
    const result = withCases(bad.result, passed);
    for (const [name, text] of certificateFiles(result, suite)) writeFileSync(path.join(dir, name), text);
    expect(await faultsOf(dir)).toContainEqual(expect.stringMatching(/^result.json was changed/));
  });

  test("a file of it is a link to the very same bytes", async () => {
    const certificate = await original();
    const [dir, aside] = [copyOf(certificate), copyOf(certificate)];
    rmSync(path.join(dir, "badge.svg"));
    symlinkSync(path.join(aside, "badge.svg"), path.join(dir, "badge.svg"));
    await expect(faultsOf(dir)).rejects.toThrow(/no certificate's folder: badge.svg is not a file$/);
  });

  test("it has a folder in it", async () => {
    const dir = copyOf(await original());
    mkdirSync(path.join(dir, "more"));
    await expect(faultsOf(dir)).rejects.toThrow(/no certificate's folder: more is not a file$/);
  });

  test("a file of it has another name", async () => {
    const dir = copyOf(await original());
    renameSync(path.join(dir, "badge.svg"), path.join(dir, "Badge.svg"));
    expect(await faultsOf(dir)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^badge.svg is missing/),
        expect.stringMatching(/^Badge.svg is not signed/),
      ]),
    );
  });
});

test("what its README prints for a shell is one word for each value, whatever the value holds", async () => {
  const { result } = await original();
  const baseUrls = { things: "http://127.0.0.1/'$(touch x)`id`\n```\n# ok" };
  const readme = certificateFiles({ ...result, target: { ...result.target, baseUrls } }, suite).get(
    "README.md",
  );
  const line = /^touchstone certify .*$/m.exec(readme ?? "")?.[0];
  expect(line).toContain(
    String.raw` --base-url 'things=http://127.0.0.1/'\''$(touch x)%60id%60%0A%60%60%60%0A# ok' --level`,
  );
});
