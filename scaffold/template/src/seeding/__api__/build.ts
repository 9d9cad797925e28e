import { Faker, en } from "@faker-js/faker";
import { things, tokens } from "../../fixtures/{{api}}/names.ts";
import type { Thing, User } from "../../fixtures/{{api}}/rows.ts";

const created_at = "2026-01-10T09:00:00.000Z";
const bulkThings = 5;

/** A user, a thing with a known name, and some others. */
export function buildWorld(seedNumber: number) {
  const faker = new Faker({ locale: [en], seed: seedNumber });
  const thing = (name: string): Thing => ({ name, size: faker.number.int({ min: 1, max: 100 }), created_at });
  const users: User[] = [{ token: tokens.user, name: "user" }];
  const others = faker.helpers.uniqueArray(() => `${faker.word.adjective()}-thing`, bulkThings);
  return { users, things: [things.first, ...others].map(thing) };
}
