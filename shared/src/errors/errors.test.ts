import { defineErrors, fault, MeritError, messageOf, toUserErrors } from './index.js'

defineErrors({
  TEST_FULL: {
    kind: 'userError',
    en: '{n} of {n} places are taken. Choose another day.',
    zh: '{n} 个名额已满。请另选日期。',
  },
  TEST_GONE: { kind: 'error', status: 410, en: 'It is gone. Look elsewhere.', zh: '已不存在。请另寻。' },
})

test('a message is filled in, in both languages', () => {
  expect(messageOf('TEST_FULL', { n: 3 })).toBe('3 of 3 places are taken. Choose another day.')
  expect(messageOf('TEST_FULL', { n: 3 }, 'zh')).toBe('3 个名额已满。请另选日期。')
})

test('a problem becomes a userError with its path', () => {
  expect(toUserErrors([{ code: 'TEST_FULL', params: { n: 1 }, path: ['input', 'on'] }], 'en')).toEqual([
    { code: 'TEST_FULL', message: '1 of 1 places are taken. Choose another day.', path: ['input', 'on'] },
  ])
})

test('a fault carries its code and status', () => {
  const error = fault('TEST_GONE', {}, 'zh')
  expect(error).toBeInstanceOf(MeritError)
  expect([error.message, error.extensions]).toEqual([
    '已不存在。请另寻。',
    { code: 'TEST_GONE', http: { status: 410 } },
  ])
})

test('a code is defined once, and an unknown one is a programming fault', () => {
  expect(() => defineErrors({ TEST_GONE: { kind: 'error', en: '.', zh: '。' } })).toThrow(/TEST_GONE is defined twice/)
  expect(() => fault('TEST_UNKNOWN')).toThrow(/No error is defined/)
})
