import type { Problem } from '@meritgraph/shared/errors'
import type { Day } from '@meritgraph/shared/time'

/** The first Congress: nobody became a member earlier. */
const FIRST_DAY: Day = '1921-07-01'
const MOST_NAME = 100
const MOST_WORD = 100

/** What is wrong with the day from which something is to be so; `today` is the last. */
export function problemsOfDay(on: Day, today: Day): Problem[] {
  if (on >= FIRST_DAY && on <= today) return []
  return [{ code: 'MEMBER_DAY_IMPLAUSIBLE', params: { on, first: FIRST_DAY, last: today }, path: ['input', 'on'] }]
}

/** Control characters and halves of surrogate pairs, which no name and no word has. */
const UNUSABLE = /[\p{Cc}\p{Surrogate}]/u

const isText = (text: string, most: number): boolean =>
  text.trim() !== '' && Array.from(text).length <= most && !UNUSABLE.test(text)

/** What is wrong with the name of a person. */
export function problemsOfName({ zh, en }: { zh: string; en: string | null }): Problem[] {
  if (isText(zh, MOST_NAME) && (en === null || isText(en, MOST_NAME))) return []
  return [{ code: 'PERSON_NAME_INVALID', params: { most: MOST_NAME }, path: ['input', 'name'] }]
}

/** What is wrong with words that a scheme or a place uses: for a category, a stage, a role, a place. */
export function problemsOfWords(words: Record<string, string | null | undefined>): Problem[] {
  return Object.entries(words)
    .filter(([, word]) => word != null && !isText(word, MOST_WORD))
    .map(([field]) => ({ code: 'MEMBER_WORD_INVALID', params: { most: MOST_WORD }, path: ['input', field] }))
}

/** What is wrong with a phone number. */
export function problemsOfPhone(phone: string | null): Problem[] {
  if (phone === null || /^\+?\d[\d -]{3,18}\d$/.test(phone)) return []
  return [{ code: 'PERSON_PHONE_INVALID', path: ['input', 'phone'] }]
}

/** An identity number as it is kept: without blanks, its check character in capitals. */
export const identityNumberOf = (text: string): string => text.trim().toUpperCase()

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** What is wrong with an identity number; the last character checks the others (GB 11643-1999). */
export function problemsOfIdentityNumber(number: string | null): Problem[] {
  if (number === null) return []
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0)
  if (/^\d{17}[\dX]$/.test(number) && number[17] === '10X98765432'[sum % 11]) return []
  return [{ code: 'PERSON_IDENTITY_INVALID', path: ['input', 'identityNumber'] }]
}

/** `138****5678`: enough to recognize a number by that one knows. */
export const phoneMaskOf = (phone: string): string =>
  phone.length < 9 ? '*'.repeat(phone.length) : phone.slice(0, 3) + '*'.repeat(phone.length - 7) + phone.slice(-4)
