export type Verb = "get" | "put" | "post" | "delete";

interface InternalOperation {
  readonly verb: Verb;
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  /** The class that serves it. */
  readonly view: string;
  /** Names of query parameters. */
  readonly query?: readonly string[];
}

/**
 * What the registry has for its own pages, as the discovery document lists it on request; features for money are off.
 * Source: quay 3.11.0, endpoints/api, what is marked `internal_only`.
 */
export const internalOperations: readonly InternalOperation[] = [
  { verb: "post", path: "/api/v1/filedrop/", id: "getFiledropUrl", tag: "build", view: "FileDropResource" },
  {
    verb: "post",
    path: "/api/v1/organization/{orgname}/applications/{client_id}/resetclientsecret",
    id: "resetOrganizationApplicationClientSecret",
    tag: "organization",
    view: "OrganizationApplicationResetClientSecret",
  },
  {
    verb: "get",
    path: "/api/v1/repository/{repository}/authorizedemail/{email}",
    id: "checkRepoEmailAuthorized",
    tag: "repoemail",
    view: "RepositoryAuthorizedEmail",
  },
  {
    verb: "post",
    path: "/api/v1/repository/{repository}/authorizedemail/{email}",
    id: "sendAuthorizeRepoEmail",
    tag: "repoemail",
    view: "RepositoryAuthorizedEmail",
  },
  {
    verb: "post",
    path: "/api/v1/entities/link/{username}",
    id: "linkExternalUser",
    tag: "search",
    view: "LinkExternalEntity",
  },
  {
    verb: "get",
    path: "/api/v1/superuser/registrystatus",
    id: "scRegistryStatus",
    tag: "suconfig",
    view: "SuperUserRegistryStatus",
  },
  {
    verb: "post",
    path: "/api/v1/superuser/shutdown",
    id: "scShutdownContainer",
    tag: "suconfig",
    view: "SuperUserShutdown",
  },
  {
    verb: "get",
    path: "/api/v1/superuser/aggregatelogs",
    id: "listAllAggregateLogs",
    tag: "superuser",
    view: "SuperUserAggregateLogs",
    query: ["starttime", "endtime"],
  },
  {
    verb: "get",
    path: "/api/v1/superuser/changelog/",
    id: "getChangeLog",
    tag: "superuser",
    view: "ChangeLog",
  },
  {
    verb: "post",
    path: "/api/v1/superusers/users/{username}/sendrecovery",
    id: "sendInstallUserRecoveryEmail",
    tag: "superuser",
    view: "SuperUserSendRecoveryEmail",
  },
  {
    verb: "get",
    path: "/api/v1/superuser/users/{username}",
    id: "getInstallUser",
    tag: "superuser",
    view: "SuperUserManagement",
  },
  {
    verb: "delete",
    path: "/api/v1/superuser/users/{username}",
    id: "deleteInstallUser",
    tag: "superuser",
    view: "SuperUserManagement",
  },
  {
    verb: "put",
    path: "/api/v1/superuser/users/{username}",
    id: "changeInstallUser",
    tag: "superuser",
    view: "SuperUserManagement",
  },
  {
    verb: "post",
    path: "/api/v1/superuser/takeownership/{namespace}",
    id: "takeOwnership",
    tag: "superuser",
    view: "SuperUserTakeOwnership",
  },
  {
    verb: "put",
    path: "/api/v1/teaminvite/{code}",
    id: "acceptOrganizationTeamInvite",
    tag: "team",
    view: "TeamMemberInvite",
  },
  {
    verb: "delete",
    path: "/api/v1/teaminvite/{code}",
    id: "declineOrganizationTeamInvite",
    tag: "team",
    view: "TeamMemberInvite",
  },
  {
    verb: "post",
    path: "/api/v1/repository/{repository}/trigger/{trigger_uuid}/subdir",
    id: "listBuildTriggerSubdirs",
    tag: "trigger",
    view: "BuildTriggerSubdirs",
  },
  {
    verb: "post",
    path: "/api/v1/repository/{repository}/trigger/{trigger_uuid}/analyze",
    id: "analyzeBuildTrigger",
    tag: "trigger",
    view: "BuildTriggerAnalyze",
  },
  {
    verb: "post",
    path: "/api/v1/repository/{repository}/trigger/{trigger_uuid}/fields/{field_name}",
    id: "listTriggerFieldValues",
    tag: "trigger",
    view: "BuildTriggerFieldValues",
  },
  {
    verb: "post",
    path: "/api/v1/repository/{repository}/trigger/{trigger_uuid}/sources",
    id: "listTriggerBuildSources",
    tag: "trigger",
    view: "BuildTriggerSources",
  },
  {
    verb: "get",
    path: "/api/v1/repository/{repository}/trigger/{trigger_uuid}/namespaces",
    id: "listTriggerBuildSourceNamespaces",
    tag: "trigger",
    view: "BuildTriggerSourceNamespaces",
  },
  { verb: "put", path: "/api/v1/user/", id: "changeUserDetails", tag: "user", view: "User" },
  { verb: "post", path: "/api/v1/user/", id: "createNewUser", tag: "user", view: "User" },
  { verb: "delete", path: "/api/v1/user/", id: "deleteCurrentUser", tag: "user", view: "User" },
  {
    verb: "post",
    path: "/api/v1/user/clientkey",
    id: "generateUserClientKey",
    tag: "user",
    view: "ClientKey",
  },
  {
    verb: "post",
    path: "/api/v1/user/convert",
    id: "convertUserToOrganization",
    tag: "user",
    view: "ConvertToOrganization",
  },
  { verb: "post", path: "/api/v1/signin", id: "signinUser", tag: "user", view: "Signin" },
  { verb: "post", path: "/api/v1/signin/verify", id: "verifyUser", tag: "user", view: "VerifyUser" },
  { verb: "post", path: "/api/v1/signout", id: "logout", tag: "user", view: "Signout" },
  {
    verb: "post",
    path: "/api/v1/externallogin/{service_id}",
    id: "retrieveExternalLoginAuthorizationUrl",
    tag: "user",
    view: "ExternalLoginInformation",
  },
  {
    verb: "post",
    path: "/api/v1/detachexternal/{service_id}",
    id: "detachExternalLogin",
    tag: "user",
    view: "DetachExternal",
  },
  { verb: "post", path: "/api/v1/recovery", id: "requestRecoveryEmail", tag: "user", view: "Recovery" },
  {
    verb: "get",
    path: "/api/v1/user/notifications",
    id: "listUserNotifications",
    tag: "user",
    view: "UserNotificationList",
    query: ["page", "limit"],
  },
  {
    verb: "get",
    path: "/api/v1/user/notifications/{uuid}",
    id: "getUserNotification",
    tag: "user",
    view: "UserNotification",
  },
  {
    verb: "put",
    path: "/api/v1/user/notifications/{uuid}",
    id: "updateUserNotification",
    tag: "user",
    view: "UserNotification",
  },
  {
    verb: "get",
    path: "/api/v1/user/authorizations",
    id: "listUserAuthorizations",
    tag: "user",
    view: "UserAuthorizationList",
  },
  {
    verb: "get",
    path: "/api/v1/user/authorizations/{access_token_uuid}",
    id: "getUserAuthorization",
    tag: "user",
    view: "UserAuthorization",
  },
  {
    verb: "delete",
    path: "/api/v1/user/authorizations/{access_token_uuid}",
    id: "deleteUserAuthorization",
    tag: "user",
    view: "UserAuthorization",
  },
];
