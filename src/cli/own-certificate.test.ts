import { statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { makeCertificate } from "../mock/https/make-certificate.ts";
import { ownCertificate } from "./own-certificate.ts";

let folder: string;
const told: string[] = [];

beforeEach(() => {
  const data = temporaryFolder();
  vi.stubEnv("XDG_DATA_HOME", data);
  vi.spyOn(console, "error").mockImplementation((line: string) => void told.push(line));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  folder = path.join(data, "touchstone", "https");
});

const onLinux = test.skipIf(process.platform !== "linux");

onLinux("is made once and kept, its key for the user alone, and its authority's file is told", async () => {
  const own = await ownCertificate("127.0.0.1");
  expect(await ownCertificate("localhost")).toEqual(own);
  expect(statSync(path.join(folder, "key.pem")).mode & 0o777).toBe(0o600);
  expect(told.at(-1)).toBe(`--https: clients must trust ${path.join(folder, "ca.pem")}`);
});

onLinux("is made anew when it has not the names, ends within a month, or is broken", async () => {
  const replaced = async (cert: string, ca: string) => {
    const before = await ownCertificate("localhost");
    writeFileSync(path.join(folder, "cert.pem"), cert);
    writeFileSync(path.join(folder, "ca.pem"), ca);
    return (await ownCertificate("localhost")).cert !== before.cert;
  };
  const other = await makeCertificate(["other.example"], Date.now());
  const old = await makeCertificate(["localhost"], Date.now() - 800 * 24 * 60 * 60 * 1000);
  const results = [
    await replaced(other.cert, other.ca),
    await replaced(old.cert, old.ca),
    await replaced("nothing", old.ca),
  ];
  expect(results).toEqual([true, true, true]);
});

onLinux("of a host with a name of its own is apart, so that the usual one stays trusted", async () => {
  const usual = await ownCertificate("localhost");
  const named = await ownCertificate("mock.example");
  expect(named.ca).not.toBe(usual.ca);
  expect(await ownCertificate("localhost")).toEqual(usual);
});

onLinux("that cannot be kept is refused with what to do", async () => {
  const file = path.join(temporaryFolder(), "file");
  writeFileSync(file, "");
  vi.stubEnv("XDG_DATA_HOME", file);
  await expect(ownCertificate("localhost")).rejects.toThrow(
    "set XDG_DATA_HOME to a folder, or give --tls-cert and --tls-key",
  );
});
