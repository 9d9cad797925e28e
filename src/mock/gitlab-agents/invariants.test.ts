import { Faker, en } from "@faker-js/faker";
import { describe, expect, onTestFinished, test } from "vitest";
import { projects, tokens, users } from "../../fixtures/gitlab-agents/names.ts";
import type { Mock } from "../app.ts";
import { createMock } from "../app.ts";
import { invariantFaults } from "./invariants.ts";
import { service } from "./service.ts";
import { askInProcess, snapshotOf } from "./testing/in-process.ts";
import type { Answered, Ask } from "./testing/in-process.ts";

async function begin(seed?: number): Promise<Mock> {
  const mock = await createMock({ services: [service], clock: { rate: 0 }, seed });
  onTestFinished(() => mock.close());
  return mock;
}

test.each([undefined, 2, 3, 77])("the seed %s could have been made by the API's own rules", async (seed) => {
  expect(invariantFaults(snapshotOf(await begin(seed)))).toEqual([]);
});

describe("a state is told for", () => {
  const late = "2999-01-01T00:00:00.000Z";
  test.each<[sentence: string, change: (mock: Mock) => unknown]>([
    ["an agent of no project", (mock) => edit(mock).agents.update(1, { project_id: 999 })],
    ["an agent of no user", (mock) => edit(mock).agents.update(1, { created_by_user_id: 999 })],
    ["a name that breaks the rule", (mock) => edit(mock).agents.update(1, { name: "-a" })],
    ["a name twice in a project", (mock) => edit(mock).agents.update(1, { name: "agent-2" })],
    ["an agent of the future", (mock) => edit(mock).agents.update(1, { updated_at: late })],
    ["a change before the registration", (mock) => edit(mock).agents.update(1, { created_at: late })],
    ["a token without its agent", (mock) => edit(mock).agents.delete(5)],
    [
      "a token older than its agent",
      (mock) => edit(mock).agents.update(5, { created_at: "2022-04-01T00:00:00.000Z" }),
    ],
    ["a third active token", (mock) => edit(mock).agentTokens.update(3, { agent_id: 5 })],
    [
      "a use before the creation",
      (mock) => edit(mock).agentTokens.update(1, { last_used_at: "2020-01-01T00:00:00.000Z" }),
    ],
    ["a secret twice", (mock) => edit(mock).agentTokens.update(1, { secret_digest: digestOf(mock, 2) })],
    ["no digest", (mock) => edit(mock).agentTokens.update(1, { secret_digest: "glagent-x" })],
    ["a blank name of a token", (mock) => edit(mock).agentTokens.update(1, { name: " " })],
    ["a member who does not exist", (mock) => edit(mock).users.delete(users.guest)],
    [
      "a number ahead of its sequence",
      (mock) => edit(mock).agents.insert({ ...agentOf(mock, 1), id: 900, name: "z" }),
    ],
  ])("%s", async (_, change) => {
    const mock = await begin();
    change(mock);
    expect(invariantFaults(snapshotOf(mock))).not.toEqual([]);
  });
});

const edit = (mock: Mock) => snapshotOf(mock).state;
const digestOf = (mock: Mock, id: number) => edit(mock).agentTokens.get(id)?.secret_digest ?? "";

function agentOf(mock: Mock, id: number) {
  const agent = edit(mock).agents.get(id);
  if (!agent) throw new Error(`there is no agent ${id}`);
  return agent;
}

/** A walk through the API that keeps the ids it is told, of what is there and of what is gone. */
class Walk {
  readonly #mock: Mock;
  readonly #faker = new Faker({ locale: [en], seed: 20_260 });
  readonly #ids = { agents: new Set<number>([1, 3, 5]), tokens: new Set<number>([1, 2, 3]) };
  readonly #last = { agents: 50, tokens: 3 };
  readonly statuses = new Map<string, number>();

  constructor(mock: Mock) {
    this.#mock = mock;
  }

