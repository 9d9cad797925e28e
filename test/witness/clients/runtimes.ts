/** How a client of each runtime is installed and started. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { pip } from "../pip.ts";
import type { Client, Runtime } from "./client.ts";

/** A client that can be started. */
export interface Installed {
  readonly version: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The client's own virtual environment's programs, when it has one. */
  readonly bin?: string;
}

/** The program that a runtime cannot do without. */
const wanted: Readonly<Record<Runtime, { readonly command: string; readonly told: string }>> = {
  python: { command: "python3", told: "Python 3.10 or newer with venv and pip" },
  go: { command: "go", told: "Go 1.25 or newer" },
  node: { command: process.execPath, told: "Node" },
  java: { command: "javac", told: "a JDK, 17 or newer" },
};

/** What is missing on this machine to run a client, or undefined. */
export function missingFor({ runtime }: Client): string | undefined {
  const { command, told } = wanted[runtime];
  try {
    execFileSync(command, [runtime === "go" ? "version" : "--version"], { stdio: "ignore" });
    return undefined;
  } catch {
    return `${told} (${command}) is not installed`;
  }
}

/** Installs a client from its registry, once per version. */
export function install(client: Client): Installed {
  return installers[client.runtime](client);
}

const installers: Readonly<Record<Runtime, (client: Client) => Installed>> = {
  python(client) {
    const version = client.version ?? "";
    const bin = path.join(folderOf(client, version), "venv", "bin");
    const done = path.join(folderOf(client, version), "complete");
    if (!existsSync(done)) {
      run("python3", ["-m", "venv", path.dirname(bin)]);
      run(path.join(bin, "python"), [...pip, "install", `${client.package ?? client.name}==${version}`]);
      writeFileSync(done, "");
    }
    return {
      version,
      bin,
      command: path.join(bin, "python"),
      args: [path.join(client.folder, "program.py")],
    };
  },
  go(client) {
    const module = client.package ?? client.name;
    const text = readFileSync(path.join(client.folder, "go.mod"), "utf8");
    const version = text.split(`require ${module} v`)[1]?.split(/\s/)[0];
    if (version === undefined) throw new Error(`${client.folder}/go.mod does not require ${module}`);
    const program = path.join(folderOf(client, version), "program");
    run("go", ["build", "-o", program, "."], client.folder);
    return { version, command: program, args: [] };
  },
  node(client) {
    const manifest = readFileSync(path.join(packageRoot, "package.json"), "utf8");
    // JSON boundary: the project's own file.
    const { devDependencies } = JSON.parse(manifest) as { devDependencies: Record<string, string> };
    const version = devDependencies[client.package ?? client.name] ?? "";
    const args = ["--import", "tsx", path.join(client.folder, "program.ts")];
    return { version, command: process.execPath, args };
  },
  java(client) {
    const told = execFileSync("javac", ["--version"], { encoding: "utf8" });
    const version = told.replace("javac", "").trim();
    const classes = folderOf(client, version);
    run("javac", ["-d", classes, path.join(client.folder, "Relay.java")]);
    return { version, command: "java", args: ["-cp", classes, "Relay"] };
  },
};

function folderOf({ name }: Client, version: string): string {
  const folder = path.join(packageRoot, ".cache", "witness", "clients", `${name}-${version}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function run(command: string, args: readonly string[], cwd: string = packageRoot): void {
  execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
}
