import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { expectedSuite, loadPins } from "../../model/pin.ts";
import type { SuiteResult } from "../../model/result.ts";
import { UsageError } from "../../model/usage-error.ts";
import { caseWith, resultWith } from "../testing/results.ts";
import type { Described } from "./ledger.ts";
import type { Fidelity } from "./page.ts";
import { fidelityPage } from "./page.ts";
import type { Reason } from "./reasons.ts";
import { loadReasons } from "./reasons.ts";
import { fidelityRecords, outdated } from "./record.ts";

const root = mkdtempSync(path.join(tmpdir(), "fidelity-"));
afterAll(() => rmSync(root, { recursive: true }));

const bad = caseWith("fail", { id: "THI-1", reason: "s: wanted | got\n<b>" });
const known: Reason = { case: "THI-1", class: "fake", reason: "one key for all" };

const described: Described = {
  operations: ["createThing", "getThing"],
  requirements: [
    { id: "THI-R-1", text: "", operation: "createThing", level: "core", testable: true },
    { id: "THI-R-2", text: "", operations: ["createThing", "getThing"], level: "core", testable: true },
    { id: "THI-R-3", text: "", operation: "getThing", level: "core", testable: false },
  ],
};

function page(result: SuiteResult, reasons: readonly Reason[] = [], changes: Partial<Fidelity> = {}): string {
  return fidelityPage({
    api: "things",
    server: "Things",
    release: "1.2",
    result,
    reasons,
    how: "By hand.",
    described,
    ...changes,
  });
}

describe("the page of a real server", () => {
  it("tells date, release, suite and counts", () => {
    const text = page(resultWith([caseWith("pass")]));
    expect(text).toContain("# Things 1.2\n");
    expect(text).toContain("| date | 2026-01-01 |");
    expect(text).toContain(`| suite digest | \`${"0".repeat(64)}\` |`);
    expect(text).toContain("| cases | 1: 1 pass |");
    expect(text).toContain("Every case passes.");
  });

  it("tells whose doing each case is that does not pass, and why", () => {
    const text = page(resultWith([caseWith("pass"), bad]), [known]);
    expect(text).toContain("| THI-1 | fail | fake | one key for all |");
    expect(text).not.toContain("| pass |");
  });

  it("says so where nobody has explained it, in one cell without markup", () => {
    expect(page(resultWith([bad]))).toContain("| THI-1 | fail | not explained | s: wanted \\| got \\<b\\> |");
    const absent = caseWith("not-applicable", { id: "THI-2", reason: "no input x" });
    expect(page(resultWith([absent]))).toContain("| THI-2 | not-applicable | set-up | no input x |");
  });

  it("names reasons that nothing needs", () => {
    expect(page(resultWith([bad]), [known, { ...known, case: "THI-9" }])).toContain("nothing needs: THI-9.");
  });

  it("ends in a ledger: per operation what is documented, and what the run says of each kind", () => {
    const derived = caseWith("pass", { id: "THI-D-createThing-without-name" });
    const text = page(resultWith([caseWith("pass"), bad, derived]));
    // Of three answers one broke the contract; of two written cases one passed; the derived one passed.
    expect(text).toContain("| createThing | 2 | 2/3 | 1/2 | 1/1 |");
    expect(text).toContain("| getThing | 1 | – | – | – |");
  });

  it("is refused for another API and for a selection of cases", () => {
    const result = resultWith([caseWith("pass")]);
    expect(() => page(result, [], { api: "others" })).toThrow(UsageError);
    const selection = { ...result.selection, grep: "x" };
    expect(() => page({ ...result, selection })).toThrow(/selection/);
  });
});

describe("reasons", () => {
  const file = path.join(root, "reasons.yaml");
  const load = (text: string) => {
    writeFileSync(file, text);
    return loadReasons(file);
  };

  it("are read from YAML", () => {
    expect(load("reasons: [{ cases: [THI-1], class: fake, reason: one key for all }]")).toEqual([known]);
  });

  it("of one case are told one after the other", () => {
    const text =
      "reasons: [{ cases: [A, B], class: fake, reason: One. }, { cases: [B], class: fake, reason: Two. }]";
    expect(load(text).map((one) => [one.case, one.reason])).toEqual([
      ["A", "One."],
      ["B", "One. Two."],
    ]);
  });

  it.each([
    ["of no known class", "reasons: [{ cases: [A], class: moon, reason: x }]"],
    ["without a reason", "reasons: [{ cases: [A], class: fake }]"],
    [
      "of two classes",
      "reasons: [{ cases: [A], class: fake, reason: x }, { cases: [A], class: suite, reason: y }]",
    ],
    ["of no case", "reasons: [{ cases: [], class: fake, reason: x }]"],
    ["that are no YAML", "reasons: ["],
  ])("%s are refused", (_, text) => {
    expect(() => load(text)).toThrow(UsageError);
  });

  it("of a file that is missing are refused", () => {
    expect(() => loadReasons(path.join(root, "nothing.yaml"))).toThrow(UsageError);
  });
});

describe("records", () => {
  const today = expectedSuite(loadPins(["axhub"]), "extended");
  const result = resultWith([caseWith("pass")], {
    selection: { apis: ["axhub"], level: "extended", requiredLeftOut: 0 },
    suite: today,
  });
  const write = (name: string, text: string) => writeFileSync(path.join(root, name), text);

  it("of today's suite need no word; of another one they are named; other pages are none", () => {
    write("axhub-1.md", page(result, [], { api: "axhub" }));
    write(
      "axhub-2.md",
      page({ ...result, suite: { ...today, digest: "a".repeat(64) } }, [], { api: "axhub" }),
    );
    write("axhub-notes.md", "# Notes\n");
    write("README.md", "# Pages\n");
    const records = fidelityRecords(["axhub", "zuul"], root);
    expect(records.map(({ file }) => path.basename(file))).toEqual(["axhub-1.md", "axhub-2.md"]);
    expect(outdated(records)).toHaveLength(1);
    expect(outdated(records)[0]).toContain("axhub-2.md");
  });

  it("tell release, date and what passed of each operation", () => {
    write("things-1.md", page(resultWith([caseWith("pass"), bad])));
    const [record] = fidelityRecords(["things"], root);
    expect(record).toMatchObject({ release: "1.2", date: "2026-01-01" });
    expect(record?.operations.get("createThing")).toEqual({
      contract: "1/2",
      behaviour: "1/2",
      negative: "–",
    });
  });

  it("of no folder are none", () => {
    expect(fidelityRecords(["axhub"], path.join(root, "nowhere"))).toEqual([]);
  });
});
