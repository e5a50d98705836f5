import type { Cadence } from '../policy/index.js'
import { inWords } from './in-words.js'

const cadence: Cadence = {
  interval: 'P6M',
  anchor: null,
  strength: 'in-principle',
  tiedTo: [],
  phase: null,
  also: null,
}
const congress = new Map([['congress', { zh: '大会', en: 'the Congress' }]])

test.each<[unknown, string | null, string | null]>([
  [null, null, null],
  [{ zh: '市委', en: null }, '市委', null],
  [
    [
      { zh: '市委', en: null },
      { zh: '区委', en: 'district' },
    ],
    '市委、区委',
    '市委, district',
  ],
  [100, '100', '100'],
  ['2010', '2010', '2010'],
  ['county', '县', 'county'],
  [['school', 'higher-education'], '中小学、高等学校', 'primary and secondary schools, universities and colleges'],
  [cadence, '原则上每半年一次', 'every six months, in principle'],
  [{ kind: 'interval', interval: 'P2Y', strength: 'required' }, '每两年一次', 'every two years'],
  [{ kind: 'once', interval: null, strength: null }, '一次', 'once'],
  [{ kind: 'month', value: '2010-04' }, '2010-04', '2010-04'],
  [{ kind: 'year-end', value: '2010' }, '2010年底', 'end of 2010'],
  [{ kind: 'not-stated' }, '未说明', 'not stated'],
  [{ kind: 'event', event: 'congress', relation: 'before' }, '大会之前', 'before the Congress'],
  [{ kind: 'event', event: 'other', relation: 'eve-of' }, 'other前夕', 'on the eve of other'],
  [{ operator: 'at-least', ratio: '2/3' }, '不低于2/3', 'at least 2/3'],
  [
    { audience: { zh: '群众', en: 'masses' }, channels: [], manner: { zh: '适当方式', en: 'suitably' } },
    '群众、适当方式',
    'masses, suitably',
  ],
])('%j', (value, zh, en) => {
  expect(inWords(value, congress)).toEqual(zh === null ? null : { zh, en })
})
