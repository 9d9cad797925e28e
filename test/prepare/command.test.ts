import { describe, expect, test } from "vitest";
import { closedUrl } from "../../conformance/engine/testing/server.ts";
import { folderWith, touchstone } from "../run-touchstone.ts";

const unreachable = await closedUrl();

describe("prepare refuses with 2, and says what to do", () => {
  test.each([
    [["prepare", "quay"], {}, /say which server: --target FILE/],
    [["prepare", "quay", "--target", "my.yaml"], {}, /there is no target file my\.yaml/],
    [["prepare", "nothing", "--target", "my.yaml"], {}, /there are no scenarios of nothing/],
    [
      ["prepare", "quay", "--target", "my.yaml", "--undo"],
      {},
      /there is no prepared target my\.prepared\.yaml/,
    ],
    [
      ["prepare", "quay", "--target", "my.yaml"],
      { "my.yaml": `name: n\nbaseUrl: ${unreachable}\n` },
      /target n is unreachable at .*: nothing was made/,
    ],
    [
      ["prepare", "zuul", "--target", "my.yaml"],
      { "my.yaml": `name: n\nbaseUrl: ${unreachable}\nmints: x\n` },
      /mints/,
    ],
  ])("%j", async (args, files, told) => {
    const { code, err } = await touchstone(args, { cwd: folderWith(files) });
    expect([code, err]).toEqual([2, expect.stringMatching(told)]);
  });
});
