import { identityNumber } from '../people.builder.js'
import { toldCount } from './member-count.rules.js'
import {
  identityNumberOf,
  phoneMaskOf,
  problemsOfDay,
  problemsOfIdentityNumber,
  problemsOfName,
  problemsOfPhone,
  problemsOfWords,
} from './person.rules.js'
import { problemsOfAdmission, problemsOfEarlyStage, problemsOfStageChange } from './stage.rules.js'

const codes = (problems: { code: string }[]) => problems.map(({ code }) => code)

test.each([
  ['1921-06-30', ['MEMBER_DAY_IMPLAUSIBLE']],
  ['1921-07-01', []],
  ['2026-03-02', []],
  ['2026-03-03', ['MEMBER_DAY_IMPLAUSIBLE']],
])('a change on %s', (on, expected) => {
  expect(codes(problemsOfDay(on, '2026-03-02'))).toEqual(expected)
})

test.each([
  [{ zh: '张三', en: null }, []],
  [{ zh: '古丽巴哈尔·买买提', en: 'Gulbahar Memet' }, []],
  [{ zh: '𠮷'.repeat(100), en: null }, []],
  [{ zh: '𠮷'.repeat(101), en: null }, ['PERSON_NAME_INVALID']],
  [{ zh: '  ', en: null }, ['PERSON_NAME_INVALID']],
  [{ zh: '张三', en: '' }, ['PERSON_NAME_INVALID']],
  [{ zh: '张\u0000三', en: null }, ['PERSON_NAME_INVALID']],
  [{ zh: '张\ud800', en: null }, ['PERSON_NAME_INVALID']],
])('the name %j', (name, expected) => {
  expect(codes(problemsOfName(name))).toEqual(expected)
})

test.each([
  [null, []],
  ['13812345678', []],
  ['+86 138-1234-5678', []],
  ['1234', ['PERSON_PHONE_INVALID']],
  ['call me', ['PERSON_PHONE_INVALID']],
])('the phone number %j', (phone, expected) => {
  expect(codes(problemsOfPhone(phone))).toEqual(expected)
})

// GB 11643-1999: the example of its annex ends with X; one digit changed makes it wrong.
test.each([
  ['11010519491231002X', []],
  ['440524188001010014', []],
  ['110105194912310021', ['PERSON_IDENTITY_INVALID']],
  ['11010519491231002', ['PERSON_IDENTITY_INVALID']],
  ['1101051949123100X2', ['PERSON_IDENTITY_INVALID']],
  ['', ['PERSON_IDENTITY_INVALID']],
])('the identity number %s', (number, expected) => {
  expect(codes(problemsOfIdentityNumber(number))).toEqual(expected)
})

test('an identity number is kept without blanks, with a large X', () => {
  expect(identityNumberOf(' 11010519491231002x ')).toBe('11010519491231002X')
  expect([1, 2, 3].map((i) => codes(problemsOfIdentityNumber(identityNumber(i))))).toEqual([[], [], []])
})

test('words have 1 to 100 characters; one that is not given is no fault', () => {
  expect(problemsOfWords({ category: '学生党员', stageWord: null, partyAffairsRole: undefined })).toEqual([])
  expect(problemsOfWords({ category: ' ', stageWord: '长'.repeat(101) }).map(({ path }) => path)).toEqual([
    ['input', 'category'],
    ['input', 'stageWord'],
  ])
})

test.each([
  ['13812345678', '138****5678'],
  ['+8613812345678', '+86*******5678'],
  ['5551234', '*******'],
])('the phone number %s is shown as %s', (phone, mask) => {
  expect(phoneMaskOf(phone)).toBe(mask)
})

test.each([
  [null, 'APPLICANT', []],
  ['APPLICANT', null, []],
  ['DEVELOPMENT_TARGET', 'ACTIVIST', []],
  ['DEVELOPMENT_TARGET', 'PROBATIONARY', ['MEMBER_ADMISSION_NEEDED']],
  [null, 'FULL', ['MEMBER_ADMISSION_NEEDED']],
  ['PROBATIONARY', 'FULL', []],
  ['FULL', 'FULL', []],
  ['FULL', 'PROBATIONARY', ['MEMBER_STAGE_BACKWARDS']],
  ['FULL', 'APPLICANT', ['MEMBER_STAGE_BACKWARDS']],
  ['PROBATIONARY', null, ['MEMBER_STAGE_BACKWARDS']],
])('a change of stage from %s to %s', (from, to, expected) => {
  expect(codes(problemsOfStageChange(from, to))).toEqual(expected)
})

test.each([
  [null, 'PROBATIONARY', []],
  ['DEVELOPMENT_TARGET', 'PROBATIONARY', []],
  [null, 'FULL', []],
  ['DEVELOPMENT_TARGET', 'ACTIVIST', ['MEMBER_STAGE_BACKWARDS']],
  ['PROBATIONARY', 'FULL', ['MEMBER_ALREADY']],
])('an admission from %s to %s', (from, to, expected) => {
  expect(codes(problemsOfAdmission(from, to))).toEqual(expected)
})

test('nobody is registered as a member', () => {
  expect(codes(problemsOfEarlyStage('FULL'))).toEqual(['MEMBER_ADMISSION_NEEDED'])
  expect(problemsOfEarlyStage('DEVELOPMENT_TARGET')).toEqual([])
})

test.each([
  [0, true, 0, 'EXACT'],
  [3, true, 3, 'EXACT'],
  [0, false, 0, 'ROUNDED'],
  [1, false, null, 'SUPPRESSED'],
  [4, false, null, 'SUPPRESSED'],
  [5, false, 5, 'ROUNDED'],
  [9, false, 5, 'ROUNDED'],
  [1234, false, 1230, 'ROUNDED'],
])('%i persons are told (to who keeps them: %s) as %s, %s', (count, isKeeper, value, precision) => {
  expect(toldCount(count, isKeeper)).toEqual({ value, precision })
})
