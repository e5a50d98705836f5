import { chainProblems, parseProfile, parseProfiles, type Profile } from './index.js'
import { SMALL_PROFILE } from './profile.builder.js'

const CLAUSE = 'source: { quote: 每半年, at: 40 }'
const constraint = (given: string, source = CLAUSE) =>
  `constraints:\n  - { code: small.c, ${given}${source && `, ${source}`} }\n`
const omission = (item: string) => `omissions:\n  - { code: small.o, item: ${item} }\n`
const OVER = SMALL_PROFILE.replace('  code: small\n', '  code: small\n  extends: province\n')
const brief = (problems: ReturnType<typeof chainProblems>) =>
  problems.map(({ code, line, column, path, hint }) => [code, line, column, path, hint?.en ?? null])
const said = (sections: string, file = SMALL_PROFILE) => brief(parseProfile(file + sections, 'small.yaml').problems)

test('what a profile demands and leaves out is read', () => {
  const { profile, problems } = parseProfile(
    `${OVER}${constraint('kind: bound, item: small.review, leaf: cadence, bound: { within: P6M }')}${omission('province.x')}changeControl: { unsourced: block }\n`,
    'small.yaml',
  )
  expect(problems).toEqual([])
  expect(profile!.constraints).toEqual([
    {
      code: 'small.c',
      kind: 'bound',
      item: 'small.review',
      leaf: 'cadence',
      bound: { min: null, max: null, within: 'P6M', strength: null, notBefore: null, notAfter: null },
      name: { value: null, status: 'silent', source: [], note: null },
      source: [{ document: 'small.doc', section: null, quote: '每半年', at: 40 }],
    },
  ])
  expect(profile!.omissions).toMatchObject([{ code: 'small.o', item: 'province.x', source: [] }])
  expect(profile!.changeControl).toEqual({ unsourced: 'block' })
})

test('a profile that demands nothing has none of it', () => {
  expect(parseProfile(SMALL_PROFILE, '').profile).toMatchObject({ constraints: [], omissions: [], changeControl: null })
})

test.each<[string, string]>([
  ['a whole item', 'kind: lock, item: small.award'],
  ['a leaf of the scheme itself', 'kind: lock, leaf: period.end'],
  ['a moment', 'kind: bound, leaf: period.end, bound: { notAfter: 2012-12-31 }'],
  ['one in a list by its type', 'kind: bound, item: small.award, leaf: recipients.member.quota, bound: { max: 5 }'],
  ['all in a list', "kind: bound, item: small.award, leaf: 'recipients.*.quota', bound: { max: 5 }"],
  ['an item in a list by its own code', 'kind: lock, item: small.award.org, leaf: quota'],
  ['a frequency', 'kind: bound, item: small.award, leaf: frequency, bound: { within: P2Y, strength: required }'],
])('a constraint on %s', (_case, given) => {
  expect(said(constraint(given))).toEqual([])
})

