import type { ExchangeRecord } from "../model/result.ts";

/** A command that repeats a request; its secrets are already left out of the result. */
export function curl({ request }: ExchangeRecord): string {
  const headers = Object.entries(request.headers).flatMap(([name, value]) => [
    "-H",
    quote(`${name}: ${value}`),
  ]);
  const body = request.body === undefined ? [] : ["--data-raw", quote(request.body)];
  return ["curl", "-i", "-X", request.method, quote(request.url), ...headers, ...body].join(" ");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
