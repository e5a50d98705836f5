/** How long a transaction that is always undone may take, in milliseconds. */
export const REHEARSAL_MS = 60_000