test.each<[string, string, unknown[][]]>([
  [
    'no clause',
    constraint('kind: lock, item: small.award', ''),
    [['PROFILE_CONSTRAINT_UNSOURCED', 42, 5, 'constraints[0]', null]],
  ],
  [
    'nothing that it is about',
    constraint('kind: lock'),
    [['PROFILE_CONSTRAINT_TARGET_MISSING', 42, 5, 'constraints[0]', null]],
  ],
  [
    'a bound without limits',
    constraint('kind: bound, leaf: period.end'),
    [['PROFILE_KEY_MISSING', 42, 5, 'constraints[0]', null]],
  ],
  [
    'an empty bound',
    constraint('kind: bound, leaf: period.end, bound: {}'),
    [['PROFILE_BOUND_EMPTY', 42, 60, 'constraints[0].bound', null]],
  ],
  [
    'a lock with a bound',
    constraint('kind: lock, leaf: period.end, bound: { max: 1 }'),
    [['PROFILE_TYPE_WRONG', 42, 59, 'constraints[0].bound', null]],
  ],
  [
    'a least above its most',
    constraint('kind: bound, item: small.award.org, leaf: quota, bound: { min: 5, max: 4 }'),
    [['PROFILE_BOUND_CONTRADICTS', 42, 78, 'constraints[0].bound', null]],
  ],
  [
    'days that go backwards',
    constraint('kind: bound, leaf: period.end, bound: { notBefore: 2012-01-01, notAfter: 2011-01-01 }'),
    [['PROFILE_BOUND_CONTRADICTS', 42, 60, 'constraints[0].bound', null]],
  ],
  [
    'an interval of zero',
    constraint('kind: bound, item: small.review, leaf: cadence, bound: { within: P0M }'),
    [
      [
        'PROFILE_INTERVAL_IMPOSSIBLE',
        42,
        87,
        'constraints[0].bound.within',
        'Where the document states none, leave the key out.',
      ],
    ],
  ],
  [
    'an item that is not there',
    constraint('kind: lock, item: small.awards'),
    [['PROFILE_CONSTRAINT_ITEM_UNKNOWN', 42, 40, 'constraints[0].item', 'Did you mean `small.award`?']],
  ],
  [
    'a leaf that is not there',
    constraint('kind: lock, item: small.review, leaf: cadance'),
    [['PROFILE_CONSTRAINT_LEAF_UNKNOWN', 42, 60, 'constraints[0].leaf', 'Did you mean `cadence`?']],
  ],
  [
    'an entry that is not there',
    constraint('kind: lock, item: small.award, leaf: recipients.members.quota'),
    [['PROFILE_CONSTRAINT_LEAF_UNKNOWN', 42, 59, 'constraints[0].leaf', 'Did you mean `member`?']],
  ],
  [
    'what is no value but a record',
    constraint('kind: lock, item: small, leaf: scope'),
    [['PROFILE_CONSTRAINT_LEAF_UNKNOWN', 42, 53, 'constraints[0].leaf', null]],
  ],
  [
    'a limit that does not fit',
    constraint('kind: bound, item: small.review, leaf: cadence, bound: { max: 5 }'),
    [['PROFILE_BOUND_UNFIT', 42, 77, 'constraints[0].bound', null]],
  ],
  [
    'a bound of a text',
    constraint('kind: bound, item: small.review, leaf: name, bound: { max: 5 }'),
    [['PROFILE_LEAF_UNBOUNDED', 42, 61, 'constraints[0].leaf', 'It can be kept as it is with `kind: lock`.']],
  ],
  [
    'an omission without a base',
    omission('province.x'),
    [['PROFILE_OMISSION_ITEM_UNKNOWN', 42, 28, 'omissions[0].item', null]],
  ],
])('refused where it stands: %s', (_case, sections, expected) => {
  expect(said(sections)).toEqual(expected)
})

test('an omission of an own item is refused', () => {
  expect(said(omission('small.award'), OVER)).toEqual([['PROFILE_OMISSION_OWN', 43, 28, 'omissions[0].item', null]])
})

test('an inferred base neither demands nor leaves out', () => {
  const base = OVER.replace('role: own', 'role: cited')
  expect(said(`${constraint('kind: lock, item: small.award')}${omission('province.x')}`, base)).toEqual([
    ['PROFILE_BASE_DEMANDS', 43, 5, 'constraints[0]', null],
    ['PROFILE_BASE_DEMANDS', 45, 5, 'omissions[0]', null],
  ])
})

