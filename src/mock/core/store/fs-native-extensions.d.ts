/** What is used of the package, which brings no types: the operating system's lock on an open file. */
declare module "fs-native-extensions" {
  /** Locks bytes of a file for itself; false: another open file has them. They are free again when it is closed, or its process is gone. */
  export function tryLock(fd: number, offset: number, length: number): boolean;
}
