import { describe, expect, test } from "vitest";
import { emptyWorld } from "../testing/empty-world.ts";
import { clientIds, organizations, repositories, users } from "../../../fixtures/quay/names.ts";
import { invariantFaults } from "../invariants.ts";
import { startQuay } from "../testing/running.ts";

describe("the page of superusers", () => {
  test("shows and changes a user, and gives the password as clients of the registry keep it", async () => {
    const quay = await startQuay();
    const path = "/superuser/users/reader";
    expect((await quay.ask(`GET ${path}`)).json).toMatchObject({ username: "reader", enabled: true });
    const changed = await quay.ask(`PUT ${path}`, {
      body: { email: "r@example.com", password: "long-enough" },
    });
    expect(changed.json).toMatchObject({
      email: "r@example.com",
      encrypted_password: expect.any(String) as string,
    });
    expect((await quay.ask(`PUT ${path}`, { body: { password: "short" } })).status).toBe(400);
    expect((await quay.ask(`PUT ${path}`, { body: { email: "public@example.com" } })).status).toBe(400);
    expect((await quay.ask("GET /superuser/users/nobody-there")).status).toBe(404);
    expect((await quay.ask(`GET ${path}`, { as: "user" })).status).toBe(403);
  });

  test("has the mail sent by which a password is set anew", async () => {
    const quay = await startQuay();
    expect((await quay.ask("POST /superusers/users/reader/sendrecovery")).json).toEqual({
      email: "reader@example.com",
    });
    expect([...quay.state.mails.rows()]).toMatchObject([{ to: "reader@example.com" }]);
    expect((await quay.ask("POST /superusers/users/devtable/sendrecovery")).status).toBe(400);
  });

  test("takes an organization over, and a user as one", async () => {
    const quay = await startQuay();
    const own = (name: string) => quay.ask(`POST /superuser/takeownership/${name}`);
    expect((await own(users.devtable)).error).toBe("Cannot take ownership of a superuser");
    expect((await own("nobody-there")).status).toBe(404);
    for (const name of [organizations.sellnsmall, users.public])
      expect([name, (await own(name)).json]).toEqual([name, { namespace: name }]);
    expect((await quay.ask(`GET /organization/${users.public}`)).json).toMatchObject({ is_admin: true });
    expect(invariantFaults(quay.state, quay.now())).toEqual([]);
  });

  test("counts the logs of the whole registry, as the log itself has them", async () => {
    const quay = await startQuay();
    await quay.ask("PUT /superuser/users/reader", { body: { enabled: false } });
    const { aggregated } = (await quay.ask("GET /superuser/aggregatelogs")).json as {
      aggregated: { kind: string; count: number }[];
    };
    expect(aggregated).toContainEqual(expect.objectContaining({ kind: "user_disable", count: 1 }));
    expect((await quay.ask("GET /superuser/aggregatelogs", { as: "user" })).status).toBe(403);
    expect((await quay.ask("GET /superuser/registrystatus", { as: "nobody" })).json).toMatchObject({
      status: "ready",
    });
  });
});

