import { type Cadence, describeCadence } from './index.js'

const cadence = (given: Partial<Cadence>): Cadence => ({
  interval: null,
  anchor: null,
  strength: null,
  tiedTo: [],
  phase: null,
  also: null,
  ...given,
})
const report = { procedure: 'luzhou.link.duty-report', name: { zh: '述职', en: 'duty report' } }
const assessment = { procedure: null, name: { zh: '年终考核', en: null } }

test.each<[string, Partial<Cadence>, string, string]>([
  [
    '[LZ 四/(二)], [WJ 四/(二)]',
    { interval: 'P6M', strength: 'in-principle' },
    '原则上每半年一次',
    'every six months, in principle',
  ],
  ['[HL 五/2]', { interval: 'P3M', strength: 'required' }, '每季度一次', 'every quarter'],
  [
    '[LZ 四/(三)], [NJ 四/(三)]',
    { interval: 'P1Y', anchor: 'year-end', strength: 'required' },
    '每年年底一次',
    'every year at the end of the year',
  ],
  ['[WJ 四/(三)]', { interval: 'P1Y', strength: 'required' }, '每年一次', 'every year'],
  ['[LZ 四/(五)]', { interval: 'P1Y', strength: 'optional' }, '可每年一次', 'every year, optional'],
  ['[HL 五/3]', { interval: 'P2Y', strength: 'required' }, '每两年一次', 'every two years'],
  ['[BJ 四/3]', { strength: 'as-appropriate' }, '适时', 'as appropriate'],
  ['[LZ 四/(五)] 定期', { strength: 'periodic' }, '定期（未说明间隔）', 'periodically (no interval stated)'],
  ['[LZ 四/(四)]', { tiedTo: [report, assessment] }, '结合述职、年终考核进行', 'together with duty report, 年终考核'],
  [
    '[NJ 四/(三)]',
    { interval: 'P1Y', anchor: 'year-end', strength: 'required', tiedTo: [report] },
    '结合述职进行，每年年底一次',
    'together with duty report; every year at the end of the year',
  ],
  [
    'an interval without a word of its own',
    { interval: 'P18M', strength: 'required' },
    '每18个月一次',
    'every 18 months',
  ],
  ['[NJ 三/(三)]', { phase: 'neijiang-normal-university.phase.3' }, '在所属阶段内进行', 'within its phase'],
  ['nothing', {}, '未说明', 'not stated'],
])('%s', (_clause, given, zh, en) => {
  expect(describeCadence(cadence(given))).toEqual({ zh, en })
})
