import { allProfiles, profileOf } from './five-profiles.builder.js'
import { type ChainLink, resolveChain, type Status, type Value } from './index.js'

type Text = Value<string>
interface Part {
  code: string
  name: Text
  rhythm: Text
  partOf: string | null
  forms: Part[]
}
interface Small extends ChainLink {
  theme: Part | null
  goal: Text
  parts: Part[]
  words: string[]
}

const leaf = (value: string | null, status: Status = value === null ? 'silent' : 'stated'): Text => ({
  value,
  status,
  source: value === null ? [] : [{ document: 'd', section: value, quote: null, at: null }],
  note: null,
})
const part = (code: string, given: Partial<Part> = {}): Part => ({
  code,
  name: leaf(code),
  rhythm: leaf(null),
  partOf: null,
  forms: [],
  ...given,
})
const scheme = (code: string, given: Partial<Small> = {}): Small => ({
  identity: { code },
  documents: [{ role: 'own' }],
  theme: null,
  goal: leaf(null),
  parts: [],
  words: [],
  ...given,
})
const base = (code: string, given: Partial<Small> = {}) => scheme(code, { ...given, documents: [] })

const goal = (...chain: Small[]) => resolveChain(chain).scheme.goal

describe('a leaf', () => {
  test.each<[string, Small[], unknown]>([
    ['that only the scheme states', [scheme('a', { goal: leaf('g') })], { value: 'g', how: 'LOCAL', definedBy: 'a' }],
    [
      'that nobody states',
      [scheme('p'), scheme('a')],
      { value: null, status: 'silent', how: 'SILENT', definedBy: 'a', base: null },
    ],
    [
      'that a parent with a document states',
      [scheme('p', { goal: leaf('g') }), scheme('a')],
      { value: 'g', status: 'stated', how: 'INHERITED', definedBy: 'p' },
    ],
    [
      'that both state',
      [scheme('p', { goal: leaf('g') }), scheme('a', { goal: leaf('h') })],
      { value: 'h', how: 'OVERRIDDEN', definedBy: 'a', overrides: { value: 'g', definedBy: 'p' } },
    ],
    [
      'that only an inferred base states: never filled',
      [base('china', { goal: leaf('g', 'inferred') }), scheme('a')],
      {
        value: null,
        status: 'silent',
        how: 'SILENT_WITH_BASE',
        definedBy: 'a',
        base: { value: 'g', status: 'inferred', definedBy: 'china' },
      },
    ],
    [
      'that an inferred base and the scheme state: the base is no matter',
      [base('china', { goal: leaf('g', 'inferred') }), scheme('a', { goal: leaf('h') })],
      { value: 'h', how: 'LOCAL', base: null, overrides: null },
    ],
    [
      'that a base and a grandparent with a document state: the document counts',
      [scheme('top', { goal: leaf('t') }), base('mid', { goal: leaf('m', 'inferred') }), scheme('a')],
      { value: 't', how: 'INHERITED', definedBy: 'top' },
    ],
    [
      'with the nearest of two inferred bases beside it',
      [base('top', { goal: leaf('t', 'inferred') }), base('mid', { goal: leaf('m', 'inferred') }), scheme('a')],
      { how: 'SILENT_WITH_BASE', base: { value: 'm', definedBy: 'mid' } },
    ],
    [
      'that is damaged is not silent: nothing fills it',
      [scheme('p', { goal: leaf('g') }), scheme('a', { goal: leaf(null, 'damaged') })],
      { value: null, status: 'damaged', how: 'OVERRIDDEN', definedBy: 'a' },
    ],
    [
      'of an inferred base on its own',
      [base('china', { goal: leaf('g', 'inferred') })],
      { value: 'g', status: 'inferred', how: 'LOCAL', definedBy: 'china' },
    ],
    [
      'four levels up',
      [scheme('top', { goal: leaf('g') }), scheme('x'), scheme('y'), scheme('a')],
      { value: 'g', how: 'INHERITED', definedBy: 'top' },
    ],
  ])('%s', (_case, chain, expected) => {
    expect(goal(...chain)).toMatchObject(expected as object)
  })

  test('carries the clause of whoever defines it', () => {
    expect(goal(scheme('p', { goal: leaf('g') }), scheme('a')).source).toEqual([
      { document: 'd', section: 'g', quote: null, at: null },
    ])
  })
})

