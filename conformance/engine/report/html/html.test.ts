import { Script } from "node:vm";
import { describe, expect, test } from "vitest";
import { stepsText, suiteOf } from "../../testing/judge.ts";
import { caseWith, every, resultWith } from "../testing/results.ts";
import { htmlReport } from "./html.ts";
import { visible } from "../../../../contracts/lib/markup.ts";
import { embeddedJson, html } from "./markup.ts";

const suite = suiteOf(
  stepsText(`
      - stepId: list
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]
`),
);
const page = htmlReport(every, suite);
const scripts = [...page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].map((m) => ({
  attributes: m[1] ?? "",
  text: m[2] ?? "",
}));

describe("markup", () => {
  test("a value is text, other markup stands", () => {
    expect(html`<p title="${`"'`}">${"<b>&"}${html`<i>${1}</i>`}${[html`<u></u>`, "<"]}</p>`.text).toBe(
      `<p title="&quot;&#39;">&lt;b&gt;&amp;<i>1</i><u></u>&lt;</p>`,
    );
  });

  test("controls and changes of direction are shown, line ends stand", () => {
    expect(visible("a\u0000\u202eb\u2028\n\t\u00a0é😀")).toBe("a\\u0000\\u202eb\\u2028\n\t\u00a0é😀");
  });

  test("JSON in a script cannot end it, and reads back as it was", () => {
    const value = { a: "</script><!--\u2028\u2029&", b: ["\ud800", "😀"] };
    const text = embeddedJson(value);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(value);
  });
});

describe("report.html", () => {
  test("refers to nothing outside itself", () => {
    const body = page.replace(/<script[\s\S]*?<\/script>/g, "");
    expect(body).not.toMatch(/(src|href)="(?!#|data:,")/);
    expect(body).not.toMatch(/url\(|@import/);
    expect(page).toContain("default-src &#39;none&#39;");
  });

  test("its script is one that parses, free of modules", () => {
    const code = scripts.filter((s) => s.attributes === "");
    expect(code).toHaveLength(1);
    expect(() => new Script(code[0]?.text ?? "")).not.toThrow();
    expect(code[0]?.text).not.toMatch(/^(import|export) /m);
  });

  test("holds every case once, in its own element", () => {
    const cases = scripts.filter((s) => s.attributes.includes('id="case-'));
    expect(cases).toHaveLength(every.cases.length);
    for (const { text } of cases) expect(JSON.parse(text)).toHaveProperty("steps");
  });

  test("holds the sentence of each requirement that is cited", () => {
    const data = scripts.find((s) => s.attributes.includes('id="requirements"'))?.text ?? "";
    expect(JSON.parse(data)).toEqual({
      "THI-R-001": { text: "A thing can be read back.", source: "" },
      "THI-R-002": { text: "An unknown thing is a 404.", source: "" },
    });
  });

  test("the failures that stand without scripts are limited, and the rest is counted", () => {
    const many = Array.from({ length: 250 }, (_, i) => caseWith("fail", { id: `F${i}` }));
    const text = htmlReport(resultWith(many), suite);
    expect(text.match(/<details class="case">/g)).toHaveLength(200);
    expect(text).toContain("and 50 more: see result.json");
  });

  test("is the same for the same result", () => {
    expect(htmlReport(every, suite)).toBe(page);
  });
});
