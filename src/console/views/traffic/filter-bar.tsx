import type { RequestLine } from "../../core/live.ts";
import type { TrafficFilter } from "./filter.ts";

interface BarProps {
  readonly filter: TrafficFilter;
  readonly lines: readonly RequestLine[];
  readonly all: boolean;
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
}

const statuses = [
  ["", "Any status"],
  ["2xx", "2xx"],
  ["3xx", "3xx"],
  ["4xx", "4xx"],
  ["5xx", "5xx"],
  ["none", "No answer"],
  ["unmatched", "Unmatched"],
] as const;

/** The conditions of the list, all of which the address keeps. */
export function FilterBar({ filter, lines, all, onChange }: BarProps) {
  const apis = [
    ...new Set([...lines.flatMap(({ api }) => api ?? []), ...(filter.api === "" ? [] : [filter.api])]),
  ];
  return (
    <form
      class="filters"
      role="search"
      aria-label="Filter requests"
      onSubmit={(event) => event.preventDefault()}
    >
      <input
        type="search"
        aria-label="Text in method, URL or operation"
        placeholder="Filter: method, URL, operation   /"
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        value={filter.text}
        onInput={(event) => onChange({ text: event.currentTarget.value })}
      />
      <select
        aria-label="Status"
        value={filter.status}
        onChange={(event) => onChange({ status: event.currentTarget.value })}
      >
        {statuses.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label="API"
        value={filter.api}
        onChange={(event) => onChange({ api: event.currentTarget.value })}
      >
        <option value="">Any API</option>
        {apis.map((api) => (
          <option key={api} value={api}>
            {api}
          </option>
        ))}
      </select>
      <select
        aria-label="Sessions"
        value={all ? "all" : ""}
        onChange={(event) => onChange({ sessions: event.currentTarget.value })}
      >
        <option value="">This session</option>
        <option value="all">All sessions</option>
      </select>
      {filter.operation !== "" && (
        <button type="button" class="button" onClick={() => onChange({ operation: undefined })}>
          {filter.operation} ×
        </button>
      )}
    </form>
  );
}
