/** The peer of the throughput benchmarks: bare Express routes that send the same JSON with `res.json`. */
import express from "express";

const value: unknown = JSON.parse(process.argv[2] ?? "{}");
const app = express();
app.get("/api/v4/projects/:id/cluster_agents/:agent", (_request, response) => {
  response.json(value);
});
app.post("/api/v4/projects/:id/cluster_agents", express.json(), (_request, response) => {
  response.status(201).json(value);
});
const values = JSON.parse(process.argv[3] ?? "[]") as readonly unknown[];
app.get("/reads/:index", (request, response) => {
  response.json(values[Number(request.params.index)]);
});
const server = app.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) console.log(`http://127.0.0.1:${address.port}`);
});
