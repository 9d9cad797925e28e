import { expect, test } from "vitest";
import { escapeMarkup, escapeText } from "./markup.ts";

test("content cannot begin an element or a reference", () => {
  expect(escapeText(`<b title="x">&amp;'`)).toBe(`&lt;b title="x"&gt;&amp;amp;'`);
});

test("an attribute cannot be left", () => {
  expect(escapeMarkup(`"><i>' &`)).toBe("&quot;&gt;&lt;i&gt;' &amp;");
});
