import { pats } from "../src/fixtures/axhub/names.ts";
import { tokens as gitlab } from "../src/fixtures/gitlab-agents/names.ts";
import { repositories, tokens as quay } from "../src/fixtures/quay/names.ts";
import { projects, tenants, tokens as zuul } from "../src/fixtures/zuul/names.ts";

/** A request of about a megabyte, or as much as its place takes, that wants to hold a server up. */
export interface Shape {
  readonly name: string;
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const megabyte = 1024 * 1024 - 1024;
/** Node takes no more of a request's head. */
const head = 12_000;

/** A text again and again, up to so many characters, between two others. */
function filled(part: string, { from = "", to = "", size = megabyte } = {}): string {
  return from + part.repeat(Math.floor((size - from.length - to.length) / part.length)) + to;
}

const form = { "content-type": "application/x-www-form-urlencoded" };
const json = { "content-type": "application/json" };
const multipart = { "content-type": "multipart/form-data; boundary=x" };
const gitlabUser = { "private-token": gitlab.maintainer };
const quayUser = { authorization: `Bearer ${quay.superuser}` };
const zuulUser = { authorization: `Bearer ${zuul.admin}` };

const agents = "/gitlab/api/v4/projects/20/cluster_agents";
const build = `/quay/api/v1/repository/${repositories.simple}/build/`;
const mirror = `/quay/api/v1/repository/${repositories.mirrored}/mirror`;
const notification = `/quay/api/v1/repository/${repositories.simple}/notification/`;
const autohold = `/zuul/api/tenant/${tenants.one}/project/${projects.project}/autohold`;
const promote = `/zuul/api/tenant/${tenants.one}/promote`;

const agent = (more: Omit<Shape, "name" | "path">, name: string): Shape => ({
  ...{ name, path: agents, method: "POST" },
  ...more,
  headers: { ...gitlabUser, ...more.headers },
});
const part = (name: string, text: string): string =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
const many = Array.from({ length: 80_000 }, (_, i) => i);

export const shapes: readonly Shape[] = [
  agent({ headers: form, body: filled("name=1&") }, "form, one name again and again"),
  agent({ headers: form, body: many.map((i) => `n${i}=${i}`).join("&") }, "form, many names"),
  agent({ headers: form, body: filled("%61", { from: "name=" }) }, "form, every character encoded"),
  agent({ headers: form, body: filled("&") }, "form of nothing but separators"),
  agent(
    { headers: multipart, body: filled(part("name", "1"), { to: "--x--" }) },
    "multipart, one name again",
  ),
  agent(
    { headers: multipart, body: filled("\r\n--y", { from: part("name", "") }) },
    "multipart, almost its boundary",
  ),
  agent(
    { headers: multipart, body: filled("A: b\r\n", { from: "--x\r\n" }) },
    "multipart, one head without an end",
  ),
  agent({ headers: json, body: filled("[") }, "JSON, lists in lists"),
  agent({ headers: json, body: filled('{"a":') }, "JSON, objects in objects"),
  agent(
    { headers: json, body: filled("\\u0061", { from: '{"name":"', to: '"}' }) },
    "JSON, one text of escapes",
  ),
  agent({ headers: json, body: `{${many.map((i) => `"n${i}":1`).join()}}` }, "JSON, many members"),
  {
    ...{ name: "JSON, one list of wrong items", method: "POST", path: promote },
    headers: { ...zuulUser, ...json },
    body: filled("0,", { from: '{"pipeline":"gate","changes":[', to: "0]}", size: 38_000 }),
  },
  {
    ...{ name: "JSON, a list whose items must differ", method: "POST", path: build },
    headers: { ...quayUser, ...json },
    body: `{"archive_url":"https://a.example/b","docker_tags":[${many
      .slice(0, 19_000)
      .map((i) => `"t${i}"`)
      .join()}]}`,
  },
  {
    ...{ name: "JSON, free members that are deep", method: "POST", path: notification },
    headers: { ...quayUser, ...json },
    body: filled("[", { from: '{"event":"repo_push","method":"webhook","config":{},"eventConfig":' }),
  },
  {
    ...{ name: "a tag pattern of open brackets", method: "PUT", path: mirror },
    headers: { ...quayUser, ...json },
    body: filled("[", { from: '{"root_rule":{"rule_kind":"tag_glob_csv","rule_value":["', to: '"]}}' }),
  },
  {
    ...{ name: "a long wrong regular expression", method: "POST", path: autohold },
    headers: { ...zuulUser, ...json },
    body: filled("a", { from: '{"job":"j","reason":"r","count":1,"ref":"', to: ')"}' }),
  },
  {
    name: "a query of wildcards",
    path: `/zuul/api/tenant/${tenants.one}/builds?job_name=${filled("*a", { size: head })}`,
  },
  { name: "a query of one name", path: `${agents}?${filled("a=1&", { size: 3000 })}`, headers: gitlabUser },
  {
    name: "a path of many parts",
    path: `/quay/api/v1/repository${filled("/a", { size: head })}`,
    headers: quayUser,
  },
  { name: "a path of many parts, of no mount", path: filled("/%61", { size: head }) },
  {
    name: "many cookies",
    path: "/axhub/api/v1/github/accounts",
    headers: { cookie: filled("a=b;", { size: head }) },
  },
  {
    name: "many preferences",
    path: "/axhub/api/v1/github/accounts",
    headers: { "x-api-key": pats.owner, prefer: filled("a=b,", { size: head }) },
  },
];
