import type { Controls } from "./controls/control.ts";
import { outside } from "./controls/outside.ts";
import { reviews } from "./controls/reviews.ts";

/** What happens outside this API. */
export const controls: Controls = { ...outside, ...reviews };
