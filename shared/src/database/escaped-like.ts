/** A piece of text as a pattern of LIKE with `!` as the escape character: `%`, `_` and `!` stand for themselves. */
export const escapedLike = (text: string): string => text.replace(/[!%_]/g, '!$&')
