import { useEffect, useState } from "preact/hooks";
import { counted } from "../../../../contracts/lib/counted.ts";
import { visible } from "../../../../contracts/lib/markup.ts";
import type { Answer } from "../../core/client.ts";
import { ask } from "../../core/client.ts";
import { touch } from "../../core/live.ts";
import { linkTo, session } from "../../core/route.ts";
import { useAsk } from "../../core/use-ask.ts";
import { Button } from "../../ui/button.tsx";
import { Empty, Trouble } from "../../ui/empty.tsx";
import { duration, utc, utcSeconds } from "../../ui/time.tsx";
import { tell } from "../../ui/tell.ts";
import { forecastOf } from "./forecast.ts";
import { useNow } from "./use-now.ts";

type Job = Answer<"listJobs">["jobs"][number];

const steps = [
  ["+30 s", "PT30S"],
  ["+1 h", "PT1H"],
  ["+1 day", "P1D"],
] as const;

/** The session's time, and what is due when. */
export function ClockView() {
  const { data, error, reload } = useAsk("listJobs", {
    query: { limit: 200 },
    on: ["clock", "state", "jobs", "controls"],
  });
  const now = useNow(data);
  const [next] = data?.jobs ?? [];
  // What has become due while the clock ran is done when the mock is asked.
  const isDue = next !== undefined && now >= Date.parse(next.due);
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(reload, 250);
    return () => clearTimeout(timer);
  }, [isDue, data]);
  return (
    <div class="view">
      <div class="bar">
        <h1>Clock</h1>
        <span class="meta">{data && counted(data.total, "job")} planned</span>
      </div>
      {error !== undefined && <Trouble text={error} />}
      {data && (
        <>
          <section class="clock-face" aria-label="Time">
            <p class="now" data-frozen={data.rate === 0}>
              <time dateTime={new Date(now).toISOString()}>{utcSeconds(new Date(now).toISOString())}</time>
              <span class="tag" data-kind={data.rate === 0 ? "frozen" : "running"}>
                {data.rate === 0 ? "frozen" : data.rate === 1 ? "live" : `×${data.rate}`}
              </span>
            </p>
            <div class="actions">
              <Button icon="next" kind="primary" disabled={!next} onClick={() => change({ at: next?.due })}>
                Advance to next
              </Button>
              {steps.map(([name, advance]) => (
                <Button key={name} onClick={() => change({ advance })}>
                  {name}
                </Button>
              ))}
              <span class="spring" />
              <Button icon="pause" pressed={data.rate === 0} onClick={() => change({ rate: 0 })}>
                Freeze
              </Button>
              <Button icon="play" pressed={data.rate === 1} onClick={() => change({ rate: 1 })}>
                Live
              </Button>
              <Button pressed={data.rate === 20} onClick={() => change({ rate: 20 })}>
                ×20
              </Button>
            </div>
            <SetTime now={now} />
          </section>
          <TimeLine jobs={data.jobs} now={now} total={data.total} />
        </>
      )}
    </div>
  );
}

async function change(body: object): Promise<void> {
  const { now } = await ask("setClock", { session: session.value, body });
  touch(["clock"]);
  tell({ text: `It is ${utc(now)}` });
}

function SetTime({ now }: { readonly now: number }) {
  const [text, setText] = useState("");
  return (
    <form
      class="set-time"
      onSubmit={(event) => {
        event.preventDefault();
        void change({ at: new Date(`${text}Z`).toISOString() }).catch((error: unknown) =>
          tell({ text: String(error), kind: "bad" }),
        );
      }}
    >
      <label for="set-time">Set the time (UTC)</label>
      <input
        id="set-time"
        type="datetime-local"
        step="1"
        required
        value={text === "" ? new Date(now).toISOString().slice(0, 19) : text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button class="button" type="submit">
        Set
      </button>
    </form>
  );
}

function TimeLine({
  jobs,
  now,
  total,
}: {
  readonly jobs: readonly Job[];
  readonly now: number;
  readonly total: number;
}) {
  if (jobs.length === 0)
    return (
      <Empty icon="clock" title="Nothing is due">
        <p>
          Deployments, builds, mirrors and the like plan their next step on this clock. Start one through an
          API, and it shows here.
        </p>
      </Empty>
    );
  return (
    <section aria-labelledby="due-title">
      <h2 id="due-title">What is due</h2>
      <ol class="timeline">
        {jobs.map((job) => (
          <li key={`${job.api}/${job.id}`}>
            <span class="when" title={utc(job.due)}>
              {whenText(Date.parse(job.due) - now)}
            </span>
            <What job={job} />
            <Button
              kind="quiet"
              label={`Advance to ${job.kind}`}
              icon="next"
              onClick={() => change({ at: job.due })}
            />
          </li>
        ))}
      </ol>
      {total > jobs.length && <p class="meta">… and {total - jobs.length} more</p>}
    </section>
  );
}

/** `deployment 3 → pushing`, with a link to the row; a job that will change no row is told by its name. */
function What({ job }: { readonly job: Job }) {
  const { api, kind, payload, foreseen } = job;
  const forecast = forecastOf(foreseen);
  const about = `${words(kind)} ${aboutText(payload)}`;
  if (!forecast)
    return (
      <span class="what">
        <b>{words(kind)}</b> <span class="tag">{api}</span>
        <span class="about">{visible(aboutText(payload))}</span>
      </span>
    );
  const { table, key, subject, event, rest } = forecast;
  return (
    <span class="what" title={visible(about)}>
      <a href={linkTo("state", [api, table, key])}>{visible(subject)}</a> <b>{visible(event)}</b>{" "}
      <span class="tag">{api}</span>
      <span class="about">{[words(kind), rest].filter(Boolean).join(" ")}</span>
    </span>
  );
}

function whenText(ms: number): string {
  return ms <= 0 ? "now" : `in ${duration(ms)}`;
}

/** `advanceDeployment` in words. */
function words(kind: string): string {
  const text = kind.replace(/([A-Z])/g, " $1").toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function aboutText(payload: unknown): string {
  if (typeof payload !== "object" || payload === null) return "";
  return Object.entries(payload)
    .map(([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(", ");
}