describe('items', () => {
  const origins = (...chain: Small[]) =>
    resolveChain(chain).scheme.parts.map(({ code, provenance }) => `${code} ${provenance.how} ${provenance.definedBy}`)

  test('the own come first, then those inherited; an inferred base adds none', () => {
    const top = scheme('top', { parts: [part('x'), part('y')] })
    const china = base('china', { parts: [part('z')] })
    const own = scheme('a', { parts: [part('y'), part('w')] })
    expect(origins(top, china, own)).toEqual(['y OVERRIDDEN a', 'w LOCAL a', 'x INHERITED top'])
    expect(resolveChain([top, china, own]).baseOnly).toMatchObject([{ path: 'parts', code: 'z', definedBy: 'china' }])
  })

  test('leaf by leaf, also inside', () => {
    const top = scheme('top', {
      parts: [part('x', { rhythm: leaf('yearly'), partOf: 'y', forms: [part('f'), part('g')] })],
    })
    const own = scheme('a', { parts: [part('x', { forms: [part('h'), part('f')] })] })
    const [x] = resolveChain([top, own]).scheme.parts
    expect(x!.name).toMatchObject({ value: 'x', how: 'OVERRIDDEN', definedBy: 'a' })
    expect(x!.rhythm).toMatchObject({ value: 'yearly', how: 'INHERITED', definedBy: 'top' })
    expect(x!.partOf).toBe('y')
    expect(x!.forms.map(({ code, provenance }) => `${code} ${provenance.how}`)).toEqual([
      'h LOCAL',
      'f OVERRIDDEN',
      'g INHERITED',
    ])
  })

  test('of two schemes are the same under one exact concept', () => {
    const china = base('china', { parts: [part('china.review', { rhythm: leaf('half-yearly', 'inferred') })] })
    const own = scheme('a', { parts: [part('a.review')] })
    const conceptOf = (code: string) => (code.endsWith('review') ? 'procedure.leader-review' : null)
    const { scheme: resolved, baseOnly } = resolveChain([china, own], { conceptOf })
    expect(resolved.parts.map(({ code }) => code)).toEqual(['a.review'])
    expect(resolved.parts[0]!.rhythm).toMatchObject({
      value: null,
      how: 'SILENT_WITH_BASE',
      base: { value: 'half-yearly', definedBy: 'china' },
    })
    expect(baseOnly).toEqual([])
    expect(resolveChain([china, own]).baseOnly.map(({ code }) => code)).toEqual(['china.review'])
  })

  test('two of one scheme under one concept stay two', () => {
    const own = scheme('a', { parts: [part('a'), part('b')] })
    const top = scheme('top', { parts: [part('c')] })
    const { parts } = resolveChain([top, own], { conceptOf: () => 'same' }).scheme
    expect(parts.map(({ code, provenance }) => `${code} ${provenance.how}`)).toEqual(['a OVERRIDDEN', 'b LOCAL'])
  })

  test('a record that only a parent has is inherited, one of an inferred base is not', () => {
    const theme = part('t', { name: leaf('theme') })
    expect(resolveChain([scheme('p', { theme }), scheme('a')]).scheme.theme?.name).toMatchObject({
      value: 'theme',
      how: 'INHERITED',
      definedBy: 'p',
    })
    const { scheme: resolved, baseOnly } = resolveChain([base('china', { theme }), scheme('a')])
    expect(resolved.theme).toBeNull()
    expect(baseOnly).toMatchObject([{ path: 'theme', code: 't', definedBy: 'china' }])
  })

  test('a list of plain words is taken whole from the nearest that has one', () => {
    expect(resolveChain([scheme('p', { words: ['x', 'y'] }), scheme('a', { words: ['z'] })]).scheme.words).toEqual([
      'z',
    ])
    expect(resolveChain([scheme('p', { words: ['x', 'y'] }), scheme('a')]).scheme.words).toEqual(['x', 'y'])
    expect(resolveChain([base('p', { words: ['x'] }), scheme('a')]).scheme.words).toEqual([])
  })
})

test('who the scheme is, is never inherited', () => {
  const named = (code: string, name: string | null) => ({ ...scheme(code), identity: { code, name: leaf(name) } })
  const { identity } = resolveChain([named('p', 'Parent'), named('a', null)]).scheme
  expect(identity.code).toBe('a')
  expect(identity.name).toMatchObject({ value: null, how: 'SILENT' })
})

test('an empty chain is a fault of the caller', () => {
  expect(() => resolveChain([])).toThrow('There is no scheme to resolve')
})

/** A resolved scheme without its provenance. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain)
  if (typeof node !== 'object' || node === null) return node
  const added = 'how' in node ? ['how', 'definedBy', 'base', 'overrides', 'constraint', 'chain'] : ['provenance']
  const kept = Object.entries(node).filter(([key]) => !added.includes(key))
  return Object.fromEntries(kept.map(([key, child]) => [key, plain(child)]))
}

test.each(allProfiles().map((profile) => [profile.identity.code, profile] as const))(
  '%s on its own resolves to itself, every leaf LOCAL or SILENT',
  (_code, profile) => {
    const { scheme, chain, baseOnly } = resolveChain([profile])
    expect([chain, baseOnly]).toEqual([[profile.identity.code], []])
    expect(plain(scheme)).toEqual(profile)
    expect(new Set(JSON.stringify(scheme).match(/"how":"[A-Z_]+"/g))).toEqual(
      new Set(['"how":"LOCAL"', '"how":"SILENT"']),
    )
  },
)

test('an overlay over Beijing changes what it states and inherits the rest [BJ 五/第二时段]', () => {
  const beijing = profileOf('beijing')
  const overlay = structuredClone(beijing)
  overlay.identity.code = 'overlay'
  overlay.awards = overlay.awards.filter(({ code }) => code === 'beijing.award.2011.city')
  overlay.awards[0]!.recipients[0]!.quota = { value: 60, status: 'demo', source: [], note: null }
  overlay.awards[0]!.window = { value: { kind: 'not-stated' }, status: 'silent', source: [], note: null }
  const { scheme } = resolveChain([beijing, overlay])
  expect(scheme.awards.map(({ code, provenance }) => `${code} ${provenance.how}`)).toEqual([
    'beijing.award.2011.city OVERRIDDEN',
    'beijing.award.2010.all-levels INHERITED',
    'beijing.award.2010.city INHERITED',
    'beijing.award.2011.all-levels INHERITED',
    'beijing.award.2012.all-levels INHERITED',
    'beijing.award.2012.city INHERITED',
  ])
  const [award] = scheme.awards
  expect(award!.recipients[0]!.quota).toMatchObject({
    value: 60,
    how: 'OVERRIDDEN',
    overrides: { value: 50, definedBy: 'beijing' },
  })
  expect(award!.window).toMatchObject({
    how: 'INHERITED',
    definedBy: 'beijing',
    value: { kind: 'event', relation: 'eve-of' },
  })
})
