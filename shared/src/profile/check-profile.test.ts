import { checkFragment, checkProfile, completeFragment, parseProfile, type Profile, profileYaml } from './index.js'
import { SMALL_PROFILE } from './profile.builder.js'

/** The small profile with something changed in it. */
function changed(change: (profile: Profile) => void): Profile {
  const profile = parseProfile(SMALL_PROFILE, 'small.yaml').profile!
  change(profile)
  return profile
}

test('a valid profile has no problems', () => {
  expect(
    checkProfile(
      changed(() => {}),
      'small.yaml',
    ),
  ).toEqual([])
})

test.each<[string, (profile: Profile) => void, unknown[]]>([
  [
    'a fraction',
    ({ awards }) => {
      awards[0]!.recipients[0]!.quota.value = 2.5
    },
    ['PROFILE_NUMBER_NOT_WHOLE', 50, 16, 'awards[0].recipients[0].quota'],
  ],
  [
    'a code twice',
    ({ phases, procedures }) => {
      procedures[0]!.code = phases[0]!.code
    },
    ['PROFILE_CODE_DUPLICATE', 35, 11, 'procedures[0].code'],
  ],
  [
    'a silence with a value',
    ({ phases }) => {
      phases[0]!.name.status = 'silent'
    },
    ['PROFILE_SILENT_WITH_VALUE', 28, 11, 'phases[0].name'],
  ],
  [
    'a constraint without a clause',
    ({ constraints }) => {
      const name = { value: null, status: 'silent' as const, source: [], note: null }
      constraints.push({ code: 'c', kind: 'lock', item: 'small.award', leaf: null, bound: null, name, source: [] })
    },
    ['PROFILE_CONSTRAINT_UNSOURCED', 56, 5, 'constraints[0]'],
  ],
])('%s is found where it stands in the canonical file', (_case, change, expected) => {
  const profile = changed(change)
  const problems = checkProfile(profile, 'small.yaml')
  expect(problems.map(({ code, line, column, path }) => [code, line, column, path])).toEqual([expected])
  expect(parseProfile(profileYaml(profile), 'small.yaml').problems).toEqual(problems)
})

test('quotes are compared with the text of their document', () => {
  const problems = checkProfile(
    changed(() => {}),
    'small.yaml',
    { texts: { 'small.doc': '第一阶段' } },
  )
  expect(problems.map(({ code, path }) => [code, path])).toEqual([
    ['PROFILE_QUOTE_NOT_FOUND', 'documents[0].source.quote'],
    ['PROFILE_QUOTE_ELSEWHERE', 'phases[0].source.at'],
    ['PROFILE_QUOTE_NOT_FOUND', 'procedures[0].cadence.source.quote'],
  ])
})

describe('a part of a profile', () => {
  const AROUND = { document: 'small.doc', source: [{ document: 'small.doc', section: '四', quote: null, at: null }] }

  test('is completed from where it stands', () => {
    expect(completeFragment('cadenceLeaf', { interval: 'P3M' }, AROUND)).toEqual({
      value: { interval: 'P3M', anchor: null, strength: null, tiedTo: [], phase: null, also: null },
      status: 'stated',
      source: AROUND.source,
      note: null,
    })
    expect(
      completeFragment('item', { code: 'x', name: { zh: '甲', source: [] }, source: { quote: '乙' } }, AROUND),
    ).toEqual({
      code: 'x',
      name: { value: { zh: '甲', en: null }, status: 'stated', source: [], note: null },
      items: [],
      source: [{ document: 'small.doc', section: null, quote: '乙', at: null }],
    })
  })

  test('an item that rests on nothing yet takes no source from around it', () => {
    const { name } = completeFragment(
      'item',
      { code: 'x', name: { zh: '甲' }, source: [] },
      AROUND,
    ) as Profile['goals'][0]
    expect(name.source).toEqual([])
  })

  test.each<[Parameters<typeof checkFragment>[0], unknown, unknown[][]]>([
    ['cadenceLeaf', { interval: 'P3M' }, []],
    ['cadenceLeaf', { interval: 'P0M' }, [['PROFILE_INTERVAL_IMPOSSIBLE', 'interval']]],
    [
      'phase',
      { code: 'x', order: 1 },
      [
        ['PROFILE_KEY_MISSING', ''],
        ['PROFILE_KEY_MISSING', ''],
        ['PROFILE_KEY_MISSING', ''],
      ],
    ],
    ['procedure', { code: 'x', order: 1, kind: 'review', name: { zh: '甲' } }, [['PROFILE_WORD_UNKNOWN', 'kind']]],
    ['textLeaf', { zh: '甲', status: 'silent' }, [['PROFILE_SILENT_WITH_VALUE', '']]],
    ['constraint', { code: 'x', kind: 'bound', leaf: 'period.end', bound: {} }, [['PROFILE_BOUND_EMPTY', 'bound']]],
  ])('%s is checked by itself', (kind, data, expected) => {
    expect(checkFragment(kind, data).map(({ code, path }) => [code, path])).toEqual(expected)
  })
})
