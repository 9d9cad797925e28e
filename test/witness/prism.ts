/**
 * Sends all scenario traffic once through Prism's validating proxy, an independent judge of the same contracts. No
 * response may violate the contract in Prism's eyes, nor any request that the mock accepted.
 */
import { createServer, request as httpRequest } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { packageRoot } from "../../contracts/package-root.ts";
import { verify } from "../../conformance/verify.ts";
import type { Server } from "./mock-process.ts";
import { startMockProcess, startServer } from "./mock-process.ts";

interface PrismViolation {
  readonly location?: readonly string[];
  readonly message?: string;
}

const apis: Readonly<Record<string, string>> = { axhub: "/axhub", "gitlab-agents": "/gitlab" };
const found: string[] = [];
let exchanges = 0;

const mock = await startMockProcess();
const running: Server[] = [mock];
const baseUrls: string[] = [`admin=${mock.url}/__admin`];
let port = 4920;
for (const [api, mount] of Object.entries(apis)) {
  const prism = await startPrism(api, mock.url + mount, port++);
  running.push(prism);
  baseUrls.push(`${api}=${await startRecorder(api, prism.url)}`);
}
const { exitCode, verdictLine } = await runSuite();
for (const server of running) server.stop();
for (const line of [...new Set(found)].slice(0, 40)) console.error(`  ${line}`);
console.log(
  `Prism: ${exchanges} exchanges, ${found.length} violations. Suite through the proxy: ${verdictLine}`,
);
process.exit(found.length > 0 || exitCode !== 0 || exchanges === 0 ? 1 : 0);

async function runSuite(): Promise<{ exitCode: number; verdictLine: string }> {
  const { exitCode, result } = await verify({
    target: "mock",
    apis: Object.keys(apis),
    baseUrls,
    env: process.env,
    run: "prism",
    level: "informational",
    print: () => undefined,
  });
  return { exitCode, verdictLine: result?.verdictLine ?? "did not run" };
}

async function startPrism(api: string, upstream: string, at: number): Promise<Server> {
  const prism = path.join(packageRoot, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");
  const contract = path.join(packageRoot, "contracts", api, "contract.gen.json");
  return startServer([prism, "proxy", contract, upstream, "-p", String(at)]);
}

/** Stands before Prism and reads what it says of each exchange. */
function startRecorder(api: string, prism: string): Promise<string> {
  const server = createServer((message, response) => {
    forward(message, response, { api, prism });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

function forward(
  message: IncomingMessage,
  response: ServerResponse,
  { api, prism }: { api: string; prism: string },
): void {
  const { method = "GET", url = "/", headers } = message;
  const onward = httpRequest(prism + url, { method, headers }, (answer) => {
    exchanges++;
    judge(`${api} ${method} ${url} ${answer.statusCode ?? 0}`, answer);
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  message.pipe(onward);
}

function judge(exchange: string, answer: IncomingMessage): void {
  const header = answer.headers["sl-violations"];
  if (typeof header !== "string") return;
  const accepted = (answer.statusCode ?? 500) < 300;
  for (const { location = [], message = "" } of JSON.parse(header) as PrismViolation[])
    if (location[0] === "response" || accepted) found.push(`${exchange}: ${location.join("/")} ${message}`);
}
