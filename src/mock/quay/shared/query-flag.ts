/** Facts, 1.5: these texts of a query are false, any other is true; absent is neither. */
export function readFlag(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : !falseTexts.includes(text);
}

const falseTexts: readonly string[] = ["false", "False", "FALSE", "0", "null", ""];
