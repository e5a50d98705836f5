import type { BilingualText } from '../policy/index.js'

const didMean = (written: string): BilingualText => ({
  zh: `是否应为 \`${written}\`？`,
  en: `Did you mean \`${written}\`?`,
})

const LEAVE_OUT: BilingualText = {
  zh: '文件未说明时，请略去此键。',
  en: 'Where the document states none, leave the key out.',
}

export const QUOTE_LESS: BilingualText = {
  zh: '只引该值所依据的几个字，不必引全句。',
  en: 'Quote only the words that the value rests on, not the whole sentence.',
}

const RATIOS: BilingualText = {
  zh: '写成 0 到 1 之间的比例，如 2/3 或 0.9。',
  en: 'Write a ratio from 0 to 1, such as 2/3 or 0.9.',
}

/** For a word that is none of those allowed: what each of these means; the schema has the Chinese in brackets. */
export function meaningsHint(words: readonly string[], meanings: readonly string[] = []): BilingualText | null {
  const chinese = meanings.map((meaning) => /[(]([^()]*\p{Script=Han}[^()]*)[)]/u.exec(meaning)?.[1])
  if (meanings.length === 0 || chinese.includes(undefined)) return null
  const zh = words.map((word, i) => `\`${word}\` 为${chinese[i]}`)
  return { zh: `${zh.join('，')}。`, en: words.map((word, i) => `\`${word}\`: ${meanings[i]}`).join(' ') }
}

/** For a length of time that is none: `6 months`, `P0M`. */
export function intervalHint(written: string): BilingualText | null {
  const [, count, unit] = /^P?\s*(\d+)\s*(m|y|个?月|年)/i.exec(written) ?? []
  if (count === undefined || Number(count) > 99) return null
  return Number(count) === 0
    ? LEAVE_OUT
    : didMean(`P${Number(count)}${/[my]/i.test(unit!) ? unit!.toUpperCase() : unit === '年' ? 'Y' : 'M'}`)
}

/** For a ratio that is none: `66%`, `3/2`. */
export function ratioHint(written: string): BilingualText {
  const [, percent] = /^(\d+(?:\.\d+)?)\s*[%％]$/.exec(written.trim()) ?? []
  if (percent !== undefined && Number(percent) <= 100) return didMean(String(Number(percent) / 100))
  return Number(written) === 1 ? didMean('1') : RATIOS
}

/** For a number of pieces that is none, where at least so many are allowed: `-1`, `2.5`. */
export const countHint = (written: number, least: number): BilingualText =>
  written < 0 || Math.round(written) < least ? LEAVE_OUT : didMean(String(Math.round(written)))

/** For a weight that is none: `0`. */
export const WEIGHTLESS: BilingualText = {
  zh: '没有表决权的不必列出。',
  en: 'Those whose votes do not count need no entry.',
}

/** For a code that is none: `Luzhou_Phase 1`. */
export function codeHint(written: string): BilingualText | null {
  const code = written
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^[.-]+|[.-]+$|[.-]+(?=[.-])/g, '')
  return code === '' ? null : didMean(code)
}

/** For a number or a word where a text is expected: YAML reads `0.9` as a number. */
export const textHint = (written: unknown): BilingualText | null =>
  typeof written === 'number' || typeof written === 'boolean' ? didMean(`'${written}'`) : null

/** For a date in another form, or a day that its month does not have. */
export function dateHint(written: string, form: string): BilingualText | null {
  const [, year, month, day] = /^(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月?)$/.exec(written.trim()) ?? []
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return null
  if (form === 'YYYY') return didMean(year)
  const start = `${year}-${month!.padStart(2, '0')}`
  if (form === 'YYYY-MM') return didMean(start)
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (day === undefined)
    return { zh: '只知月份时用 `kind: month`。', en: 'Where only the month is known, use `kind: month`.' }
  return didMean(`${start}-${String(Math.min(Math.max(Number(day), 1), last)).padStart(2, '0')}`)
}

/** For a key that belongs to another kind of moment. */
export const momentHint = (key: string): BilingualText =>
  key === 'value'
    ? { zh: '日期用 `day`、`month` 或 `year-end`。', en: 'For a date, use `day`, `month` or `year-end`.' }
    : { zh: '与事件相关的时间用 `kind: event`。', en: 'For a time bound to an event, use `kind: event`.' }
