import { expect, test } from "vitest";
import { cutTexts } from "./cut-texts.ts";

const found = (text: string) => cutTexts("x.yaml", text).map((p) => `${p.line}: ${p.message}`);

test.each([
  ["a member", "a: 1\ntext: Answers issue #1 and issue #2", '2: "Answers issue" is cut'],
  ["an item", "- read # of a repository\n- write", '1: "read" is cut'],
  ["a member of a flow map", "{ a: one # two\n}", '1: "one" is cut'],
  ["several lines", "text: one\n  two # three\n", '1: "one two" is cut'],
])("a plain text of %s is cut by a comment", (_, text, message) => {
  expect(found(text)).toEqual([expect.stringContaining(message)]);
});

test.each([
  ["a comment on a line of its own", "# one\n- a\n# two\n- b\n"],
  ["a quoted text", 'text: "issue #1" # said so\n'],
  ["a folded text", "text: >-\n  issue #1\n  # two\n"],
  ["a sign inside a word", "text: a#b\n"],
])("%s cuts nothing", (_, text) => {
  expect(found(text)).toEqual([]);
});
