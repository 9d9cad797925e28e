/** Lines of 16 by 16, drawn in the colour of the text around them. */
const lines = {
  traffic: "M2 5h9M8 2l3 3-3 3M14 11H5M8 8l-3 3 3 3",
  sessions: "M2 4.5 8 2l6 2.5L8 7zM2 8l6 2.5L14 8M2 11.5 8 14l6-2.5",
  state: "M2 3.5h12v9H2zM2 6.5h12M6.5 6.5v6",
  clock: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.8V8l2.2 1.6",
  faults: "M9 2 3.5 9H8l-1 5 5.5-7H8z",
  credentials: "M10.5 2a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM8 8l-6 6M4.2 11.8 6 13.6",
  contract: "M4 2h6l3 3v9H4zM10 2v3h3M6 8h5M6 11h5",
  violations: "M8 2 1.8 13.5h12.4zM8 6.5v3.2M8 11.6v.3",
  copy: "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
  repeat: "M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3",
  close: "M4 4l8 8M12 4l-8 8",
  check: "M3 8.5 6.5 12 13 4.5",
  cross: "M4 4l8 8M12 4l-8 8",
  plus: "M8 3v10M3 8h10",
  trash: "M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 9h5.8l.6-9",
  undo: "M6 4 3 7l3 3M3 7h6.5a3.5 3.5 0 0 1 0 7H8",
  back: "M9.5 3.5 5 8l4.5 4.5",
  play: "M5 3.5v9l7-4.5z",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  next: "M3.5 3.5v9l6-4.5zM12.5 3.5v9",
  fork: "M4.5 3v7M4.5 10a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zM11.5 3a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zM11.5 6c0 3-7 2-7 4",
  camera: "M2 5h3l1-2h4l1 2h3v8H2zM8 7a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  edit: "M3 13l.6-2.6L10.8 3.2l2 2L5.6 12.4z",
  download: "M8 2.5v8M5 7.5l3 3 3-3M3 13.5h10",
  help: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM6.3 6.4c.2-1.9 3.4-1.8 3.4 0 0 1.2-1.7 1.3-1.7 2.6M8 11.2v.3",
  filter: "M2 4h12M4.5 8h7M6.5 12h3",
} as const;

export type IconName = keyof typeof lines;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={lines[name]} />
    </svg>
  );
}
