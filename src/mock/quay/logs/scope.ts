/** Whose log: of a namespace, of one performer in it, or of a repository. */
export const logScope = {
  namespace: (id: number): string => `namespace ${id}`,
  performer: (namespace: number, id: number): string => `namespace ${namespace} performer ${id}`,
  repository: (id: number): string => `repository ${id}`,
};
