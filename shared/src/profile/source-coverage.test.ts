import { profileOf } from '../policy/five-profiles.builder.js'
import type { Status } from '../policy/index.js'
import { parseProfile, sourceCoverage } from './index.js'
import { SMALL_PROFILE } from './profile.builder.js'

test.each([
  ['luzhou', 467],
  ['hailun', 507],
  ['beijing', 346],
  ['wujiang', 272],
  ['neijiang-normal-university', 362],
  ['central', 39],
  ['sichuan', 30],
  ['wujiang-city', 15],
] as const)('every value of %s rests on a source', (code, values) => {
  expect(sourceCoverage(profileOf(code))).toEqual({ values, sourced: values, unsourced: [] })
})

test('what rests on nothing is named by its path', () => {
  const { profile } = parseProfile(SMALL_PROFILE, 'small.yaml')
  expect(sourceCoverage(profile!)).toEqual({
    values: 16,
    sourced: 5,
    unsourced: [
      'identity.name',
      'identity.scope.organizations',
      'identity.scope.members',
      'period.start',
      'period.end',
      'procedures[small.review].name',
      'awards[small.award].name',
      'awards[small.award].grantor',
      'awards[small.award].recipients[small.award.org].name',
      'awards[small.award].recipients[small.award.org].quota',
      'awards[small.award].recipients[small.award.member].name',
    ],
  })
})

test.each<[Status, number]>([
  ['stated', 16],
  ['inferred', 16],
  ['external', 15],
  ['demo', 15],
])('a value that is %s', (status, values) => {
  const profile = parseProfile(SMALL_PROFILE, 'small.yaml').profile!
  profile.phases[0]!.name.status = status
  expect(sourceCoverage(profile).values).toBe(values)
})
