import { type Bound, boundInWords } from './index.js'

const bound: Bound = { min: null, max: null, within: null, strength: null, notBefore: null, notAfter: null }

test.each<[Partial<Bound>, string, string]>([
  [{ min: 10, max: 50 }, '不少于 10，不超过 50', 'at least 10, at most 50'],
  [{ within: 'P6M' }, '至少每半年一次', 'at least every six months'],
  [{ strength: 'required' }, '约束力不低于“必须”', 'no less strict than "required"'],
  [
    { notBefore: '2010-04-01', notAfter: '2012-11-08' },
    '不早于 2010-04-01，不晚于 2012-11-08',
    'not before 2010-04-01, not after 2012-11-08',
  ],
])('the bound %j', (given, zh, en) => expect(boundInWords({ ...bound, ...given })).toEqual({ zh, en }))
