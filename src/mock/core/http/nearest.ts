import type { Contract } from "../../../../contracts/lib/contract.ts";

/** The operation whose method and path come nearest to a request that matched none, as `METHOD /path`. */
export function nearestOperation(
  contract: Contract,
  request: { method: string; path: string },
): string | undefined {
  const segments = request.path.split("/");
  let best: { score: number; text: string } | undefined;
  for (const { method, path } of contract.operations) {
    const score = likeness(path.split("/"), segments) + (method === request.method ? 0.5 : 0);
    if (!best || score > best.score) best = { score, text: `${method} ${path}` };
  }
  return best?.text;
}

function likeness(template: readonly string[], segments: readonly string[]): number {
  const same = template.filter(
    (part, i) => part === segments[i] || (part.startsWith("{") && segments[i]),
  ).length;
  return same - Math.abs(template.length - segments.length);
}
