import { appspecifictokens } from "./handlers/appspecifictokens.ts";
import { build } from "./handlers/build.ts";
import { discovery } from "./handlers/discovery.ts";
import { error } from "./handlers/error.ts";
import { globalmessages } from "./handlers/globalmessages.ts";
import { logs } from "./handlers/logs.ts";
import { manifest } from "./handlers/manifest.ts";
import { mirror } from "./handlers/mirror.ts";
import { namespacequota } from "./handlers/namespacequota.ts";
import { organization } from "./handlers/organization.ts";
import { permission } from "./handlers/permission.ts";
import { policy } from "./handlers/policy.ts";
import { prototype } from "./handlers/prototype.ts";
import { repository } from "./handlers/repository.ts";
import { repositorynotification } from "./handlers/repositorynotification.ts";
import { repotoken } from "./handlers/repotoken.ts";
import { robot } from "./handlers/robot.ts";
import { search } from "./handlers/search.ts";
import { secscan } from "./handlers/secscan.ts";
import { superuser } from "./handlers/superuser.ts";
import { tag } from "./handlers/tag.ts";
import { team } from "./handlers/team.ts";
import { trigger } from "./handlers/trigger.ts";
import { user } from "./handlers/user.ts";
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
