import type { ProfileConstraint } from '@meritgraph/shared/policy'
import { aDemand, anOmission } from '../scheme-tree.builder.js'
import { constraintInWords, limitInWords, omissionInWords } from './demand-in-words.js'

const names = new Map([['city.review', { zh: '领导点评', en: 'Leader review' }]])

test.each<[ProfileConstraint, string, string]>([
  [
    aDemand('city.c', 'city.review', 'cadence', { within: 'P6M' }),
    '领导点评 [city.review]，周期：至少每半年一次',
    'Leader review [city.review], cadence: at least every six months',
  ],
  [
    aDemand('city.c', 'city.award', 'recipients.member.quota', { max: 80 }),
    '[city.award]，党员 · 名额：不超过 80',
    '[city.award], members · quota: at most 80',
  ],
  [
    aDemand('city.c', 'city.review', null),
    '领导点评 [city.review]：不得改动或删除',
    'Leader review [city.review]: stays as it is',
  ],
  [aDemand('city.c', null, 'period.end'), '活动时间 · 结束：不得改动', 'campaign · end: stays as it is'],
])('the demand %j', (constraint, zh, en) => expect(constraintInWords(constraint, names)).toEqual({ zh, en }))

test('an omission says what it leaves out', () => {
  expect(omissionInWords(anOmission('county.o', 'city.review'), names)).toEqual({
    zh: '略去领导点评 [city.review]',
    en: 'leaves out Leader review [city.review]',
  })
})

test.each([
  ['bound.within', 'P3M', 'at least every quarter'],
  ['bound.max', 80, 'at most 80'],
  ['bound.max', null, undefined],
  ['kind', 'lock', undefined],
])('%s: %j', (leaf, value, en) => expect(limitInWords(leaf, value)?.en).toBe(en))
