import { coerce } from "../../../../contracts/lib/coercion.ts";
import type { MediaType, Operation } from "../../../../contracts/lib/contract.ts";
import type { Violation } from "../../../../contracts/lib/validation.ts";
import { readMultipart } from "../http/multipart.ts";
import type { FormField } from "../http/multipart.ts";
import type { Refusal } from "./refusal.ts";
import { refuse } from "./refusal.ts";
import { readJson } from "../http/read-json.ts";
import { mediaTypeOf, parseForm } from "../http/request.ts";
import type { RawBody } from "../http/body.ts";
import type { RequestView } from "../http/request.ts";
import type { Match } from "../http/operation-router.ts";
import type { Moment } from "../state/moment.ts";
import type { About, AnyState, Check, Gatekeeping, Problem } from "./service.ts";
import type { MountedService } from "./mounted-service.ts";

/** The request as far as its checks have got: what they have found right is in `call`, which the handler is given. */
export interface Progress {
  readonly mounted: MountedService;
  readonly match: Match;
  readonly body: RawBody;
  readonly call: Record<string, unknown>;
  readonly about: About;
  readonly moment: Moment;
  parsed?: { readonly mediaType: string; readonly body: unknown } | undefined;
}

/** Each check refuses the request or lets it go on. A service says which of them an operation has, in which order. */
export const checks: Readonly<Record<Check, (progress: Progress) => void>> = {
  authenticate(progress) {
    progress.call["principal"] = progress.mounted.service.authenticate(new Gate(progress));
  },
  authorise(progress) {
    progress.mounted.service.authorise?.(new Gate(progress));
  },
  path: (progress) => assertValid(progress, [judges.path]),
  query: (progress) => assertValid(progress, [judges.query]),
  header: (progress) => assertValid(progress, [judges.header]),
  parse: (progress) => {
    progress.parsed = parseBody(progress);
  },
  body: (progress) => assertValid(progress, [judges.body]),
  parameters: (progress) => assertValid(progress, [judges.path, judges.query, judges.header, judges.body]),
};

/** Its getter is that of the class: see `ArrivedRequest`. */
class Gate implements Gatekeeping<AnyState> {
  readonly request: RequestView;
  readonly state: AnyState;
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly principal: unknown;
  readonly refuse = refuse;
  readonly moment: Moment;
  readonly isPast: (time: number) => boolean;

  constructor({ match, about, parsed, moment, call }: Progress) {
    this.request = about.request;
    this.state = about.state;
    this.operation = match.operation;
    this.path = match.path;
    this.body = parsed?.body;
    this.principal = call["principal"];
    this.moment = moment;
    this.isPast = moment.isPast;
  }

  get nowMs(): number {
    return this.moment.ms;
  }
}

/** What is wrong with one place of the request; what is right goes into the call. */
type Judge = (progress: Progress) => readonly Violation[];

const judges: Readonly<Record<"path" | "query" | "header" | "body", Judge>> = {
  path: (progress) => judgeParameters(progress, "path", progress.match.path),
  query: (progress) => judgeParameters(progress, "query", progress.about.request.query),
  header(progress) {
    const raw: Record<string, string | undefined> = {};
    for (const { name, in: place } of progress.match.operation.parameters)
      if (place === "header") raw[name.toLowerCase()] = progress.about.request.header(name);
    return judgeParameters(progress, "header", raw);
  },
  body(progress) {
    const { call, match, mounted, about } = progress;
    const declared = match.operation.requestBody;
    if (!declared) return [];
    const parsed = "parsed" in progress ? progress.parsed : parseBody(progress);
    const { service, validator } = mounted;
    const whole = service.readBody ? service.readBody(parsed?.body, about.request) : parsed?.body;
    if (whole === undefined && !declared.required) return [];
    const mediaType = parsed?.mediaType ?? [...declared.content.keys()][0] ?? "";
    // A body that is missing is judged as an empty object, so that each missing field is named.
    call["body"] = whole === undefined ? {} : whole;
    return validator.requestBody(match.operation, mediaType, call["body"]);
  },
};

function judgeParameters(
  { mounted, match, call }: Progress,
  place: "path" | "query" | "header",
  raw: Readonly<Record<string, string | readonly string[] | undefined>>,
): readonly Violation[] {
  const { values, violations } = mounted.validator.parameters(match.operation, place, raw);
  call[place] = values;
  return violations;
}

function assertValid(progress: Progress, places: readonly Judge[]): void {
  const violations = places.flatMap((judge) => judge(progress));
  const { match, call } = progress;
  if (violations.length > 0)
    throw problem(progress, { kind: "invalid", violations, path: match.path, body: call["body"] });
}

function parseBody(progress: Progress): Progress["parsed"] {
  const { body, match, about } = progress;
  const declared = match.operation.requestBody;
  if (!declared) return undefined;
  if ("tooLarge" in body) throw problem(progress, { kind: "body-too-large", limit: body.tooLarge });
  if (body.bytes.length === 0) return undefined;
  const mediaType = mediaTypeOf(about.request.header("content-type"));
  const media = mediaType === undefined ? undefined : declared.content.get(mediaType);
  if (mediaType === undefined || !media)
    throw problem(progress, { kind: "unsupported-media-type", mediaType });
  try {
    const contentType = about.request.header("content-type") ?? "";
    return { mediaType, body: readBytes(body.bytes, { mediaType, media, contentType }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : `not ${mediaType}`;
    throw problem(progress, { kind: "malformed-body", mediaType, reason });
  }
}

interface Format {
  readonly mediaType: string;
  readonly media: MediaType;
  /** The header as it was sent. */
  readonly contentType: string;
}

/** Throws what is wrong when the bytes are not what the media type says. */
function readBytes(bytes: Buffer, { mediaType, media, contentType }: Format): unknown {
  if (mediaType === "multipart/form-data") return readFields(readMultipart(bytes, contentType), media);
  if (isBinary(mediaType)) return bytes.toString("latin1"); // one character for each byte
  const text = bytes.toString("utf8");
  if (mediaType === "application/x-www-form-urlencoded") return readFields(parseForm(text), media);
  return mediaType === "application/json" ? readJson(text) : text;
}

function isBinary(mediaType: string): boolean {
  return /^application\/(octet-stream|x-tar|(x-)?gzip|zip)$/.test(mediaType);
}

/** Form fields are texts; the schema says what they mean. A file stays what it is. */
function readFields(fields: Readonly<Record<string, FormField>>, media: MediaType): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "object" && "filename" in value ? value : coerce(value, media.fields.get(name) ?? {}),
    ]),
  );
}

function problem({ mounted, about }: Progress, found: Problem): Refusal {
  return mounted.service.problem(found, about);
}
