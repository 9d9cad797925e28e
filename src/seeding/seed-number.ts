/** The committed worlds are built from this number. */
export const committedSeedNumber = 1;
