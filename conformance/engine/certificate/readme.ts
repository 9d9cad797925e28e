import { counted } from "../../../contracts/lib/counted.ts";
import { tool } from "../report/tool.ts";
import type { SuiteResult } from "../model/result.ts";
import { releasesText } from "../release/judged-release.ts";
import { exchangeCount } from "./statement.ts";

/** What the folder is, how the run is repeated, and how the folder is checked. */
export function readme(result: SuiteResult): string {
  const { target, selection, suite, startedAt, cases } = result;
  return `# Conformance of ${plain(target.name)}

**${plain(result.verdictLine)}**

| | |
| --- | --- |
| target | ${plain(target.name)}: ${Object.entries(target.baseUrls)
    .map(([api, url]) => `${api} at ${plain(url)}`)
    .join(", ")} |
| suite | ${tool.name} ${tool.version}, ${counted(suite.expected, "case")} of ${selection.apis.join(", ")}, level ${selection.level} |
| digest of the suite | \`${suite.digest}\` |
${releaseRow(result)}| started | ${startedAt}${shards(result)} |
| evidence | ${counted(exchangeCount(cases), "exchange")} of ${counted(cases.length, "case")} |

The badge (\`badge.svg\`) says what this page says.

## Waivers

${waivers(result)}

## Repeat the run

\`\`\`sh
${command(result)}
\`\`\`

The target file names the credentials and resources of the target; its values of this run, less the secrets, stand in
\`result.json\` under \`setting\`.

## Check this folder

\`\`\`sh
touchstone check . --pub KEY.pub
\`\`\`

It needs no network: it verifies the signature and the digest of every file, judges every recorded exchange again by
contract and criteria, and compares each case and the verdict with what stands here. Take the public key from somewhere
else than this folder. The check proves that the verdict follows from the evidence, that the evidence was collected at
the URLs and the time that stand above, and that nobody changed any of it since the holder of the key signed it. It
cannot show that the evidence comes from that server: that is the signer's word, and that of a witness, who runs the
suite anew and signs this folder too (\`touchstone certify --witness\`, \`touchstone check --require-witness KEY.pub\`).

| file | |
| --- | --- |
| \`result.json\` | every case, step and exchange: what all the others are made of |
| \`report.html\` | the same to read, without a network |
| \`evidence.har\` | the exchanges as HAR 1.2 |
| \`junit.xml\` | the cases for CI servers |
| \`attestation.dsse.json\` | in-toto statement, predicate \`test-result\`, signed (DSSE, Ed25519) |
| \`conformance.dsse.json\` | in-toto statement of what that predicate cannot say: what did not run, waivers, level, suite |

Secrets are replaced, each by a text of its own of the same length and kinds of characters (\`x\`, \`X\`, \`9\`, \`f\`).
`;
}

/** By which releases of their real servers the target was judged; no row where none is known. */
function releaseRow({ selection }: SuiteResult): string {
  const releases = releasesText(selection.releases);
  return releases === "" ? "" : `| release | ${plain(releases)} |\n`;
}

function waivers({ waivers: given }: SuiteResult): string {
  if (given.length === 0) return "None.";
  const rows = given.map(
    (w) =>
      `| ${[w.case, w.requirement, w.reason, w.issue, w.owner, w.expiry, w.used ? "yes" : "no"].map(plain).join(" | ")} |`,
  );
  const head = "| case | requirement | reason | issue | owner | last day | used |";
  return [head, "| --- | --- | --- | --- | --- | --- | --- |", ...rows].join("\n");
}

function shards({ parts }: SuiteResult): string {
  return parts ? `, in ${counted(parts.length, "shard")}` : "";
}

function command({ target, selection, waivers: given }: SuiteResult): string {
  const urls = Object.entries(target.baseUrls).map(
    ([api, url]) => ` --base-url ${shellWord(`${api}=${url}`)}`,
  );
  const excused = given.length > 0 ? " --waivers WAIVERS.yaml" : "";
  const flags = `--target TARGET.yaml${urls.join("")} --level ${selection.level}${excused}`;
  return `touchstone certify ${selection.apis.map(shellWord).join(" ")} ${flags} --key KEY.pem --out FOLDER`;
}

/**
 * A text that a shell reads as one word and as nothing else (POSIX, 2.2.2). Control characters, which no URL needs, and
 * the backticks that would end the code block are written as a URL writes them.
 */
function shellWord(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what must not reach a terminal
  const shown = text.replaceAll(/[\u0000-\u001f\u007f-\u009f`]/g, encodeURIComponent);
  return /^[\w./:=@%+,-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}

/** Text of a target or a caller that must not become markup or break a table. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>|#&]/g, "\\$&");
}
