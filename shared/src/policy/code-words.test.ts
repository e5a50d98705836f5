import { codeInWords, SECTOR_UNITS } from './index.js'

test.each([
  ['county', '县', 'county'],
  ['institution', '单位', 'institution'],
  ['school', '中小学', 'primary and secondary schools'],
])('%s', (code, zh, en) => expect(codeInWords(code)).toEqual({ zh, en }))

test('every sector unit has words; what is no code has none', () => {
  expect(SECTOR_UNITS.filter((unit) => codeInWords(unit) === null)).toEqual([])
  expect([codeInWords('2010'), codeInWords('constructor')]).toEqual([null, null])
})
