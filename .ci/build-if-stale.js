/** Before `npm start`: builds when `dist/` is missing or older than a source. Without a compiler it leaves things as they are. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
// The last thing that a build writes.
const built = path.join(root, "dist", "parsed", "clean.json");
const compiler = path.join(root, "node_modules", "typescript", "package.json");

if (isStale() && existsSync(compiler)) {
  const { status } = spawnSync("npm", ["run", "build"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exitCode = status ?? 1;
}

function isStale() {
  if (!existsSync(built)) return true;
  const since = statSync(built).mtimeMs;
  return ["contracts", "conformance", "design", "src"].some((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isSource(entry.name))
      .some((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs > since),
  );
}

function isSource(name) {
  return /\.(?:ts|tsx|js|css)$/.test(name) && !name.endsWith(".test.ts");
}
