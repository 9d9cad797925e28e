import type { Faker } from "@faker-js/faker";
import type { LogLine } from "../../fixtures/axhub/rows.ts";
import { apps } from "../../fixtures/axhub/names.ts";

/** What the pods printed: a day of blog, and the last words of unhealthy. */
export function logLines(faker: Faker): LogLine[] {
  return [...accessLog(faker, apps.blog, 300), ...lastWords()];
}

/** One line a minute. */
function accessLog(faker: Faker, app_id: string, count: number): LogLine[] {
  const start = Date.parse("2026-01-14T18:00:00.000Z");
  return Array.from({ length: count }, (_, i) => {
    const isError = i % 50 === 49;
    const path = `/${faker.lorem.slug(2)}`;
    return {
      app_id,
      number: i + 1,
      timestamp: new Date(start + i * 60_000).toISOString(),
      severity: isError ? "ERROR" : "INFO",
      message: isError
        ? `GET ${path} 500 upstream closed`
        : `GET ${path} 200 ${faker.number.int({ min: 2, max: 90 })}ms`,
      pod: `blog-5f7c9-${i % 2 === 0 ? "k2x8p" : "w4m7q"}`,
      stream: isError ? "stderr" : "stdout",
    };
  });
}

function lastWords(): LogLine[] {
  const words: [severity: string, message: string][] = [
    ["INFO", "starting"],
    ["INFO", "listening on port 8081"],
    ["ERROR", "SIGTERM received before the first request"],
  ];
  return words.map(([severity, message], i) => ({
    app_id: apps.unhealthy,
    number: i + 1,
    timestamp: `2026-01-12T09:02:0${i}.000Z`,
    severity,
    message,
    pod: "unhealthy-7b9d4-z9c3t",
    stream: severity === "ERROR" ? "stderr" : "stdout",
  }));
}
