/**
 * What is as another object but for some members, and asks it for all others. A copy by `...` lacks what a class tells when it
 * is asked: the query and the id of a request, the time of a call.
 */
export function variantOf<T extends object>(original: T, members: Partial<T>): T {
  return Object.create(original, Object.getOwnPropertyDescriptors(members)) as T; // as it is made here
}
