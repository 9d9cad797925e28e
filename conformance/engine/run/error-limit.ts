/** Requests in a row without an answer after which a target is given up. */
export const mostErrorsInARow = 20;
