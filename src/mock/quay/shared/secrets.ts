/** What Quay makes its tokens, passwords and client ids of. */
export const upperAlphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
