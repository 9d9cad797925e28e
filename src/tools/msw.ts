/** `touchstone/msw`: request handlers of MSW 2 that answer from a mock in this process. */
import type { RequestHandler } from "msw";
import { HttpResponse, http } from "msw";
import type { Mock, MockSession } from "../index.ts";
import type { Bases } from "./bases.ts";
import { apisAt } from "./bases.ts";

export type { Bases };

/**
 * Handlers for `setupServer`: what a client sends to one of the bases is answered by the mock, in the session that the request
 * names, or in this one. A dropped connection (a fault) is a network error.
 */
export function mockHandlers(
  mock: Mock,
  bases: Bases,
  { session }: { readonly session?: MockSession } = {},
): RequestHandler[] {
  return apisAt(bases, mock).map((at) =>
    http.all(urlsBelow(at.base), ({ request }) =>
      (session ?? mock).fetch(request, at).catch((error: unknown) => {
        if (error instanceof TypeError) return HttpResponse.error();
        throw error;
      }),
    ),
  );
}

function urlsBelow(base: string): RegExp {
  return new RegExp(`^${base.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?:[/?#]|$)`);
}
