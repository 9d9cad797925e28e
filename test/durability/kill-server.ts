/**
 * A mock in a process of its own, to be killed: `node --import tsx test/durability/kill-server.ts DIR [RATE]`, with
 * a frozen clock unless told otherwise. Tells its URL in one line when it is ready.
 */
import { createMock } from "../../src/mock/app.ts";
import { harbour } from "../../src/mock/core/testing/harbour/service.ts";
import { service as gitlabAgents } from "../../src/mock/gitlab-agents/service.ts";

const [dataDir, rate = "0"] = process.argv.slice(2);
if (dataDir === undefined) throw new Error("give the data folder");

const mock = await createMock({
  services: [harbour(), gitlabAgents],
  dataDir,
  clock: { rate: Number(rate) },
});
console.log(`ready ${await mock.listen(0)}`);
