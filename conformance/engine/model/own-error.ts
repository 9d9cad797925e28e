/** Our own mistake, in the suite's data rather than in its program: told without a stack, exit code 3. */
export class OwnError extends Error {
  override readonly name: string = "OwnError";
}
