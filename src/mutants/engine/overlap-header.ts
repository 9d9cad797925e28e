/** On a request that the suite sends while another of its case is not yet answered. */
export const overlapHeader = "x-harness-overlaps";