describe('in sight of the schemes that it builds on', () => {
  const PROVINCE = SMALL_PROFILE.replaceAll('small', 'province')
  const demanding = (sections: string) =>
    parseProfile(PROVINCE + sections.replaceAll('small', 'province'), 'province.yaml').profile!
  const own = (sections: string, file = OVER) => {
    const input = file + sections
    const { profile, problems } = parseProfile(input, 'small.yaml')
    expect(problems).toEqual([])
    return { input, profile: profile! }
  }
  const chain = (bases: Profile[], { input, profile }: ReturnType<typeof own>) =>
    chainProblems(bases, profile, 'small.yaml', { input })

  test('what a base has may be constrained and left out', () => {
    const good = `${constraint('kind: lock, item: province.review, leaf: cadence')}${omission('province.award')}`
    expect(chain([demanding('')], own(good))).toEqual([])
  })

  test.each<[string, string, unknown[][]]>([
    [
      'a constraint on an item that nobody has',
      constraint('kind: lock, item: province.reviev'),
      [['PROFILE_CONSTRAINT_ITEM_UNKNOWN', 43, 40, 'constraints[0].item', 'Did you mean `province.review`?']],
    ],
    [
      'on a leaf that the item of the base does not have',
      constraint('kind: lock, item: province.review, leaf: quota'),
      [['PROFILE_CONSTRAINT_LEAF_UNKNOWN', 43, 63, 'constraints[0].leaf', null]],
    ],
    [
      'an omission of what no base has',
      omission('province.awards'),
      [['PROFILE_OMISSION_ITEM_UNKNOWN', 43, 28, 'omissions[0].item', 'Did you mean `province.award`?']],
    ],
  ])('refused: %s', (_case, sections, expected) => {
    expect(brief(chain([demanding('')], own(sections)))).toEqual(expected)
  })

  const restating = (given: string) =>
    `rules: []\ncarriers:\n  - { code: province.carrier, name: { status: silent }, ${given} }\n`
  const CARRIER = 'carriers:\n  - { code: small.carrier, name: { zh: 载体 }, optional: true }\n'

  test('a lock that is broken is refused at its place, with the clause of whoever demands it', () => {
    const locking = demanding(`${CARRIER}${constraint('kind: lock, item: small.carrier')}`)
    const [problem, ...rest] = chain([locking], own(restating('summary: { zh: 另说 }, optional: true')))
    expect(rest).toEqual([])
    expect(problem).toEqual({
      code: 'PROFILE_LOCK_BROKEN',
      file: 'small.yaml',
      line: 44,
      column: 66,
      path: 'carriers[0].summary',
      message: {
        en: 'The scheme `province` locks what stands at `carriers[0].summary` (`province.c`: “每半年”). Remove it here, so that it is inherited.',
        zh: '方案 `province` 锁定了 `carriers[0].summary` 处的内容（`province.c`：“每半年”）。请在此删去，使其沿用。',
      },
      hint: {
        zh: '确需变更的，请上级修改其方案。',
        en: 'Where it has to differ, ask for a change of the scheme that demands it.',
      },
    })
  })

  test('so is a bound, under the same concept too', () => {
    const bounding = demanding(constraint('kind: bound, item: small.review, leaf: cadence, bound: { within: P3M }'))
    const { input, profile } = own('')
    expect(chainProblems([bounding], profile, 'small.yaml', { input })).toEqual([])
    const conceptOf = (code: string) => (code.endsWith('.review') ? 'procedure.leader-review' : null)
    const problems = chainProblems([bounding], profile, 'small.yaml', { input, conceptOf })
    expect(brief(problems)).toEqual([
      ['PROFILE_BOUND_BROKEN', 33, 14, 'procedures[0].cadence', 'The furthest that is allowed is `P3M`.'],
    ])
    expect(problems[0]!.message.en).toBe(
      'The value at `procedures[0].cadence` does not keep the bound of the scheme `province`: at least every quarter (`province.c`: “每半年”). Correct it.',
    )
  })

  test('and an omission of what must be kept', () => {
    const locking = demanding(constraint('kind: lock, item: small.award'))
    expect(brief(chain([locking], own(omission('province.award'))))).toEqual([
      [
        'PROFILE_OMISSION_LOCKED',
        43,
        28,
        'omissions[0].item',
        'Where it has to differ, ask for a change of the scheme that demands it.',
      ],
    ])
  })

  test('a scheme answers only for what it says itself', () => {
    const locking = demanding(`${CARRIER}${constraint('kind: lock, item: small.carrier')}`)
    const breaking = own(restating('summary: { zh: 另说 }, optional: true')).profile
    const county = structuredClone(breaking)
    county.identity = { ...county.identity, code: 'county', extends: 'small' }
    county.carriers = []
    expect(chainProblems([locking, breaking], county, 'county.yaml')).toEqual([])
  })

  test('files that are read together are refused together', () => {
    const province = `${PROVINCE}${constraint('kind: lock, item: small.award')}`.replaceAll('small', 'province')
    const files = [
      { file: 'small.yaml', input: OVER + omission('province.award') },
      { file: 'province.yaml', input: province },
    ]
    const { content, problems } = parseProfiles(files)
    expect([content, problems.map(({ code, file }) => `${code} ${file}`)]).toEqual([
      null,
      ['PROFILE_OMISSION_LOCKED small.yaml'],
    ])
  })
})
