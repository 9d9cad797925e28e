import { Faker, en } from "@faker-js/faker";
import { things, tokens } from "../../fixtures/{{api}}/names.ts";
import type { Thing, User } from "../../fixtures/{{api}}/rows.ts";

const created = "2026-01-10T09:00:00.000Z";
const bulkThings = 5;

/** A user, a thing with a known id, and some others. */
export function buildWorld(seedNumber: number) {
  const faker = new Faker({ locale: [en], seed: seedNumber });
  faker.setDefaultRefDate(created);
  const thing = (id: string): Thing => ({ id, name: faker.commerce.productName(), created_at: created });
  const users: User[] = [{ token: tokens.user, name: "user" }];
  const others = Array.from({ length: bulkThings }, () => thing(faker.string.uuid()));
  return { users, things: [thing(things.first), ...others] };
}
