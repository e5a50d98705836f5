/** Chinese text as it is searched: one form of each character, no spaces, small letters. */
export const searchableZh = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')

/** The words of an English text: letters and digits, small. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** English text as it is searched: its words, each with a space before it. */
export const searchableEn = (text: string): string =>
  wordsOf(text)
    .map((word) => ` ${word}`)
    .join('')

/** The longest word that has its meanings looked up, in characters. */
export const LONGEST_WORD = 100

/** A word without quotation marks, brackets and spaces, so that “四强” and 四强 are the same; null where nothing or too much is left. */
export function bareWord(text: string): string | null {
  const bare = searchableZh(text).replace(/[“”"‘’'《》「」『』]/gu, '')
  return bare === '' || bare.length > LONGEST_WORD ? null : bare
}
