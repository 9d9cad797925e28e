import type * as core from "../../core/service/refusal.ts";
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

/** Why nobody is signed in. */
const ofSignIn = {
  bad_credentials: { status: 403, text: "Invalid Username or Password" },
  disabled_user: { status: 403, text: "This user has been disabled. Please contact your administrator." },
  unverified_user: { status: 403, text: null },
} as const;

/** Those of the API, of the sign-in and of the registry's protocol. */
export const refusals = { ...ofApi, ...ofSignIn, ...ofRegistry };
export type Refuse<S extends number> = core.Refuse<S, typeof refusals>;

/** A refusal in the words of whom it comes from: the sign-in, the registry's protocol or the API. */
export function envelope(refusal: core.Refusal, about: About<QuayState>): Reply {
  if (isOfSignIn(refusal.code)) return notSignedIn(refusal.code);
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

function notSignedIn(code: keyof typeof ofSignIn): Reply {
  const { status, text: message } = ofSignIn[code];
  const needsEmailVerification = code === "unverified_user";
  const body = { needsEmailVerification, invalidCredentials: !needsEmailVerification, message };
  return { status, contentType: "application/json", body };
}

function isOfSignIn(code: string): code is keyof typeof ofSignIn {
  return Object.hasOwn(ofSignIn, code);
}
