// Generated from companions.yaml by `npm run generate`; do not edit.
export const operations = {
  getRegistryVersion: {"tag":"registry","method":"GET","path":"/v2/","defaults":[]},
  getRegistryToken: {"tag":"registry","method":"GET","path":"/v2/auth","defaults":[]},
  startUpload: {"tag":"registry","method":"POST","path":"/v2/{repository}/blobs/uploads/","defaults":[]},
  finishUpload: {"tag":"registry","method":"PUT","path":"/v2/{repository}/blobs/uploads/{upload_uuid}","defaults":[]},
  getManifest: {"tag":"registry","method":"GET","path":"/v2/{repository}/manifests/{reference}","defaults":[]},
  putManifest: {"tag":"registry","method":"PUT","path":"/v2/{repository}/manifests/{reference}","defaults":[]},
  changeInstallUser: {"tag":"accounts","method":"PUT","path":"/api/v1/superuser/users/{username}","defaults":[]},
  deleteInstallUser: {"tag":"accounts","method":"DELETE","path":"/api/v1/superuser/users/{username}","defaults":[]},
  listUserAuthorizations: {"tag":"accounts","method":"GET","path":"/api/v1/user/authorizations","defaults":[]},
  deleteUserAuthorization: {"tag":"accounts","method":"DELETE","path":"/api/v1/user/authorizations/{access_token_uuid}","defaults":[]},
  listUserNotifications: {"tag":"accounts","method":"GET","path":"/api/v1/user/notifications","defaults":[]},
  acceptOrganizationTeamInvite: {"tag":"accounts","method":"PUT","path":"/api/v1/teaminvite/{code}","defaults":[]},
} as const;
