import { describe, expect, test } from "vitest";
import type { Library } from "../model/library.ts";
import { createLibrary } from "../model/library.ts";
import { suiteApis } from "../model/suite-files.ts";
import { derive } from "./derive.ts";
import { derivedCases, keptText, readKept } from "./derived-cases.ts";

const library = createLibrary();

describe.each(suiteApis())("the derived cases of %s", (api) => {
  const { scenarios } = derive(api, library);
  const text = keptText(scenarios, api, library);
  const contract = library.contract(api);
  if (!contract) throw new Error("no contract");

  test("are read back as they were derived", () => {
    expect(scenarios.length).toBeGreaterThan(0);
    expect(readKept(text, api, library)).toStrictEqual(scenarios);
    expect(derivedCases(api, library).scenarios).toStrictEqual(scenarios);
  });

  test("are not read back for another contract or other requirements", () => {
    const { digest, ...elsewhere } = contract.contract;
    const changed = { ...elsewhere, digest: digest?.replaceAll(/[0-7]/g, "8") ?? "" };
    const others: Library[] = [
      { ...library, contract: () => ({ ...contract, contract: changed }) },
      { ...library, contract: () => ({ ...contract, contract: elsewhere }) },
      { ...library, requirements: (name) => library.requirements(name).slice(1) },
    ];
    expect(others.map((other) => readKept(text, api, other))).toEqual([undefined, undefined, undefined]);
  });
});
