/** 204 without a body. */
export const noContent = { status: 204 } as const;
