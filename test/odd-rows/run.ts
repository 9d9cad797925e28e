/**
 * Every odd row of every API, not a sample: `npm run odd-rows`, or of one and of some of its tables: `npm run odd-rows -- quay
 * quotas policies`. Ends with 1 when one is taken and then not served.
 */
import { createMock } from "../../src/mock/app.ts";
import { serviceNames } from "../../src/mock/services.ts";
import { sweep } from "./sweep.ts";

const [asked, ...tables] = process.argv.slice(2);
for (const api of serviceNames().filter((name) => asked === undefined || asked === name)) {
  const mock = await createMock({ apis: [api], clock: { rate: 0 }, log: () => undefined });
  const { taken, refused, reads, failures } = await sweep(mock, api, {
    ...{ seed: 20_261_201, tables },
    onFailure: (failure) => console.log(JSON.stringify(failure)),
  });
  await mock.close();
  console.log(
    `${api.padEnd(14)} ${taken} changes taken, ${refused} refused, ${reads} reads, ${failures.length} failures`,
  );
  if (failures.length > 0) process.exitCode = 1;
}
