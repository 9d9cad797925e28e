import type { Handlers, Refuse } from "../types.ts";

type Gone = { readonly refuse: Refuse<410> };

/** Facts, 1.6: access tokens of repositories were removed; what is left says so, whatever is asked. */
export const repotoken: Handlers<"repotoken"> = {
  // GET /api/v1/repository/{repository}/tokens/
  listRepoTokens: (call) => refuseHandling(call),
  // POST /api/v1/repository/{repository}/tokens/
  createToken({ refuse }) {
    throw refuse(410, "gone_message", "Creation of access tokens is no longer supported");
  },
  // GET /api/v1/repository/{repository}/tokens/{code}
  getTokens: (call) => refuseHandling(call),
  // PUT /api/v1/repository/{repository}/tokens/{code}
  changeToken: (call) => refuseHandling(call),
  // DELETE /api/v1/repository/{repository}/tokens/{code}
  deleteToken: (call) => refuseHandling(call),
};

function refuseHandling({ refuse }: Gone): never {
  throw refuse(410, "gone_message", "Handling of access tokens is no longer supported");
}
