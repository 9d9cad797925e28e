/**
 * Sends all scenario traffic once through Prism's validating proxy, an independent judge of the same contracts. No
 * response may violate the contract in Prism's eyes, nor any request that the mock accepted.
 */
import { counted } from "../../contracts/lib/counted.ts";
import { createServer, request as httpRequest } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Duplex } from "node:stream";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { suiteApis } from "../../conformance/engine/model/suite-files.ts";
import { verify } from "../../conformance/engine/run/verify.ts";
import type { Started } from "../start-program.ts";
import { startProgram } from "../start-program.ts";
import { mountsOf, startMockProcess } from "./mock-process.ts";

interface PrismViolation {
  readonly location?: readonly string[];
  readonly message?: string;
}

const found: string[] = [];
const excused = new Map<string, number>();
const bypassed = new Map<string, number>();
let exchanges = 0;
const noWebSockets = "Prism knows no WebSockets";

const mock = await startMockProcess();
const running: Started[] = [mock];
const baseUrls: string[] = [`admin=${mock.url}/__admin`];
let port = 4920;
for (const { api, mount } of await mountsOf(mock)) {
  const prism = await startPrism(api, mock.url + mount, port++);
  running.push(prism);
  const relay = { api, prism: prism.url, upstream: mock.url + mount };
  baseUrls.push(`${api}=${await startRecorder(relay)}`);
}
const { exitCode, verdictLine } = await runSuite();
await Promise.all(running.map((server) => server.stop()));
for (const line of [...new Set(found)].slice(0, 40)) console.error(`  ${line}`);
console.log(`not sent through Prism:${told(bypassed)}`);
console.log(`excused:${told(excused)}`);
console.log(
  `Prism: ${counted(exchanges, "exchange")}, ${counted(found.length, "violation")}. Suite through the proxy: ${verdictLine}`,
);
process.exit(found.length > 0 || exitCode !== 0 || exchanges === 0 ? 1 : 0);

async function runSuite(): Promise<{ exitCode: number; verdictLine: string }> {
  const { exitCode, result } = await verify({
    target: "mock",
    apis: suiteApis(),
    baseUrls,
    env: process.env,
    run: "prism",
    level: "informational",
    preflight: false,
    print: (line) => {
      if (/^(\[[\d/ ]+\] )?(FAIL|ERROR|BLOCKED) /.test(line)) console.error(line);
    },
  });
  return { exitCode, verdictLine: result?.verdictLine ?? "did not run" };
}

