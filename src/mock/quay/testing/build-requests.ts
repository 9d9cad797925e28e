import { repositories } from "../../../fixtures/quay/names.ts";
import type { Ask, Quay } from "./running.ts";

/** The path of a repository's builds, or below it. */
export const buildsOf = (path: string, rest = "") => `/repository/${path}/build/${rest}`;
export const simpleBuilds = buildsOf(repositories.simple);
export const archiveUrl = "https://sources.example.com/simple.tar.gz";
export const requestBuild = (quay: Quay, body: object = {}, ask: Ask = {}) =>
  quay.ask(`POST ${simpleBuilds}`, { body: { archive_url: archiveUrl, ...body }, ...ask });
export const requestedBuild = async (quay: Quay, body: object = {}) =>
  (await requestBuild(quay, body)).body("Build");
export const readBuild = async (quay: Quay, id: string, path: string = repositories.simple) =>
  (await quay.ask(`GET ${buildsOf(path, id)}`)).body("Build");
export const buildIds = async (quay: Quay, path: string) =>
  (await quay.ask(`GET ${path}`)).body("BuildList").builds.map(({ id }) => id);
