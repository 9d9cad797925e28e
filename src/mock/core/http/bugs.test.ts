import { describe, expect, onTestFinished, test, vi } from "vitest";
import { DataDir } from "../store/data-dir.ts";
import { temporaryFolder } from "../../../../test/temporary-folder.ts";
import { harbour } from "../testing/harbour/service.ts";
import { clerk, startListening } from "../testing/running.ts";

describe("a failure of the mock itself", () => {
  test("is a 500 problem, told in the log and not to the client", async () => {
    const { call, log } = await startListening({
      services: [
        {
          ...harbour(),
          authenticate: () => {
            throw new Error("secret detail");
          },
        },
      ],
    });
    const reply = await call("/ships");
    expect([reply.status, reply.json]).toMatchObject([500, { type: "/__admin/problems/internal-error" }]);
    expect(reply.text).not.toContain("secret detail");
    expect(log.join("\n")).toContain("secret detail");
  });

  test("to write its data folder is a 500 to a write, and reads go on", async () => {
    const running = await startListening({ dataDir: temporaryFolder() });
    const append = vi.spyOn(DataDir.prototype, "append").mockRejectedValue(new Error("the disk is full"));
    onTestFinished(() => append.mockRestore());
    await running.call("/ships/1/mooring", { method: "PUT", headers: clerk });
    await running.admin("/clock", { body: { rate: 1 } });
    const write = await running.call("/ships", { headers: clerk, body: { name: "a", kind: "cargo" } });
    expect(write.status).toBe(500);
    expect((await running.call("/ships/1", { headers: clerk })).status).toBe(200);
    expect(running.log.join("\n")).toContain("the disk is full");
  });
});
