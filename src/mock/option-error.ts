/** An option of the mock that cannot be: the message names it, what was given, and the nearest right name. */
export class OptionError extends Error {
  override readonly name = "OptionError";
}
