/** A scheme below Luzhou's, without a mistake. */
export const COUNTY = `format: meritgraph-profile/1
identity:
  code: bad-county
  jurisdiction: luzhou
  extends: luzhou
  name: { zh: 县方案, status: demo }
  scope: { code: bad-county.scope, organizations: { status: silent }, members: { status: silent } }
documents:
  - { code: bad-county.doc, role: own }
period:
  code: bad-county.period
  start: { kind: day, value: 2011-01-01, source: { section: 一 } }
  end: { kind: day, value: 2012-01-01, source: { section: 一, quote: 至二〇一二年 } }
procedures:
  - { code: luzhou.link.review, order: 2, kind: leader-review, name: { status: silent },
      cadence: { interval: P3M, strength: required }, source: { section: 三 } }
awards:
  - code: bad-county.award
    name: { zh: 县委表彰 }
    grantor: { zh: 县委, levels: [district] }
    frequency: { kind: interval, interval: P1Y, strength: required }
    recipients:
      - { code: bad-county.award.member, type: member, name: { zh: 优秀共产党员 }, quota: 30 }
    source: { section: 四 }
`

/** What Luzhou demands of schemes below. */
export const DEMANDS = `
constraints:
  - { code: luzhou.bound.review, kind: bound, item: luzhou.link.review, leaf: cadence, bound: { within: P6M },
      source: { section: 四/(二), quote: 领导点评原则上每半年进行1次, at: 4673 } }
  - { code: luzhou.lock.kind, kind: lock, item: luzhou.link.duty-report, leaf: cadence,
      source: { section: 四/(三), quote: 每年年底 } }
  - { code: luzhou.lock.appraisal, kind: lock, item: luzhou.link.appraisal,
      source: { section: 四/(四), quote: 组织党员、群众进行评议和测评, at: 4883 } }
`

function withReplaced(from: string, to: string): string {
  if (!COUNTY.includes(from)) throw new Error(`The scheme has no ${from}`)
  return COUNTY.replace(from, to)
}

const BOMB = Array.from({ length: 9 }, (_, i) =>
  i === 0 ? 'x0: &x0 [lol, lol]' : `x${i}: &x${i} [${Array.from({ length: 9 }, () => `*x${i - 1}`).join(', ')}]`,
).join('\n')

/** A mistake in a file: at which place it is refused, as what, and whether there is a guess of what was meant. */
export type Mistake = [
  name: string,
  file: () => string,
  code: string,
  at: `${number}:${number} ${string}`,
  isGuessed: boolean,
]

/** What no draft is made of. */
export const MALFORMED: Mistake[] = [
  [
    'a negative quota',
    () => withReplaced('quota: 30', 'quota: -1'),
    'PROFILE_NUMBER_TOO_SMALL',
    '23:85 awards[0].recipients[0].quota',
    true,
  ],
  [
    'a fraction as a quota',
    () => withReplaced('quota: 30', 'quota: 2.5'),
    'PROFILE_NUMBER_NOT_WHOLE',
    '23:85 awards[0].recipients[0].quota',
    true,
  ],
  [
    'a cadence of zero',
    () => withReplaced('interval: P3M', 'interval: P0M'),
    'PROFILE_INTERVAL_IMPOSSIBLE',
    '16:28 procedures[0].cadence.interval',
    true,
  ],
  [
    'a day that there is not',
    () => withReplaced('2011-01-01', '2011-02-30'),
    'PROFILE_DATE_IMPOSSIBLE',
    '12:30 period.start.value',
    true,
  ],
  [
    'a day and an event at once',
    () => withReplaced('2011-01-01,', '2011-01-01, event: cpc-18-congress,'),
    'PROFILE_MOMENT_MIXED',
    '12:42 period.start.event',
    true,
  ],
  [
    'an end before its start',
    () => withReplaced('2012-01-01', '2010-01-01'),
    'PROFILE_END_BEFORE_START',
    '11:3 period',
    false,
  ],
  [
    'a quote of 81 characters',
    () => withReplaced('至二〇一二年', '至'.repeat(81)),
    'PROFILE_TEXT_TOO_LONG',
    '13:69 period.end.source.quote',
    true,
  ],
  [
    'a key twice',
    () => withReplaced('  extends: luzhou\n', '  extends: luzhou\n  extends: beijing\n'),
    'PROFILE_KEY_DUPLICATE',
    '6:3 identity.extends',
    true,
  ],
  [
    'an anchor',
    () => withReplaced('{ zh: 县委表彰 }', '&a { zh: 县委表彰 }'),
    'PROFILE_ALIAS_REFUSED',
    '19:14 awards[0].name',
    true,
  ],
  ['a bomb of aliases', () => `${COUNTY}${BOMB}\n`, 'PROFILE_ALIAS_REFUSED', '25:9 x0', true],
  ['more than 5 MiB', () => `${COUNTY}# ${'x'.repeat(5 * 1024 * 1024)}\n`, 'PROFILE_TOO_LARGE', '1:1 ', true],
]

/** What a draft may be made of, but no version. */
export const UNPUBLISHABLE: Mistake[] = [
  [
    'a scheme to build on that there is not',
    () => withReplaced('extends: luzhou', 'extends: luzhuo'),
    'PROFILE_EXTENDS_UNKNOWN',
    '5:12 identity.extends',
    false,
  ],
  [
    'an event that there is not',
    () => withReplaced('{ kind: day, value: 2012-01-01,', '{ kind: event, event: congress, relation: before,'),
    'PROFILE_EVENT_UNKNOWN',
    '13:30 period.end.event',
    false,
  ],
  [
    'a broken bound',
    () => withReplaced('interval: P3M', 'interval: P1Y'),
    'PROFILE_BOUND_BROKEN',
    '16:16 procedures[0].cadence',
    true,
  ],
  [
    'a broken lock',
    () =>
      withReplaced(
        'awards:\n',
        '  - { code: luzhou.link.duty-report, order: 3, kind: duty-report, name: { status: silent }, cadence: { interval: P2Y, strength: required }, source: { section: 三 } }\nawards:\n',
      ),
    'PROFILE_LOCK_BROKEN',
    '17:102 procedures[1].cadence',
    true,
  ],
  [
    'a locked item left out',
    () =>
      `${COUNTY}omissions:\n  - { code: bad-county.omission, item: luzhou.link.appraisal, source: { section: 三 } }\n`,
    'PROFILE_OMISSION_LOCKED',
    '26:40 omissions[0].item',
    true,
  ],
]
