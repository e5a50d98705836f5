import { bareWord, searchableEn, searchableZh, wordsOf } from './searchable.rules.js'

test.each([
  ['“ 四强 ”', '“四强”'],
  ['ＡＢ１２', 'ab12'],
  ['3年内 全市', '3年内全市'],
])('Chinese is searched in one form: %s', (text, expected) => expect(searchableZh(text)).toBe(expected))

test.each([
  ['Party-affairs worker', ['party', 'affairs', 'worker']],
  ['90 % of it', ['90', 'of', 'it']],
  ['%_!', []],
])('English is searched by words: %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
  expect(searchableEn(text)).toBe(words.map((word) => ` ${word}`).join(''))
})

test.each([
  ['“四强”', '四强'],
  ['《 五个好 》', '五个好'],
  ['“”', null],
  ['强'.repeat(100), '强'.repeat(100)],
  ['强'.repeat(101), null],
])('the bare word of %s', (text, word) => expect(bareWord(text)).toBe(word))
