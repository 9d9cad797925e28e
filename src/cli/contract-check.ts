import { Command } from "commander";
import { counted } from "../../contracts/lib/counted.ts";
import type { RecordingsChecked } from "../../conformance/engine/lint/recordings/check-recordings.ts";
import { ExitCode, UsageError } from "./exit.ts";

const examples = `
Example:
  touchstone contract check quay --recordings recordings/quay-3.11
  touchstone contract check quay --recordings recordings/quay-3.18 --release 3.18

The folder holds HAR files, of a browser, a proxy, \`touchstone record\` or \`touchstone verify --format har\`. The last
redacts secrets and cuts long bodies: where that may be all that contradicts, an answer is judged without.
Exit code: 0 no answer contradicts the contract, 1 some do, 2 usage.`;

interface Flags {
  readonly recordings: string;
  readonly release?: string;
}

/** `touchstone contract check`: what a recorded server answered, judged by the contract without running anything. */
export function contractCheckCommand(): Command {
  return new Command("check")
    .description("Judge recorded exchanges of a real server by the contract")
    .argument("<api>", "the API that was recorded")
    .requiredOption("--recordings <folder>", "where the HAR files are, also in folders below")
    .option(
      "--release <release>",
      "the release that was recorded, when it is not the contract's own: 3.18, or head",
    )
    .addHelpText("after", examples)
    .action(async (given: string, { recordings, release }: Flags) => {
      const { apiNamed } = await import("../../contracts/lib/api-named.ts");
      const { serviceNames } = await import("../mock/services.ts");
      const name = apiNamed(given, serviceNames()) ?? given;
      const { checkRecordings } =
        await import("../../conformance/engine/lint/recordings/check-recordings.ts");
      const { readRecordings } = await import("../../conformance/engine/lint/recordings/har.ts");
      const { createLibrary } = await import("../../conformance/engine/model/library.ts");
      const { apiOfRelease } = await import("../../conformance/engine/release/of-release.ts");
      const { namedReleases } = await import("./named-releases.ts");
      const named = release === undefined ? undefined : namedReleases([release], [name])[name];
      const api = apiOfRelease(createLibrary(), name, named);
      if (!api) throw new UsageError(`there is no contract of ${name}`);
      const checked = checkRecordings(api, readRecordings(recordings));
      if (checked.judged === 0) throw new UsageError(`no exchange in ${recordings} is of ${name}`);
      console.log(told(name, checked));
      process.exitCode = checked.contradictions.length > 0 ? ExitCode.targetFails : ExitCode.good;
    });
}

function told(name: string, checked: RecordingsChecked): string {
  const { judged, withoutBody, redacted, ofNoOperation, unanswered, contradictions } = checked;
  const aside = [
    withoutBody > 0 ? `${withoutBody} of them without their body, which is not whole in the recording` : "",
    redacted > 0 ? `${redacted} of them without the body or header in which secrets are redacted` : "",
    ofNoOperation > 0 ? `${counted(ofNoOperation, "request")} of no operation` : "",
    unanswered > 0 ? `${unanswered} without an answer` : "",
  ].filter((part) => part !== "");
  return [
    ...contradictions.map(
      ({ operation, status, message, count, place }) =>
        `${operation} ${status}: ${message} (${count} ×, first ${place})`,
    ),
    `${name}: ${counted(judged, "recorded answer")} judged, ${counted(contradictions.length, "contradiction")}${aside.map((part) => `; ${part}`).join("")}`,
  ].join("\n");
}
