/**
 * A reader that has gone (`| head`) changes nothing but that nothing more is printed: a verdict is still reached, its
 * reports are written, and the exit code is the one it would have been.
 */
export function bearClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) onClosed(stream, () => undefined);
}

/** Calls `then` when the stream's reader has gone; any other failure to print is thrown. */
export function onClosed(stream: NodeJS.WriteStream, then: () => void): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    then();
  });
}