describe("the pages of a repository", () => {
  test("ask an address whether it agrees, which then can be told", async () => {
    const quay = await startQuay();
    const path = `/repository/${repositories.building}`;
    const email = `${path}/authorizedemail/new@example.com`;
    expect((await quay.ask(`GET ${email}`)).status).toBe(404);
    const asked = {
      email: "new@example.com",
      namespace: "devtable",
      repository: "building",
      confirmed: false,
    };
    expect((await quay.ask(`POST ${email}`)).json).toEqual(asked);
    expect((await quay.ask(`GET ${email}`)).json).toEqual(asked);
    expect([...quay.state.mails.rows()]).toMatchObject([{ to: "new@example.com" }]);
    const body = {
      event: "repo_push",
      method: "email",
      config: { email: "new@example.com" },
      eventConfig: {},
    };
    expect((await quay.ask(`POST ${path}/notification/`, { body })).status).toBe(400);
    await quay.control("authorizeEmail", { repository: repositories.building, email: "new@example.com" });
    expect((await quay.ask(`POST ${email}`)).json).toMatchObject({ confirmed: true });
    expect((await quay.ask(`POST ${path}/notification/`, { body })).status).toBe(201);
    expect((await quay.ask(`GET ${email}`, { as: "reader" })).status).toBe(403);
  });

  test("list the refs that a trigger has built, for a run by hand", async () => {
    const quay = await startQuay();
    const { triggers } = (await quay.ask(`GET /repository/${repositories.building}/trigger/`)).json as {
      triggers: { id: string; service: string }[];
    };
    const of = (service: string) => triggers.find((one) => one.service === service)?.id ?? "";
    const fields = (trigger: string, field: string) =>
      quay.ask(`POST /repository/${repositories.building}/trigger/${trigger}/fields/${field}`);
    const github = of("github");
    const start = { refs: { kind: "tag", name: "v2" } };
    await quay.ask(`POST /repository/${repositories.building}/trigger/${github}/start`, { body: start });
    expect((await fields(github, "refs")).json).toEqual({
      values: [
        { kind: "branch", name: "master" },
        { kind: "tag", name: "v2" },
      ],
    });
    expect((await fields(github, "tag_name")).json).toEqual({ values: ["v2"] });
    expect((await fields(github, "nothing")).status).toBe(404);
    expect((await fields(of("custom-git"), "refs")).status).toBe(404);
  });

  test("put a Dockerfile where a build finds it", async () => {
    const quay = await startQuay();
    const { url, file_id } = (await quay.ask("POST /filedrop/", { body: { mimeType: "text/plain" } }))
      .json as {
      url: string;
      file_id: string;
    };
    const place = new URL(url).pathname;
    expect((await quay.call(place)).status).toBe(404);
    const sent = {
      method: "PUT",
      headers: { "Content-Type": "application/octet-stream" },
      body: "FROM scratch # é",
    };
    expect((await quay.call(place, sent)).status).toBe(200);
    const built = await quay.ask(`POST /repository/${repositories.building}/build/`, { body: { file_id } });
    const { archive_url } = built.json as { archive_url: string };
    expect((await quay.call(new URL(archive_url).pathname)).text).toBe("FROM scratch # é");
    expect((await quay.call(`${place}x`, sent)).status).toBe(404);
  });
});

test("an application gets another secret, from an administrator of its organization", async () => {
  const quay = await startQuay();
  const path = `/organization/${organizations.buynlarge}/applications`;
  const { applications } = (await quay.ask(`GET ${path}`)).json as {
    applications: { client_id: string; client_secret: string }[];
  };
  const [first] = applications;
  const reset = `POST ${path}/${first?.client_id ?? ""}/resetclientsecret`;
  expect((await quay.ask(reset, { as: "reader" })).status).toBe(403);
  const { client_secret } = (await quay.ask(reset)).json as { client_secret: string };
  expect(client_secret).toMatch(/^[A-Z0-9]{40}$/);
  expect(client_secret).not.toBe(first?.client_secret);
  expect((await quay.ask(`POST ${path}/${clientIds.console}x/resetclientsecret`)).status).toBe(404);
});

describe("the first user", () => {
  const first = {
    username: "admin",
    password: "long-enough",
    email: "admin@example.com",
    access_token: true,
  };

  test("is made in a registry without any, signed in, and has a token for everything", async () => {
    const quay = await startQuay();
    emptyWorld(quay.state);
    const weak = await quay.ask("POST /user/initialize", {
      as: "nobody",
      body: { ...first, password: "short" },
    });
    expect([weak.status, weak.error]).toMatchObject([400, /Failed to initialize user/]);
    const made = await quay.ask("POST /user/initialize", { as: "nobody", body: first });
    expect([made.status, made.headers.get("set-cookie")]).toEqual([200, expect.stringMatching(/^session=/)]);
    const { access_token } = made.json as { access_token: string };
    const headers = { Authorization: `Bearer ${access_token}` };
    const answer = await quay.ask("GET /user/", { as: "nobody", headers });
    expect(answer.json).toMatchObject({ username: "admin", email: "admin@example.com" });
    expect((await quay.ask("POST /user/initialize", { as: "nobody", body: first })).status).toBe(400);
  });

  test("is none where there are users", async () => {
    const quay = await startQuay();
    const refused = await quay.ask("POST /user/initialize", { as: "nobody", body: first });
    expect([refused.status, refused.json]).toEqual([
      400,
      { message: "Cannot initialize user in a non-empty database" },
    ]);
  });
});
