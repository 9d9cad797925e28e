import { appspecifictokens } from "./app-tokens/handlers.ts";
import { build } from "./builds/handlers.ts";
import { discovery } from "./discovery/handlers.ts";
import { error } from "./errors/handlers.ts";
import { globalmessages } from "./messages/handlers.ts";
import { logs } from "./logs/handlers.ts";
import { manifest } from "./manifests/handlers.ts";
import { mirror } from "./mirrors/handlers.ts";
import { namespacequota } from "./quotas/handlers.ts";
import { organization } from "./organizations/handlers.ts";
import { permission } from "./permissions/handlers.ts";
import { policy } from "./policies/handlers.ts";
import { prototype } from "./prototypes/handlers.ts";
import { repository } from "./repositories/handlers.ts";
import { repositorynotification } from "./notifications/handlers.ts";
import { repotoken } from "./repo-tokens/handlers.ts";
import { robot } from "./robots/handlers.ts";
import { search } from "./search/handlers.ts";
import { secscan } from "./security/handlers.ts";
import { superuser } from "./superuser/handlers.ts";
import { tag } from "./tags/handlers.ts";
import { team } from "./teams/handlers.ts";
import { trigger } from "./triggers/handlers.ts";
import { user } from "./users/handlers.ts";
import type { EveryHandler } from "./types.ts";

/** Every operation, by tag. */
export const handlers: EveryHandler = {
  ...appspecifictokens,
  ...build,
  ...discovery,
  ...error,
  ...globalmessages,
  ...logs,
  ...manifest,
  ...mirror,
  ...namespacequota,
  ...organization,
  ...permission,
  ...policy,
  ...prototype,
  ...repository,
  ...repositorynotification,
  ...repotoken,
  ...robot,
  ...search,
  ...secscan,
  ...superuser,
  ...tag,
  ...team,
  ...trigger,
  ...user,
};
