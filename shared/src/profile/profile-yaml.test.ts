import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  dictionary,
  double,
  integer,
  letrec,
  nat,
  oneof,
  property,
  record,
  string,
} from 'fast-check'
import { BASES, FIVE, profileOf } from '../policy/five-profiles.builder.js'
import { isLeaf, type Status, type Value } from '../policy/index.js'
import {
  blankProfile,
  canonicalJson,
  checkProfile,
  contentHash,
  parseProfile,
  type Profile,
  profileYaml,
  readContent,
} from './index.js'
import { SMALL_PROFILE } from './profile.builder.js'
import { writeYaml } from './write-yaml.js'
import { readYaml } from './yaml-file.js'

const small = () => parseProfile(SMALL_PROFILE, 'small.yaml').profile!

/** The profile as a file and back: the same profile, and the same file again. */
function expectSame(profile: Profile): void {
  const yaml = profileYaml(profile)
  const parsed = parseProfile(yaml, 'written.yaml')
  expect(parsed.problems).toEqual([])
  expect(parsed.profile).toEqual(profile)
  expect(profileYaml(parsed.profile!)).toBe(yaml)
}

test.each([...FIVE, ...BASES])('%s as a file and back is the same', (code) => {
  expectSame(profileOf(code))
})

test('the layout: what is left out stays out, items have lines of their own', () => {
  expect(profileYaml(small())).toBe(`# yaml-language-server: $schema=profile.schema.json

format: meritgraph-profile/1

identity:
  code: small
  jurisdiction: small
  name: { zh: 小方案, en: Small scheme }
  scope:
    code: small.scope
    organizations: { zh: 全市基层党组织 }
    members: { zh: 全市党员 }

documents:
  - code: small.doc
    role: own
    number: 小发〔2010〕1号
    source: { section: 标题, quote: 关于开展活动的意见, at: 0 }

period:
  code: small.period
  start: { kind: month, value: 2010-04 }
  end: { kind: event, event: congress, relation: before }

phases:
  - code: small.phase.1
    order: 1
    name: { zh: 第一阶段 }
    start: { kind: day, value: 2010-04-15 }
    end: { kind: year-end, value: 2010 }
    awards: [small.award]
    source: { section: 一, quote: 第一阶段, at: 20 }

procedures:
  - code: small.review
    order: 1
    kind: leader-review
    name: { zh: 领导点评, en: Leader review }
    cadence: { interval: P6M, strength: in-principle, source: { quote: 每半年, at: 40 } }
    feedsInto: [small.award]

awards:
  - code: small.award
    name: { zh: 表彰, status: inferred }
    grantor: { zh: 市委, levels: [city] }
    recipients:
      - code: small.award.org
        type: organization
        name: { zh: 先进 }
        quota: 50
      - code: small.award.member
        type: member
        name: { status: damaged }
`)
})

test('the header says where the schema is', () => {
  expect(profileYaml(small(), 'https://merit.example/schemas/profile.schema.json').split('\n')[0]).toBe(
    '# yaml-language-server: $schema=https://merit.example/schemas/profile.schema.json',
  )
})

test('the sections that were added, and what rests on nothing yet', () => {
  const profile = small()
  const [phase] = profile.phases
  phase!.name.source = []
  profile.changeControl = { unsourced: 'block' }
  profile.constraints = [
    {
      code: 'small.c',
      kind: 'bound',
      item: 'small.review',
      leaf: 'cadence',
      bound: { min: null, max: null, within: 'P6M', strength: null, notBefore: null, notAfter: null },
      name: { value: null, status: 'silent', source: [], note: null },
      source: [{ document: 'small.doc', section: null, quote: '每半年', at: 40 }],
    },
  ]
  expectSame(profile)
  const yaml = profileYaml(profile)
  expect(yaml).toContain('    name: { zh: 第一阶段, source: [] }\n')
  expect(yaml).toContain(`constraints:
  - code: small.c
    kind: bound
    item: small.review
    leaf: cadence
    bound: { within: P6M }
    source: { quote: 每半年, at: 40 }

changeControl: { unsourced: block }
`)
})

test('an item none of whose values takes over the source around it says so once', () => {
  const profile = small()
  const source = [{ document: 'small.doc', section: '一', quote: null, at: null }]
  profile.identity.source = source
  profile.identity.name.source = source
  expectSame(profile)
  expect(profileYaml(profile)).toContain(
    '    code: small.scope\n    organizations: { zh: 全市基层党组织 }\n    members: { zh: 全市党员 }\n    source: []\n',
  )
})

