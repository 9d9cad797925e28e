// Generated from companions.yaml by `npm run generate`; do not edit.
export const operations = {
  getVersion: {"tag":"version","method":"GET","path":"/api/v4/version","defaults":[]},
  getCurrentUser: {"tag":"users","method":"GET","path":"/api/v4/user","defaults":[]},
  listUsers: {"tag":"users","method":"GET","path":"/api/v4/users","defaults":[]},
  createUser: {"tag":"users","method":"POST","path":"/api/v4/users","defaults":[]},
  deleteUser: {"tag":"users","method":"DELETE","path":"/api/v4/users/{user_id}","defaults":[]},
  createPersonalAccessToken: {"tag":"users","method":"POST","path":"/api/v4/users/{user_id}/personal_access_tokens","defaults":[]},
  revokePersonalAccessToken: {"tag":"users","method":"DELETE","path":"/api/v4/personal_access_tokens/{token_id}","defaults":[]},
  createProject: {"tag":"projects","method":"POST","path":"/api/v4/projects","defaults":[]},
  getProject: {"tag":"projects","method":"GET","path":"/api/v4/projects/{id}","defaults":[]},
  deleteProject: {"tag":"projects","method":"DELETE","path":"/api/v4/projects/{id}","defaults":[]},
  addProjectMember: {"tag":"projects","method":"POST","path":"/api/v4/projects/{id}/members","defaults":[]},
} as const;