async function startPrism(api: string, upstream: string, at: number): Promise<Started> {
  const prism = path.join(packageRoot, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");
  const contract = path.join(packageRoot, "contracts", api, "contract.gen.json");
  return startProgram([prism, "proxy", contract, upstream, "-p", String(at)]);
}

interface Relay {
  readonly api: string;
  readonly prism: string;
  readonly upstream: string;
}

/** Stands before Prism and reads what it says of each exchange. */
function startRecorder(relay: Relay): Promise<string> {
  const server = createServer((message, response) => {
    void forward(message, response, relay);
  });
  server.on("upgrade", (message: IncomingMessage, socket: Duplex, head: Buffer) => {
    bypassed.set(noWebSockets, (bypassed.get(noWebSockets) ?? 0) + 1);
    passOn(message, { socket, head }, relay.upstream);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

/** A handshake, and what is said after it, byte for byte. */
function passOn(
  { method = "GET", url = "/", rawHeaders }: IncomingMessage,
  { socket, head }: { readonly socket: Duplex; readonly head: Buffer },
  upstream: string,
): void {
  const { hostname, port, pathname } = new URL(upstream);
  const lines = rawHeaders.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${rawHeaders[i + 1] ?? ""}`] : []));
  const onward = connect(Number(port), hostname, () => {
    onward.write(`${method} ${pathname.replace(/\/$/, "")}${url} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  onward.on("error", () => socket.destroy());
  socket.on("error", () => onward.destroy());
}

/** Passes an exchange on through Prism, or straight to the mock where Prism would not relay it as it is. */
async function forward(message: IncomingMessage, response: ServerResponse, relay: Relay): Promise<void> {
  const body = Buffer.concat(await collect(message));
  const { method = "GET", url = "/", headers } = message;
  const reason = notRelayed(message, body);
  if (reason !== undefined) bypassed.set(reason, (bypassed.get(reason) ?? 0) + 1);
  const target = reason === undefined ? relay.prism : relay.upstream;
  const onward = httpRequest(target + url, { method, headers }, (answer) => {
    exchanges++;
    if (reason === undefined) judge(`${relay.api} ${method} ${url} ${answer.statusCode ?? 0}`, answer);
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  onward.end(body);
}

/** Why Prism would change the exchange instead of judging it. */
function notRelayed({ method, url, headers }: IncomingMessage, body: Buffer): string | undefined {
  if (method === "OPTIONS") return "Prism answers a browser's preflight itself";
  if (method === "HEAD") return "Prism fails at an answer to HEAD, which has a length and no body";
  if (url?.split("?", 1)[0]?.endsWith("/git/github/install/start")) return "Prism follows redirects itself";
  if (headers["content-type"]?.includes("json") !== true || body.length === 0) return undefined;
  try {
    const value: unknown = JSON.parse(body.toString());
    const isScalar = typeof value !== "object" || value === null;
    return isScalar ? "Prism sends a JSON scalar in another form" : undefined;
  } catch {
    return "Prism refuses malformed JSON itself";
  }
}

function judge(exchange: string, answer: IncomingMessage): void {
  const header = answer.headers["sl-violations"];
  if (typeof header !== "string") return;
  const accepted = (answer.statusCode ?? 500) < 300;
  for (const { location = [], message = "" } of JSON.parse(header) as PrismViolation[]) {
    if (location[0] !== "response" && !accepted) continue; // malformed on purpose, and refused
    const excuse = excuseOf(message, answer) ?? readingOf(exchange, message);
    if (excuse === undefined) found.push(`${exchange}: ${location.join("/")} ${message}`);
    else excused.set(excuse, (excused.get(excuse) ?? 0) + 1);
  }
}

/** What Prism calls a violation and is none. */
function excuseOf(message: string, { headers }: IncomingMessage): string | undefined {
  const missing = /^Response header must have required property '(.+)'$/.exec(message)?.[1];
  if (missing !== undefined && headers[missing] === "")
    return "Prism takes an empty header for a missing one";
  if (message === "No supported content types, but request included a non-empty body")
    return "a DELETE with a body, as real clients send it: tolerated on purpose";
  if (message === "Selected route not found")
    return "Prism knows no path parameter with slashes in its value";
  if (message === "Invalid security scheme used")
    return "an Authorization of another scheme or spelling, read or ignored as the real server does";
  return undefined;
}

/** What the contract cannot say of a request that the real server reads in its own way. */
function readingOf(exchange: string, message: string): string | undefined {
  const [api, , url = ""] = exchange.split(" ");
  if (
    api === "gitlab-agents" &&
    url.endsWith(".json") &&
    /^Request path parameter \w+ must be integer$/.test(message)
  )
    return "Prism takes GitLab's suffix .json for a part of the parameter";
  if (
    api === "axhub" &&
    /^Request body property (commit_sha|force_rebuild|branch) must be \w+$/.test(message)
  )
    return "a null in a body, which AxHub reads as an absent field";
  if (
    api === "zuul" &&
    /\/config-errors\?(\w+)=[^&]*&\1=/.test(url) &&
    /^Request query parameter \w+ must be string$/.test(message)
  )
    return "a filter given twice, which Zuul takes for a list that nothing equals";
  return undefined;
}

function told(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([reason, count]) => `\n  ${count} × ${reason}`).join("");
}

async function collect(message: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return chunks;
}
