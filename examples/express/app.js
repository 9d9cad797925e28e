import express from "express";

/** The application; `gitlab` is where GitLab's API is, `token` who asks. */
export function createApp({ gitlab, token }) {
  const app = express();

  app.get("/projects/:id/silent-agents", async (request, response) => {
    const ask = (path) =>
      fetch(`${gitlab}/api/v4/projects/${request.params.id}/cluster_agents${path}`, {
        headers: { "PRIVATE-TOKEN": token },
      });
    const agents = await ask("");
    if (!agents.ok) return void response.status(502).json({ error: `GitLab answered ${agents.status}` });
    const silent = [];
    for (const { id, name } of await agents.json()) {
      const tokens = await (await ask(`/${id}/tokens`)).json();
      const used = await Promise.all(tokens.map(async (t) => (await ask(`/${id}/tokens/${t.id}`)).json()));
      if (used.every((t) => t.last_used_at === null)) silent.push(name);
    }
    response.json({ silent });
  });

  return app;
}
