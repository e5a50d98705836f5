import './search.errors.js'
import type { Problem } from '@meritgraph/shared/errors'
import { searchableZh, wordsOf } from '../items/index.js'

/** The longest text that is searched, in characters, and the most words of it. */
const MOST = { length: 100, words: 8 }

/** In which language a text is searched: Chinese where it has a Chinese character. */
export const languageOf = (text: string): 'zh' | 'en' => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')

/** What a text asks for: one piece that must occur (Chinese), or words that must all occur (English). */
export type Sought = { language: 'zh'; piece: string } | { language: 'en'; words: string[] }

/** What is to be searched for, or why nothing can be. */
export function soughtIn(text: string, language: 'zh' | 'en'): { sought: Sought } | { problem: Problem } {
  const piece = searchableZh(text)
  const words = [...new Set(wordsOf(text))]
  if (words.length === 0) return { problem: { code: 'SEARCH_TEXT_EMPTY' } }
  const { length } = text
  if (length > MOST.length || words.length > MOST.words) {
    const params = { length, words: words.length, mostLength: MOST.length, mostWords: MOST.words }
    return { problem: { code: 'SEARCH_TEXT_TOO_LONG', params } }
  }
  return { sought: language === 'zh' ? { language, piece } : { language, words } }
}
