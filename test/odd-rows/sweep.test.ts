import { expect, onTestFinished, test } from "vitest";
import { createMock } from "../../src/mock/app.ts";
import { serviceNames } from "../../src/mock/services.ts";
import { sweep } from "./sweep.ts";

test.each(serviceNames())(
  "an odd row of %s is refused with a reason, or taken and served",
  { timeout: 900_000 },
  async (api) => {
    const mock = await createMock({ apis: [api], clock: { rate: 0 }, log: () => undefined });
    onTestFinished(() => mock.close());
    const { taken, refused, reads, failures } = await sweep(mock, api, { seed: 20_261_201, most: 250 });
    expect(failures).toEqual([]);
    // The sweep gets somewhere: it is neither refused at the door nor let in with everything.
    expect(taken).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(20);
    expect(reads).toBeGreaterThan(10);
  },
);
