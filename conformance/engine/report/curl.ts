import type { ExchangeRecord } from "../model/result.ts";
import { commandOf } from "../run/command.ts";

/** A command that repeats a request; its secrets are already left out of the result. */
export function curl({ request }: Pick<ExchangeRecord, "request">): string {
  return commandOf(request, { word: quote, header: (name, value) => quote(`${name}: ${value}`) });
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
