import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** The program; undefined when there is none here, which in CI is an error. */
export function nginxProgram(): string | undefined {
  const folders = ["/usr/sbin", ...(process.env["PATH"] ?? "").split(path.delimiter)];
  const found = folders.map((folder) => path.join(folder, "nginx")).find((file) => existsSync(file));
  if (found === undefined && process.env["CI"] === "true")
    throw new Error("there is no nginx: .ci/balancer.sh installs one");
  return found;
}

/** Starts an nginx with these servers, and waits until the port answers. Throws when it ends before, with what it says. */
export async function startNginx(
  servers: string,
  port: number,
): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-nginx-"));
  chmodSync(folder, 0o755); // its workers are another user's
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (of) => `${of}_temp_path ${folder}/${of};`,
  );
  const text = `daemon off; pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${temporary.join(" ")}\n${servers}\n}`;
  writeFileSync(path.join(folder, "nginx.conf"), text);
  const child = spawn(nginxProgram() ?? "nginx", ["-p", folder, "-c", path.join(folder, "nginx.conf")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  process.once("exit", () => child.kill("SIGKILL"));
  const gone = once(child, "exit").then(() => true);
  const url = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(url).then(
      (answer) => answer.arrayBuffer(),
      () => undefined,
    ))
  )
    if (await Promise.race([gone, new Promise<false>((resolve) => setTimeout(() => resolve(false), 20))]))
      throw new Error(`nginx ended: ${said}`);
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