describe('contents', () => {
  test('of before a section was added are without it, under the same hash', () => {
    const { constraints: _, omissions: __, changeControl: ___, ...older } = small()
    const read = readContent(JSON.stringify(older))
    expect(read).toEqual(small())
    expect(canonicalJson(read)).not.toMatch(/"(constraints|omissions|changeControl)"/)
    expect(contentHash(read)).toBe(contentHash(small()))
  })

  test('with such a section have another hash, and come back whole', () => {
    const profile: Profile = { ...small(), changeControl: { unsourced: 'warn' } }
    expect(contentHash(profile)).not.toBe(contentHash(small()))
    expect(readContent(canonicalJson(profile))).toEqual(profile)
  })
})

const word = oneof(
  string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  constantFrom(
    '~',
    'null',
    'yes',
    '2010',
    '2010-04',
    '1e3',
    '0x1F',
    '- a',
    'a: b',
    'a #b',
    "it's",
    ' x ',
    '?',
    '“引”',
    'a\nb',
    '\u2028',
    '\ufeff',
    '\u0007',
  ),
)

test('any data is read back as it was written', () => {
  const data = dictionary(
    constantFrom('a', 'b', 'code', 'c-d'),
    letrec((tie) => ({
      node: oneof(
        { maxDepth: 4 },
        word,
        double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
        integer(),
        boolean(),
        constant(null),
        array(tie('node'), { maxLength: 3 }),
        dictionary(constantFrom('code', 'name', 'x'), tie('node'), { maxKeys: 3, noNullPrototype: true }),
      ),
    })).node,
    { minKeys: 1, noNullPrototype: true },
  )
  assert(
    property(data, (given) => {
      const read = readYaml(writeYaml(given), 'any.yaml')
      expect('problems' in read ? read.problems : read.data).toEqual(given)
    }),
    { numRuns: 1_000 },
  )
})

/** Every leaf of a profile. */
function leavesOf(node: unknown): Value<unknown>[] {
  if (typeof node !== 'object' || node === null) return []
  return isLeaf(node) ? [node] : Object.values(node).flatMap(leavesOf)
}

interface Edit {
  at: number
  kind: 'silence' | 'note' | 'unsource' | 'resource' | 'status' | 'text'
  text: string
}

/** Changes one leaf in a way that leaves the profile valid. */
function edit(profile: Profile, { at, kind, text }: Edit): void {
  const leaves = leavesOf(profile)
  const leaf = leaves[at % leaves.length]!
  const isMoment = (leaf.value as { kind?: string } | null)?.kind !== undefined
  const isStated = leaf.status !== 'silent' && leaf.status !== 'damaged'
  if (kind === 'note') leaf.note = { zh: text, en: at % 2 === 0 ? null : text }
  else if (kind === 'unsource') leaf.source = []
  else if (kind === 'resource') leaf.source = [{ document: profile.documents[0]!.code, section: text, quote: null, at }]
  else if (kind === 'status' && isStated) leaf.status = ['inferred', 'demo', 'stated', 'external'][at % 4] as Status
  else if (kind === 'silence' && !isMoment)
    Object.assign(leaf, { value: null, status: at % 2 === 0 ? 'silent' : 'damaged' })
  else if (kind === 'text' && isStated && 'zh' in Object(leaf.value)) leaf.value = { ...Object(leaf.value), zh: text }
}

test('profiles with any valid change as a file and back are the same, and are found valid', () => {
  const edits = array(
    record({
      at: nat(5_000),
      kind: constantFrom<Edit['kind']>('silence', 'note', 'unsource', 'resource', 'status', 'text'),
      text: word,
    }),
    { minLength: 1, maxLength: 12 },
  )
  assert(
    property(constantFrom(...FIVE, ...BASES), edits, (code, changes) => {
      const profile = structuredClone(profileOf(code))
      for (const change of changes) edit(profile, change)
      expect(checkProfile(profile, code)).toEqual([])
      expectSame(profile)
    }),
    { numRuns: 30 },
  )
})

test('a blank profile as a file and back is the same', () => {
  expectSame(
    blankProfile({ code: 'a', jurisdiction: 'b', extends: 'c', name: { zh: '名', en: 'Name' }, level: 'county' }),
  )
})
