import { memo } from "preact/compat";
import { useState } from "preact/hooks";
import { visible } from "../../../../contracts/lib/markup.ts";
import type { RequestLine } from "../../core/live.ts";
import { Button } from "../../ui/button.tsx";
import { Status } from "../../ui/status.tsx";
import { clockTime, took } from "../../ui/time.tsx";
import { takenBy } from "./filter.ts";
import { keyOf } from "./requests.ts";

const pageful = 200;

interface ListProps {
  readonly lines: readonly RequestLine[];
  readonly open: string | undefined;
  readonly showSession: boolean;
  readonly selected: ReadonlySet<string>;
  readonly onOpen: (line: RequestLine) => void;
  readonly onSelect: (key: string, is: boolean) => void;
}

export function RequestList({ lines, open, showSession, selected, onOpen, onSelect }: ListProps) {
  const [most, setMost] = useState(pageful);
  if (lines.length === 0) return null;
  return (
    <>
      <ul class="requests" aria-label="Requests, newest first" data-sessions={showSession}>
        {lines.slice(0, most).map((line) => {
          const key = keyOf(line);
          return (
            <Line
              key={key}
              line={line}
              isOpen={open === key}
              isSelected={selected.has(key)}
              showSession={showSession}
              onOpen={onOpen}
              onSelect={onSelect}
            />
          );
        })}
      </ul>
      {lines.length > most && (
        <p class="more">
          <Button onClick={() => setMost(most + pageful)}>Show more</Button>
        </p>
      )}
    </>
  );
}

interface LineProps extends Pick<ListProps, "onOpen" | "onSelect" | "showSession"> {
  readonly line: RequestLine;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
}

const Line = memo(
  LineItem,
  (a, b) => a.line === b.line && a.isOpen === b.isOpen && a.isSelected === b.isSelected,
);

function LineItem({ line, isOpen, isSelected, showSession, onOpen, onSelect }: LineProps) {
  const url = visible(line.url);
  return (
    <li class="request" data-open={isOpen}>
      <input
        type="checkbox"
        aria-label={`Select ${line.method} ${url}`}
        checked={isSelected}
        onChange={(event) => onSelect(keyOf(line), event.currentTarget.checked)}
      />
      <button type="button" data-item aria-current={isOpen ? "true" : undefined} onClick={() => onOpen(line)}>
        <Status status={line.status} />
        <span class="method">{line.method}</span>
        <span class="url">
          <bdi>{url}</bdi>
        </span>
        <span class="operation">
          {line.operationId ?? takenBy(line)}
          {line.fault !== undefined && (
            <span class="tag" data-kind="fault">
              fault
            </span>
          )}
          {line.changes > 0 && <span class="tag">{line.changes} ±</span>}
        </span>
        {showSession && <span class="of">{line.session}</span>}
        <span class="took">{took(line.durationMs)}</span>
        <time class="at" dateTime={line.receivedAt}>
          {clockTime(line.receivedAt)}
        </time>
      </button>
    </li>
  );
}
