import { chainOf, FIVE, type Five, profileOf, shippedIndex } from './five-profiles.builder.js'
import { isLeaf, matchedBy, type ResolvedValue, resolveChain } from './index.js'

const index = shippedIndex(undefined)
const resolved = (place: Five) => resolveChain(chainOf(place), matchedBy(index))

function* leaves(node: unknown, path: string): Generator<[string, ResolvedValue<unknown>]> {
  if (isLeaf(node)) yield [path, node as ResolvedValue<unknown>]
  else if (typeof node === 'object' && node !== null)
    for (const [key, child] of Object.entries(node)) {
      const code = (child as { code?: string } | null)?.code
      yield* leaves(child, Array.isArray(node) && code ? `${path}[${code}]` : path === '' ? key : `${path}.${key}`)
    }
}

test.each(FIVE)('an inferred base fills nothing of %s, and adds no item', (place) => {
  const { scheme, chain } = resolved(place)
  const alone = resolveChain(chainOf(place).slice(-1)).scheme
  expect(chain.length).toBeGreaterThan(1)
  const values = (node: unknown) => [...leaves(node, '')].map(([path, { value, status }]) => [path, value, status])
  expect(values(scheme)).toEqual(values(alone))
})

const GOALS = ['development', 'harmony', 'service', 'organization'].map((goal) => `goals central.goal.${goal}`)
const CENTRAL = [
  'theme.parts central.main-content',
  ...GOALS,
  'milestones central.milestone.1',
  'milestones central.milestone.2',
]

test.each<[Five, string[], string[]]>([
  [
    'luzhou',
    ['period.end central'],
    [
      ...CENTRAL,
      'standards[luzhou.std.org].precondition central.std.org.precondition',
      'standards[luzhou.std.member].precondition central.std.member.precondition',
    ],
  ],
  ['hailun', ['period.end central'], CENTRAL],
  ['beijing', [], CENTRAL],
  ['wujiang', [], ['publicity.documents wujiang-city.pub.opinion']],
  [
    'neijiang-normal-university',
    [],
    [
      'procedures central.link.commitment',
      ...CENTRAL,
      'standards[neijiang-normal-university.std.staff-five-leads].precondition central.std.member.precondition',
    ],
  ],
])('beside the silences of %s stands what the base says', (place, silent, items) => {
  const { scheme, baseOnly } = resolved(place)
  const beside = [...leaves(scheme, '')].filter(([, { how }]) => how === 'SILENT_WITH_BASE')
  expect(beside.map(([path, { base }]) => `${path} ${base!.definedBy}`)).toEqual(silent)
  expect(baseOnly.map(({ path, code }) => `${path} ${code}`)).toEqual(items)
})

test('no end of the campaign: silent, with the Congress as the inferred base beside it [LZ 四], hard case 1', () => {
  expect(resolved('luzhou').scheme.period.end).toMatchObject({
    value: { kind: 'not-stated' },
    status: 'silent',
    how: 'SILENT_WITH_BASE',
    definedBy: 'luzhou',
    base: {
      value: { kind: 'event', event: 'cpc-18-congress', relation: 'before' },
      status: 'inferred',
      definedBy: 'central',
    },
  })
})

test('a name whose content is left to the parent stays without it [WJ 一/1], hard case 15', () => {
  const { scheme } = resolved('wujiang')
  const named = scheme.standards.filter(({ definedByParent }) => definedByParent)
  expect(named.map(({ name, criteria, groups }) => [name.value?.zh, criteria.length, groups.length])).toEqual([
    ['“五个好”', 0, 0],
    ['“五带头”', 0, 0],
  ])
})

test('rule 30: a local refinement adds to the criteria of its base and drops none [LZ 二/具体条件], [HL 三/总述]', () => {
  const luzhou = profileOf('luzhou')
  const refinement = structuredClone(luzhou)
  refinement.identity.code = 'refinement'
  const [group] = refinement.standards[0]!.groups
  const own = { ...group!.criteria[0]!, code: 'refinement.criterion' }
  group!.criteria = [own]
  const { scheme } = resolveChain([luzhou, refinement])
  expect(scheme.standards[0]!.groups[0]!.criteria.map(({ code, provenance }) => `${provenance.how} ${code}`)).toEqual([
    'LOCAL refinement.criterion',
    ...['leadership', 'members', 'mechanism', 'performance', 'mass-reaction'].map(
      (end) => `INHERITED luzhou.std.org.five-good.${end}`,
    ),
  ])
})
