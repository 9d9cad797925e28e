import { expect, test } from "vitest";
import { createMock } from "./app.ts";

test.each<[options: object, message: string]>([
  [{ clok: { rate: 0 } }, "there is no option clok; did you mean clock?"],
  [{ clock: { rate: -1 } }, "clock: its rate is a factor of 0 or more, and not -1"],
  [{ clock: {} }, "clock: its rate is a factor of 0 or more, and not undefined"],
  [{ clock: { rate: 0, startAt: "today" } }, "clock: startAt is in epoch milliseconds, and not today"],
  [{ clock: { rate: 0, speed: 2 } }, "clock: there is no option speed; there are: rate, startAt"],
  [{ admin: { enabld: false } }, "admin: there is no option enabld; did you mean enabled?"],
  [{ seed: 1.5 }, "seed: a whole number from 0 to 2147483648, and not 1.5"],
  [{ maxSessions: 0 }, "maxSessions: a whole number from 1 to 1000000, and not 0"],
  [{ journalSize: -1 }, "journalSize: a whole number from 0 to 10000000, and not -1"],
  [{ bodyLimit: "1MiB" }, "bodyLimit: a whole number from 0 to 536870912, and not 1MiB"],
  [{ headerLimit: Number.NaN }, "headerLimit: a whole number from 1 to 1048576, and not NaN"],
  [{ apis: "gitlab" }, 'apis: a list, and not "gitlab"'],
  [{ cors: "http://localhost:5173" }, 'cors: true or false or a list, and not "http://localhost:5173"'],
  [{ clock: "frozen" }, 'clock: an object, and not "frozen"'],
  [{ admin: null }, "admin: an object, and not null"],
  [{ dataDir: "" }, 'dataDir: a text, and not ""'],
  [{ world: 5 }, "world: a text or an object, and not 5"],
  [{ log: "x" }, 'log: a function, and not "x"'],
  [{ apis: [] }, "apis: name one of axhub, gitlab-agents, quay, zuul"],
  [{ apis: ["gitlab", "gitlab-agents"] }, "apis: gitlab-agents is named twice"],
  [
    { fallback: { gitlab: "http://a", "gitlab-agents": "http://b" } },
    "fallback: gitlab-agents is named twice",
  ],
  [{ webhooks: ["http://hooks.example.com"] }, "webhooks: http://hooks.example.com is no host"],
  [{ trustProxy: ["proxy"] }, "trustProxy: invalid IP address: proxy: give addresses, ranges or loopback"],
  [
    { github: { url: "github" } },
    "github: url is a URL that begins with http:// or https://, and not github",
  ],
])("createMock(%j) is refused", async (options, message) => {
  await expect(createMock(options)).rejects.toThrow(message);
});
