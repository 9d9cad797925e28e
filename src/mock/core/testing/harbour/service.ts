import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { readContract } from "../../../../../contracts/lib/contract.ts";
import type { OpenApiDocument } from "../../../../../contracts/lib/openapi.ts";
import { refuse } from "../../service/refusal.ts";
import { defineService } from "../../service/service.ts";
import type { Problem, Service, Reply, StateAt } from "../../service/service.ts";
import type { WorldSchema } from "../../world/world-file.ts";
import { handlers } from "./handlers.ts";
import { controls, jobs } from "./outside.ts";
import { radio } from "./radio.ts";
import { tables } from "./state.ts";
import type { HarbourState, Ship } from "./state.ts";

/** The handwritten contract, which stands beside this file. */
export const documentFile = path.join(path.dirname(fileURLToPath(import.meta.url)), "openapi.yaml");
export const harbourContract = readContract(
  "harbour",
  parse(readFileSync(documentFile, "utf8")) as OpenApiDocument,
);

export const passes = { clerk: "pass-clerk", master: "pass-master" } as const;

function berthFaults({ state }: StateAt<HarbourState>): string[] {
  return state.ships
    .rows()
    .filter(({ berth }) => berth !== null && berth < 0)
    .map(({ name }) => `${name} lies in no berth`);
}

/** A fifth service, made of nothing but its contract and this folder. `ships` is the size of its seed. */
export function harbour({ ships = 30 }: { ships?: number } = {}): Service {
  return defineService({
    title: "Harbour",
    mount: "/harbour",
    contract: harbourContract,
    tables,
    seed: () =>
      Promise.resolve(() => ({ ships: seedShips(ships), $sequences: [{ name: "ships", value: ships }] })),
    worlds: {
      schema: () => worldSchema,
      empty: () => ({ ships: seedShips(1) }),
      invariants: () => Promise.resolve(berthFaults),
    },
    credentials: [
      { name: "clerk", role: "clerk", header: `X-Pass: ${passes.clerk}` },
      { name: "harbourMaster", role: "harbour master", header: `X-Pass: ${passes.master}` },
    ],
    handlers,
    sockets: { listenToRadio: radio },
    jobs,
    controls,
    // The newer half judges the body before it asks who calls.
    checks: ({ path: template }) =>
      template.startsWith("/v2/")
        ? ["path", "query", "body", "authenticate"]
        : ["authenticate", "authorise", "path", "query", "header", "body"],
    authenticate({ request, operation }) {
      const pass = request.header("x-pass");
      if (!operation.secured) return "nobody";
      if (pass !== passes.clerk && pass !== passes.master) throw refuse(401, "no_pass", "show your pass");
      return pass;
    },
    authorise({ operation, principal }) {
      if (operation.method === "DELETE" && principal !== passes.master)
        throw refuse(403, "not_yours", "clerks may not");
    },
    problem: (problem, { request }) => wordProblem(problem, request.path.startsWith("/v2/")),
    envelope: ({ status, code, message }, { request }): Reply =>
      request.path.startsWith("/v2/")
        ? {
            status,
            contentType: "application/problem+json",
            body: { type: `/problems/${code}`, status, detail: message },
          }
        : { status, contentType: "application/json", body: { error: code, message } },
    headers: ({ request }) => ({ "X-Harbour-Request": request.id }),
    // Whoever is asked for a key hands it out, however politely he is asked.
    methodFor: ({ request }) => (request.path.startsWith("/key/") ? "GET" : undefined),
    mediaTypes: { "image/svg+xml": "image/svg+xml; charset=utf-8" },
    normalisePath: (text) => text.replace(/^\/old\//, "/"),
    preflight({ operations }) {
      const methods = operations.map(({ method }) => method).sort();
      return methods.length === 0 ? undefined : { status: 204, headers: { Allow: methods.join(", ") } };
    },
  });
}

const kinds = ["cargo", "ferry", "tanker"] as const;

/** What `generate` would make of `Ship`, whose file is none of the fixtures. */
const worldSchema: WorldSchema = {
  properties: {
    ships: { items: { anyOf: [{ $ref: "#/definitions/Ship" }] } },
  },
  definitions: {
    Ship: {
      type: "object",
      additionalProperties: false,
      required: ["id", "name", "kind", "flag", "berth"],
      properties: {
        id: { type: "number" },
        name: { type: "string" },
        kind: { type: "string", enum: [...kinds] },
        flag: { type: "string" },
        berth: { type: ["number", "null"] },
      },
    },
  },
};

/** Ship n has the n-th kind in turn and one of ten flags. */
function seedShips(count: number): Ship[] {
  return Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    name: `ship-${i + 1}`,
    kind: kinds[i % 3] ?? "cargo",
    flag: `flag-${i % 10}`,
    berth: null,
  }));
}

function wordProblem(problem: Problem, isNew: boolean) {
  switch (problem.kind) {
    case "no-route":
    case "bad-encoding":
      return refuse(404, "no_route", problem.kind);
    case "method-not-allowed":
      return refuse(405, "bad_method", problem.allowed.join(", "));
    case "body-too-large":
      return refuse(413, "too_large", `at most ${problem.limit} bytes`);
    case "unsupported-media-type":
      return refuse(415, "media_type", problem.mediaType ?? "none");
    case "unavailable":
      return refuse(503, "unavailable", problem.reason);
    case "malformed-body":
      return refuse(isNew ? 422 : 400, isNew ? "bad_tide" : "bad_request", "malformed");
    case "invalid": {
      const text = problem.violations.map((v) => `${v.where} ${v.pointer || "/"} ${v.message}`).join("; ");
      return refuse(isNew ? 422 : 400, isNew ? "bad_tide" : "bad_request", text);
    }
  }
}