  step(): void {
    const before = this.#faker.number.int(9) === 0 ? stored(this.#mock) : undefined;
    const answer = this.#faker.helpers.arrayElement(this.#acts)();
    if (answer && before !== undefined && answer.status >= 400) {
      expect(stored(this.#mock), "a refusal leaves no trace").toBe(before);
      expect(answer.changes).toBe(0);
    }
    this.#mock.engine.sessions.get().clock.advance(this.#faker.number.int(5_000));
    expect(invariantFaults(snapshotOf(this.#mock))).toEqual([]);
  }

  readonly #acts: readonly (() => Answered | undefined)[] = [
    () => this.#list(),
    () => this.#ask("GET", `/${this.#agent()}`),
    () => this.#register(),
    () => this.#register(),
    () => this.#ask("DELETE", `/${this.#agent()}`, { headers: this.#since() }),
    () => this.#ask("GET", `/${this.#agent()}/tokens`),
    () => this.#create(),
    () => this.#create(),
    () => this.#create(),
    () => this.#ask("GET", `/${this.#agent()}/tokens/${this.#token()}`),
    () => this.#ask("DELETE", `/${this.#agent()}/tokens/${this.#token()}`),
    () => this.#useToken(),
  ];

  #list(): Answered {
    const answer = this.#ask("GET", "", { query: "per_page=100" });
    if (answer.status === 200) for (const { id } of answer.json as { id: number }[]) this.#ids.agents.add(id);
    return answer;
  }

  #register(): Answered {
    const name = this.#faker.helpers.arrayElement([
      this.#faker.string.alpha({ length: 3, casing: "lower" }),
      this.#faker.string.alphanumeric({ length: { min: 1, max: 70 }, casing: "lower" }),
      "agent-1",
      "-bad-",
      "",
      null,
    ]);
    const answer = this.#ask("POST", "", { body: { name } });
    if (answer.status === 201) this.#isNew("agents", (answer.json as { id: number }).id);
    return answer;
  }

  #create(): Answered {
    const name = this.#faker.helpers.arrayElement(["t", "x".repeat(255), "x".repeat(256), " ", null]);
    const description = this.#faker.helpers.arrayElement(["d", null, "d".repeat(1025)]);
    const answer = this.#ask("POST", `/${this.#agent()}/tokens`, { body: { name, description } });
    if (answer.status === 201) this.#isNew("tokens", (answer.json as { id: number }).id);
    return answer;
  }

  #useToken(): undefined {
    const { engine } = this.#mock;
    const session = engine.sessions.get();
    const now = new Date(session.clock.now()).toISOString();
    const { state } = snapshotOf(this.#mock);
    service.controls["useToken"]?.run({ state, now, body: { token_id: this.#token() } });
  }

  #ask(method: string, path: string, more: Partial<Ask> = {}): Answered {
    const callers = [tokens.maintainer, tokens.maintainer, tokens.owner, tokens.root, tokens.rootSudo];
    const others = [
      tokens.developer,
      tokens.guest,
      tokens.outsider,
      tokens.readApi,
      tokens.expired,
      "unknown",
    ];
    const token = this.#faker.helpers.arrayElement([...callers, ...callers, ...others]);
    const project = this.#faker.helpers.arrayElement([...Object.values(projects), projects.test, 999]);
    const sudo: Record<string, string> =
      token === tokens.rootSudo ? { sudo: String(this.#faker.helpers.objectValue(users)) } : {};
    const headers = { ...sudo, ...more.headers };
    const answer = askInProcess(this.#mock, method, `/api/v4/projects/${project}/cluster_agents${path}`, {
      token,
      ...more,
      headers,
    });
    const key = `${method} ${answer.status}`;
    this.statuses.set(key, (this.statuses.get(key) ?? 0) + 1);
    return answer;
  }

  /** What was made has a number that nothing had before, also nothing that is gone. */
  #isNew(kind: "agents" | "tokens", id: number): void {
    expect(id).toBeGreaterThan(this.#last[kind]);
    this.#last[kind] = id;
    this.#ids[kind].add(id);
  }

  #agent(): number {
    return this.#faker.helpers.arrayElement([...[...this.#ids.agents].slice(-12), 1, 5, 999_999]);
  }

  #token(): number {
    return this.#faker.helpers.arrayElement([...this.#ids.tokens].slice(-12));
  }

  #since(): Record<string, string> {
    const since = this.#faker.helpers.arrayElement(["Wed, 21 Oct 2015 07:28:00 GMT", "no date", undefined]);
    return since === undefined ? {} : { "if-unmodified-since": since };
  }
}

function stored({ engine }: Mock): string {
  return JSON.stringify([...engine.sessions.get().world("gitlab-agents").changes()]);
}

test("5,000 steps of a walk leave no state that the rules could not make", { timeout: 60_000 }, async () => {
  const mock = await begin();
  const walk = new Walk(mock);
  for (let i = 0; i < 5_000; i++) walk.step();
  expect(mock.engine.sessions.get().violations).toEqual([]);
  const seen = [...walk.statuses.keys()];
  for (const status of [
    "GET 200",
    "POST 201",
    "POST 400",
    "POST 403",
    "DELETE 204",
    "DELETE 404",
    "DELETE 412",
  ])
    expect(seen, "the walk meets each kind of answer").toContain(status);
});
