import { InvalidArgumentError, Option } from "commander";
import { trusted } from "../mock/core/http/trust.ts";
import { apiNamed } from "../../contracts/lib/api-named.ts";
import { strayHost } from "../mock/known-options.ts";
import { serviceNames } from "../mock/services.ts";
import type { ClockSetting } from "../mock/core/state/clock.ts";

/** A flag that can also be set as `TOUCHSTONE_<NAME>`. */
export function flag(flags: string, description: string): Option {
  const option = new Option(flags, description);
  return option.env(`TOUCHSTONE_${option.name().replace(/^no-/, "no_").replaceAll("-", "_").toUpperCase()}`);
}

/** Makes an incomplete verdict exit with 0 (see `allowed`). */
export function allowIncomplete(): Option {
  return flag("--allow-incomplete", "exit with 0 when nothing failed, though not all that is required ran");
}

/** A whole number between two bounds. */
export function integer(min: number, max: number) {
  return (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max)
      throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
    return value;
  };
}

/** A size in bytes between two bounds: `4096`, `64KiB`, `10MiB`. */
export function bytes(min: number, max: number) {
  const units: Readonly<Record<string, number>> = { "": 1, kib: 1024, mib: 1024 ** 2 };
  return (text: string): number => {
    const [, digits = "", unit = ""] = /^(\d+)(KiB|MiB)?$/i.exec(text) ?? [];
    const value = Number(digits) * (units[unit.toLowerCase()] ?? 1);
    if (digits === "" || value < min || value > max)
      throw new InvalidArgumentError(
        `It must be a number of bytes, or with KiB or MiB (64KiB), from ${min} to ${max} bytes.`,
      );
    return value;
  };
}

/** Origins of web pages with commas between; `true`, which an environment variable can say: any. */
export function origins(text: string): true | string[] {
  if (text === "true" || text === "") return true;
  const stray = list(text).find((origin) => !origin.includes("://"));
  if (stray !== undefined)
    throw new InvalidArgumentError(
      `${stray} is no origin, such as http://localhost:5173 (the names of APIs go before --cors).`,
    );
  return list(text);
}

/** Names of hosts with commas between; `true`, which an environment variable can say: none besides this machine. */
export function hosts(text: string): true | string[] {
  if (text === "true" || text === "") return true;
  const stray = strayHost(list(text)) ?? list(text).find((host) => apiNamed(host, serviceNames()));
  if (stray !== undefined)
    throw new InvalidArgumentError(
      `${stray} is no host, such as hooks.example.com (the names of APIs go before --webhooks).`,
    );
  return list(text);
}

/** A number above 0, with or without a fraction. */
export function positive(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value > 0) || !Number.isFinite(value))
    throw new InvalidArgumentError("It must be a number above 0.");
  return value;
}

/** Addresses, ranges (`10.0.0.0/8`) and names (`loopback`, `linklocal`, `uniquelocal`), with commas between. */
export function addresses(text: string): string[] {
  const list = text.split(",").map((part) => part.trim());
  try {
    trusted(list);
  } catch (error) {
    throw new InvalidArgumentError(
      `${error instanceof Error ? error.message : text}: give addresses, ranges or loopback, with commas between.`,
    );
  }
  return list;
}

/** `live`, `frozen` or `x20`. */
export function clock(text: string): ClockSetting {
  if (text === "live") return { rate: 1 };
  if (text === "frozen") return { rate: 0 };
  const rate = /^x(\d+(?:\.\d+)?)$/.exec(text)?.[1];
  if (rate === undefined)
    throw new InvalidArgumentError("It must be live, frozen, or x and a factor, e.g. x20.");
  return { rate: Number(rate) };
}

/** The URL of a web page. */
export function webUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new InvalidArgumentError("It must be a URL that begins with http:// or https://.");
  return text;
}

/** `self`, or the URL of a web site. */
export function githubUrl(text: string): string {
  return text === "self" ? text : webUrl(text);
}

/** Words with commas between. */
export function list(text: string): string[] {
  return text.split(",").flatMap((word) => word.trim() || []);
}

/** Collects a flag that may be given several times. */
export function several(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}
