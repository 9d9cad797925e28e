import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { download, pip } from "../pip.ts";
import type { Tell } from "./tell.ts";

/** Where a release of Zuul was installed. */
export interface Installed {
  /** Upstream's source distribution, with its tests. */
  readonly source: string;
  readonly python: string;
}

const packages = ["bubblewrap", "libnetty-java", "mariadb-server", "zookeeper"];
const evidence = [
  "/usr/bin/bwrap",
  "/usr/share/java/netty-handler.jar",
  "/usr/sbin/mariadbd",
  "/usr/share/java/zookeeper.jar",
];

/** Installs a release of Zuul from PyPI, with its test requirements, into `.cache`, and Debian's packages that it needs. */
export function install(release: string, tell: Tell): Installed {
  installPackages(tell);
  const folder = path.join(packageRoot, ".cache", "witness", `zuul-${release}`);
  const source = path.join(folder, `zuul-${release}`);
  const python = path.join(folder, "venv", "bin", "python");
  const done = path.join(folder, "complete");
  if (existsSync(done)) return { source, python };
  mkdirSync(folder, { recursive: true });
  tell(`downloads zuul ${release} from PyPI`);
  const archive = download({ name: "zuul", release, kind: "source distribution", folder });
  run("tar", ["-xzf", archive, "-C", folder]);
  tell("installs it and its test requirements into a virtual environment; some minutes");
  run("python3", ["-m", "venv", path.join(folder, "venv")]);
  run(python, [...pip, "install", `zuul==${release}`, "-r", path.join(source, "test-requirements.txt")]);
  writeFileSync(done, "");
  return { source, python };
}

function installPackages(tell: Tell): void {
  if (evidence.every((file) => existsSync(file))) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    throw new Error(
      `Debian's packages ${packages.join(", ")} are wanted: install them, or run this as root on Debian`,
    );
  tell(`installs Debian's packages ${packages.join(", ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["-qq", "update"], env);
  run("apt-get", ["-qq", "install", "-y", "--no-install-recommends", ...packages], env);
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  execFileSync(command, args, { env, stdio: ["ignore", "ignore", "inherit"] });
}
