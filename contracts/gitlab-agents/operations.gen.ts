// Generated from openapi.yaml by `npm run generate`; do not edit.
export const operations = {
  listAgents: {"tag":"agents","method":"GET","path":"/api/v4/projects/{id}/cluster_agents","defaults":["page","per_page"]},
  registerAgent: {"tag":"agents","method":"POST","path":"/api/v4/projects/{id}/cluster_agents","defaults":[]},
  getAgent: {"tag":"agents","method":"GET","path":"/api/v4/projects/{id}/cluster_agents/{agent_id}","defaults":[]},
  deleteAgent: {"tag":"agents","method":"DELETE","path":"/api/v4/projects/{id}/cluster_agents/{agent_id}","defaults":[]},
  listAgentTokens: {"tag":"agent-tokens","method":"GET","path":"/api/v4/projects/{id}/cluster_agents/{agent_id}/tokens","defaults":["page","per_page"]},
  createAgentToken: {"tag":"agent-tokens","method":"POST","path":"/api/v4/projects/{id}/cluster_agents/{agent_id}/tokens","defaults":[]},
  getAgentToken: {"tag":"agent-tokens","method":"GET","path":"/api/v4/projects/{id}/cluster_agents/{agent_id}/tokens/{token_id}","defaults":[]},
  revokeAgentToken: {"tag":"agent-tokens","method":"DELETE","path":"/api/v4/projects/{id}/cluster_agents/{agent_id}/tokens/{token_id}","defaults":[]},
} as const;
