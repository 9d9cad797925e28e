/** `touchstone/playwright`: a mock for every worker, and a session of it for every test. */
import type { BrowserContext, Page } from "@playwright/test";
import { test as base } from "@playwright/test";
import type { Mock, MockOptions } from "../index.ts";
import type { Bases } from "./bases.ts";
import { apisAt, basesBelow } from "./bases.ts";
import type { Routed } from "./route.ts";
import { routeTo } from "./route.ts";
import type { TestMock } from "./test-session.ts";
import { sessionIdOf, troubleOf } from "./test-session.ts";

export { expect } from "@playwright/test";
export type { Bases, TestMock };

/** The session of a test, which every page of its context meets. */
export interface PageMock extends TestMock {
  /** Leads the pages of another context, or one page, to this session too. */
  readonly route: (pages: BrowserContext | Page) => Promise<void>;
}

/** What a test can choose: `test.use({ mockStrict: false })`. */
export interface MockTestOptions {
  /** A request that no operation takes fails its test, as does an answer that breaks the contract; default: true. */
  readonly mockStrict: boolean;
  /** Where the pages call the APIs, by name; default: each at its mount below `baseURL`. */
  readonly mockBases: Bases | undefined;
}

/** What a project can choose. */
export interface MockWorkerOptions {
  readonly mockOptions: MockOptions;
}

interface Running {
  readonly mock: Mock;
  readonly url: string;
  /** Its one API is not at its mount. */
  readonly isAtRoot: boolean;
}

/** Playwright's `test`, whose `mock` is a session of the test's own. */
export const test = base.extend<
  MockTestOptions & { readonly mock: PageMock },
  MockWorkerOptions & { readonly runningMock: Running }
>({
  mockStrict: [true, { option: true }],
  mockBases: [undefined, { option: true }],
  mockOptions: [{}, { option: true, scope: "worker" }],
  runningMock: [
    async ({ mockOptions }, use) => {
      const { createMock } = await import("../index.ts");
      const mock = await createMock(mockOptions);
      const isAtRoot = mock.apis.length === 1 && mockOptions.mounted !== true;
      await use({ mock, url: await mock.listen(0), isAtRoot });
      await mock.close();
    },
    { scope: "worker" },
  ],
  mock: [
    async ({ runningMock, mockBases, mockStrict, baseURL }, use, info) => {
      const routed = routedOf(runningMock, info.titlePath.slice(1).join(" "), mockBases, baseURL);
      const { session } = routed;
      const url = `${runningMock.url}${session.prefix}`;
      await use({ ...session, url, route: (pages) => routeTo(routed, pages) });
      const trouble = mockStrict ? await troubleOf(session) : [];
      if (trouble.length > 0 || info.status !== info.expectedStatus)
        await info.attach("mock-journal.json", {
          contentType: "application/json",
          body: JSON.stringify(await session.journal.list(), null, 2),
        });
      await session.delete();
      if (trouble.length > 0) throw new Error(`${trouble.join("\n")}\n(mockStrict: false lets it pass)`);
    },
    { auto: true },
  ],
  context: async ({ context, mock }, use) => {
    await mock.route(context);
    await use(context);
  },
});

function routedOf(
  { mock, url, isAtRoot }: Running,
  title: string,
  bases: Bases | undefined,
  baseURL: string | undefined,
): Routed {
  const session = mock.session(sessionIdOf(title));
  const below = baseURL === undefined ? [] : basesBelow(baseURL, mock);
  const mounts = new Map(mock.apis.map(({ name, mount }) => [name, isAtRoot ? "" : mount]));
  return {
    session,
    apis: bases ? apisAt(bases, mock) : below,
    socketUrl: ({ api }, rest) =>
      `${url.replace(/^http/, "ws")}${session.prefix}${mounts.get(api) ?? ""}${rest}`,
  };
}
