import { describe, expect, test } from "vitest";
import type { Answer, Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const ofOrg = "/organization/buynlarge/robots";
const ofUser = "/user/robots";
const notFound = { message: "Could not find robot with specified username" };
const token = expect.stringMatching(/^[A-Z0-9]{64}$/) as string;

/** The robots of a list as they are sent: the contract has one list with permissions and one without. */
function robotsIn(answer: Answer): readonly Readonly<Record<string, unknown>>[] {
  return (answer.json as { robots: Record<string, unknown>[] }).robots;
}
const namesIn = (answer: Answer) => robotsIn(answer).map(({ name }) => name);

async function lastLog({ ask }: Quay, path: string): Promise<unknown> {
  const [entry] = (await ask(`GET ${path}/logs`)).body("LogPage").logs;
  return entry && [entry.kind, entry.metadata];
}

describe.each([
  ["organization", ofOrg, "buynlarge", "/organization/buynlarge"],
  ["user", ofUser, "devtable", "/user"],
])("a robot of the %s", (_whose, robots, namespace, logs) => {
  test("is made with a token, found with its metadata, listed without, and logged", async () => {
    const quay = await startQuay();
    const { ask } = quay;
    const body = { description: "Deploys.", unstructured_metadata: { site: "north" } };
    const made = await ask(`PUT ${robots}/deployer`, { body });
    expect([made.status, made.json]).toMatchObject([
      201,
      { name: `${namespace}+deployer`, last_accessed: null, token, ...body },
    ]);
    expect((await ask(`GET ${robots}/deployer`)).json).toEqual(made.json);
    const listed = robotsIn(await ask(`GET ${robots}`)).find(({ name }) => name === `${namespace}+deployer`);
    const { unstructured_metadata, ...rest } = made.body("NewRobotDetail");
    expect(unstructured_metadata).toEqual({ site: "north" });
    expect(listed).toEqual(rest);
    expect(await lastLog(quay, logs)).toMatchObject(["create_robot", { robot: "deployer", ...body }]);
  });

  test("needs no body: its description is empty, and metadata are null only at first", async () => {
    const { ask } = await startQuay();
    const made = await ask(`PUT ${robots}/plain`);
    expect([made.status, made.json]).toMatchObject([201, { description: "", unstructured_metadata: null }]);
    expect((await ask(`GET ${robots}/plain`)).json).toMatchObject({ unstructured_metadata: {} });
  });

  test.each<[name: string, body: object | undefined, error: string]>([
    ["sparebot", undefined, `Existing robot with name: ${namespace}+sparebot`],
    [
      "A",
      undefined,
      "The name for the robot 'A' is invalid: Namespace must match expression ^([a-z0-9]+(?:[._-][a-z0-9]+)*)$",
    ],
    [
      "x",
      undefined,
      "The name for the robot 'x' is invalid: Namespace must be between 2 and 255 characters in length",
    ],
    ["long", { description: "x".repeat(256) }, `'${"x".repeat(256)}' is too long`],
    ["typed", { unstructured_metadata: "text" }, "'text' is not of type 'object'"],
  ])("is refused: %s", async (name, body, error) => {
    const quay = await startQuay();
    const before = namesIn(await quay.ask(`GET ${robots}`));
    const answer = await quay.ask(`PUT ${robots}/${name}`, body ? { body } : {});
    expect([answer.status, answer.error]).toEqual([400, error]);
    expect(answer.json).toMatchObject({ title: "invalid_request" });
    expect(namesIn(await quay.ask(`GET ${robots}`))).toEqual(before);
  });

  test("gets another token, and the one before is shown nowhere", async () => {
    const quay = await startQuay();
    const before = (await quay.ask(`GET ${robots}/sparebot`)).body("RobotDetail").token;
    const answer = await quay.ask(`POST ${robots}/sparebot/regenerate`);
    expect([answer.status, answer.json]).toMatchObject([200, { token }]);
    expect(answer.json).not.toHaveProperty("unstructured_metadata");
    const now = (await quay.ask(`GET ${robots}/sparebot`)).body("RobotDetail").token;
    expect([now, now === before]).toEqual([answer.body("RobotWithToken").token, false]);
    expect(await lastLog(quay, logs)).toMatchObject(["regenerate_robot_token", { robot: "sparebot" }]);
  });

  test("is deleted once, and logged", async () => {
    const quay = await startQuay();
    expect((await quay.ask(`DELETE ${robots}/sparebot`)).status).toBe(204);
    const again = await quay.ask(`DELETE ${robots}/sparebot`);
    expect([again.status, again.json]).toEqual([400, notFound]);
    expect(namesIn(await quay.ask(`GET ${robots}`))).not.toContain(`${namespace}+sparebot`);
    expect(await lastLog(quay, logs)).toMatchObject(["delete_robot", { robot: "sparebot" }]);
  });

  test.each([
    ["GET", ""],
    ["DELETE", ""],
    ["GET", "/permissions"],
    ["POST", "/regenerate"],
  ])("that is unknown is 400 to %s %s", async (method, path) => {
    const { ask } = await startQuay();
    const answer = await ask(`${method} ${robots}/nosuchbot${path}`);
    expect([answer.status, answer.json]).toEqual([400, notFound]);
  });

  test("that was used last comes first, and a limit cuts the list", async () => {
    const { ask, control, pass } = await startQuay();
    pass(60);
    expect(await control("useRobot", { robot: `${namespace}+sparebot` })).toMatchObject({ status: 200 });
    const robotsNow = await ask(`GET ${robots}?limit=1`);
    expect(namesIn(robotsNow)).toEqual([`${namespace}+sparebot`]);
    expect(robotsIn(robotsNow)[0]?.["last_accessed"]).toMatch(/-0000$/);
    expect((await ask(`GET ${robots}?limit=many`)).json).toMatchObject({
      message: { limit: expect.any(String) as string },
    });
  });
});

describe("lists", () => {
  test("tell permissions and leave tokens out when they are asked", async () => {
    const { ask } = await startQuay();
    const [owner] = robotsIn(await ask(`GET ${ofOrg}?permissions=yes&token=false`)).filter(
      ({ name }) => name === "buynlarge+ownerbot",
    );
    expect(owner).toMatchObject({ teams: [{ name: "owners", avatar: { kind: "team" } }], repositories: [] });
    expect(owner).not.toHaveProperty("token");
    const [helper] = robotsIn(await ask(`GET ${ofUser}?permissions=1`)).filter(
      ({ name }) => name === "devtable+helper",
    );
    expect(helper).toMatchObject({ repositories: ["shared"], token });
  });

  test("of an organization show members neither tokens nor permissions", async () => {
    const { ask } = await startQuay();
    for (const as of ["member", "repoCreate"] as const) {
      const robots = robotsIn(await ask(`GET ${ofOrg}?permissions=true&token=true`, { as }));
      expect(robots.length).toBeGreaterThan(1);
      for (const robot of robots)
        expect(Object.keys(robot)).toEqual(["name", "created", "last_accessed", "description"]);
    }
    expect((await ask(`GET ${ofOrg}`, { as: "outsider" })).status).toBe(403);
    expect((await ask(`GET ${ofOrg}`, { as: "nobody" })).status).toBe(401);
  });
});

describe("rights", () => {
  test("on robots of an organization are the administrators'", async () => {
    const { ask } = await startQuay();
    for (const as of ["member", "creator", "outsider"] as const) {
      expect((await ask(`GET ${ofOrg}/coolrobot`, { as })).status).toBe(403);
      expect((await ask(`PUT ${ofOrg}/more`, { as })).status).toBe(403);
      expect((await ask(`PUT ${ofOrg}/more`, { as, body: { description: 1 } })).status).toBe(400);
      expect((await ask(`DELETE ${ofOrg}/coolrobot`, { as })).status).toBe(403);
      expect((await ask(`POST ${ofOrg}/coolrobot/regenerate`, { as })).status).toBe(403);
    }
  });

  test("on the own robots come with user:admin, before the body is judged", async () => {
    const { ask } = await startQuay();
    expect((await ask(`PUT ${ofUser}/more`, { as: "orgAdminScope", body: { description: 1 } })).status).toBe(
      403,
    );
    expect((await ask(`GET ${ofUser}`, { as: "userRead" })).status).toBe(403);
  });

  test("on permissions: the token is judged by an ApiError, the caller by a message", async () => {
    const { ask } = await startQuay();
    const path = `${ofOrg}/coolrobot/permissions`;
    expect((await ask(`GET ${path}`)).json).toEqual({
      permissions: [{ repository: { name: "orgrepo", is_public: false }, role: "read" }],
    });
    expect((await ask(`GET ${path}`, { as: "orgAdminScope" })).json).toMatchObject({
      title: "insufficient_scope",
    });
    const refused = await ask(`GET ${path}`, { as: "member" });
    expect([refused.status, Object.keys(refused.json as object)]).toEqual([403, ["message"]]);
    expect((await ask(`GET ${path}`, { as: "nobody" })).status).toBe(401);
  });

  test("with the own user name as organization: the own robots, but none can be made there", async () => {
    const { ask } = await startQuay();
    expect(namesIn(await ask("GET /organization/devtable/robots"))).toContain("devtable+helper");
    const answer = await ask("PUT /organization/devtable/robots/more");
    expect([answer.status, answer.json]).toEqual([400, { message: "Organization does not exist: devtable" }]);
  });
});

describe("a deleted robot", () => {
  test("leaves no permission, no place in a team and no default permission", async () => {
    const { ask } = await startQuay();
    const delegate = { name: "buynlarge+ownerbot", kind: "user" };
    await ask("POST /organization/buynlarge/prototypes", { body: { role: "read", delegate } });
    const path = "/repository/buynlarge/orgrepo/permissions/user";
    await ask(`PUT ${path}/buynlarge+ownerbot`, { body: { role: "write" } });
    expect((await ask(`DELETE ${ofOrg}/ownerbot`)).status).toBe(204);

    const shown = [
      await ask(`GET ${path}/`),
      await ask("GET /organization/buynlarge/team/owners/members"),
      await ask("GET /organization/buynlarge/prototypes"),
    ];
    for (const { status, text } of shown) {
      expect(status).toBe(200);
      expect(text).not.toContain("ownerbot");
    }
  });

  test("cannot be one that a mirror uses", async () => {
    const { ask } = await startQuay();
    const answer = await ask(`DELETE ${ofUser}/dtrobot`);
    expect([answer.status, answer.error]).toEqual([400, "Robot is being used by a mirror"]);
    expect((await ask(`GET ${ofUser}/dtrobot`)).body("RobotDetail").name).toBe("devtable+dtrobot");
  });
});
