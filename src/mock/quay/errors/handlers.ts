import { errorDescriptions, isErrorTitle } from "./rules.ts";
import type { Handlers } from "../types.ts";

export const error: Handlers<"error"> = {
  // GET /api/v1/error/{error_type}
  getErrorDescription({ path: { error_type: title }, request, refuse }) {
    if (!isErrorTitle(title)) throw refuse(404, "not_found");
    const type = `${request.base}/api/v1/error/${title}`;
    return { status: 200, body: { type, title, description: errorDescriptions[title] } };
  },
};
