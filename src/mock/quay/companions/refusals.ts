import type { Refusal } from "../../core/service/refusal.ts";
import type { About, Reply } from "../../core/service/service.ts";
import { envelope as apiEnvelope } from "../envelope.ts";
import { refusals as ofApi } from "../refusals.ts";
import type { QuayState } from "../state.ts";

/** How the registry's protocol refuses (OCI Distribution Specification 1.1, "Error Codes"). */
const ofRegistry = {
  unauthorized: {
    status: 401,
    error: "UNAUTHORIZED",
    text: "access to the requested resource is not authorized",
  },
  denied: { status: 403, error: "DENIED", text: "requested access to the resource is denied" },
  name_unknown: { status: 404, error: "NAME_UNKNOWN", text: "repository name not known to registry" },
  manifest_unknown: { status: 404, error: "MANIFEST_UNKNOWN", text: "manifest unknown" },
  upload_unknown: { status: 404, error: "BLOB_UPLOAD_UNKNOWN", text: "blob upload unknown to registry" },
  digest_invalid: {
    status: 400,
    error: "DIGEST_INVALID",
    text: "provided digest did not match uploaded content",
  },
  manifest_invalid: { status: 400, error: "MANIFEST_INVALID", text: "manifest invalid" },
  /** The text follows with the repository's state. */
  read_only: { status: 405, error: "UNSUPPORTED", text: "the operation is unsupported" },
} as const;

/** Those of the API and those of the registry's protocol. */
export const refusals = { ...ofApi, ...ofRegistry };

/** A refusal in the words of whom it comes from: the registry's protocol or the API. */
export function envelope(refusal: Refusal, about: About<QuayState>): Reply {
  if (!isOfRegistry(refusal.code)) return apiEnvelope(refusal, about);
  const { error, text } = ofRegistry[refusal.code];
  const challenge = `Bearer realm="${about.request.base}/v2/auth",service="${new URL(about.request.base).host}"`;
  return {
    status: refusal.status,
    contentType: "application/json",
    body: { errors: [{ code: error, message: refusal.message || text, detail: {} }] },
    headers: refusal.status === 401 ? { "WWW-Authenticate": challenge } : {},
  };
}

function isOfRegistry(code: string): code is keyof typeof ofRegistry {
  return Object.hasOwn(ofRegistry, code);
}
