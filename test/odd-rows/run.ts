import { createMock } from "../../src/mock/app.ts";
import { sweep } from "./sweep.ts";
const [rows = "5", seed = "1", ...apis] = process.argv.slice(2);
for (const api of apis.length ? apis : ["axhub","gitlab-agents","quay","zuul"]) {
  const log: string[] = [];
  const mock = await createMock({ apis: [api], clock: { rate: 0 }, log: (l) => void log.push(l) });
  const t = process.cpuUsage();
  const { failures, ...counts } = await sweep(mock, api, { seed: Number(seed), rows: Number(rows) });
  console.log(api, counts, failures.length, process.cpuUsage(t).user/1e6);
  const seen = new Set<string>();
  for (const f of failures as any[]) { const k = JSON.stringify([f.table, Object.keys(f.odd), f.read]); if (seen.has(k)) continue; seen.add(k); console.log("F", f.table, JSON.stringify(f.odd).slice(0,150), f.read, f.ms, (f.text??"").slice(0,330)); }
  console.log([...new Set(log.filter(l=>l.startsWith("bug")).map(l=>l.split("\n").slice(0,4).join(" | ")))].slice(0,30).join("\n"));
  await mock.close();
}
