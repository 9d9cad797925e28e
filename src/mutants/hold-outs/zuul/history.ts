import type { HoldOut, WrongHandler } from "../../engine/hold-out.ts";
import { itemsOf, withMembers } from "../../engine/hold-out.ts";
import type { ZuulState } from "../../../mock/zuul/state.ts";

type Members = Readonly<Record<string, unknown>>;

/** What a list shows, each row changed. */
const eachRow =
  (change: (row: Members) => Members): WrongHandler<ZuulState> =>
  (_, healthy) => {
    const reply = healthy();
    return { ...reply, body: itemsOf(reply).map((row) => ({ ...row, ...change(row) })) };
  };

/** A buildset whose builds are shown changed. */
const eachBuild =
  (change: (row: Members) => Members): WrongHandler<ZuulState> =>
  (_, healthy) => {
    const reply = healthy();
    const { builds = [] } = reply.body as { readonly builds?: readonly Members[] };
    return withMembers(reply, { builds: builds.map((row) => ({ ...row, ...change(row) })) });
  };

const milliseconds = ({ duration }: Members): Members => ({
  duration: typeof duration === "number" ? duration * 1000 : duration,
});

export const holdOuts: readonly HoldOut<ZuulState>[] = [
  {
    name: "durations-in-milliseconds",
    sentence: "Durations of builds are told in milliseconds, everywhere.",
    handlers: {
      getBuild(_, healthy) {
        const reply = healthy();
        return withMembers(reply, milliseconds(reply.body as Members));
      },
      listBuilds: eachRow(milliseconds),
      listBuildTimes: eachRow(milliseconds),
      getBuildset: eachBuild(milliseconds),
    },
  },
  {
    name: "started-with-its-buildset",
    sentence: "Builds of a buildset are shown as if all had started at once.",
    handlers: {
      getBuildset: (call, healthy) => {
        const first = (healthy().body as Members)["first_build_start_time"];
        return eachBuild(({ start_time }) => ({ start_time: start_time === null ? null : first }))(
          call,
          healthy,
        );
      },
    },
  },
  {
    name: "listed-without-artifacts",
    sentence: "The list of builds does not look their artifacts up.",
    handlers: { listBuilds: eachRow(() => ({ artifacts: [] })) },
  },
  {
    name: "logs-of-the-newest",
    sentence: "All builds of a list have the logs of the first.",
    handlers: {
      listBuilds(call, healthy) {
        const newest = call.state.builds
          .rows()
          .newest(0, 100)
          .find(({ log_url }) => log_url !== null);
        return eachRow(({ log_url }) => ({ log_url: log_url === null ? null : newest?.log_url }))(
          call,
          healthy,
        );
      },
    },
  },
  {
    name: "times-by-start",
    sentence: "The list of build times shows the start of a build as its end.",
    handlers: { listBuildTimes: eachRow(({ start_time }) => ({ end_time: start_time })) },
  },
  {
    name: "reasons-hidden",
    sentence: "An item does not say why it fails.",
    handlers: {
      getChangeStatus: eachRow(() => ({ failing_reasons: [] })),
    },
  },
  {
    name: "everything-fails",
    sentence: "Every item says that a job of it has failed.",
    handlers: {
      getChangeStatus: eachRow(() => ({ failing_reasons: ["at least one job failed"] })),
    },
  },
  {
    name: "last-of-two",
    sentence: "Of a filter of the configuration's errors that is given twice the last one counts.",
    handlers: {
      listConfigErrors(call, healthy) {
        const reply = healthy();
        if (itemsOf(reply).length > 0) return reply;
        const rows = call.state.configErrors.by("tenant", String(call.path["tenant_name"])).slice();
        return {
          ...reply,
          body: rows
            .filter(({ severity }) => [undefined, severity].includes(call.query["severity"] as never))
            .map(({ source_context, error, short_error, severity, name }) => ({
              ...{ source_context, error, short_error, severity, name },
            }))
            .slice(0, 1),
        };
      },
    },
  },
  {
    name: "empty-time-is-the-beginning",
    sentence: "An empty `end_time` is before all times.",
    handlers: {
      listBuildTimes: (call, healthy) =>
        call.query["end_time"] === "" ? { ...healthy(), body: [] } : healthy(),
    },
  },
];
