import { BASES, FIVE, profileOf } from '../policy/five-profiles.builder.js'
import { isLeaf, resolveChain } from '../policy/index.js'
import { blankProfile, checkProfile, copiedProfile, sourceCoverage } from './index.js'

const NAME = { zh: '纳溪区方案', en: 'Scheme of Naxi' }

test('a blank scheme states nothing but who it is, and is valid', () => {
  const blank = blankProfile({ code: 'naxi', jurisdiction: 'naxi', extends: 'luzhou', name: NAME, level: 'county' })
  expect(checkProfile(blank, 'naxi.yaml')).toEqual([])
  expect(blank.identity).toMatchObject({
    code: 'naxi',
    jurisdiction: 'naxi',
    extends: 'luzhou',
    level: { value: 'county', status: 'external' },
  })
  expect([blank.phases, blank.constraints, blank.omissions, blank.changeControl]).toEqual([[], [], [], null])
  expect(blank.identity.name).toEqual({ value: NAME, status: 'external', source: [], note: null })
  expect(sourceCoverage(blank)).toEqual({ values: 0, sourced: 0, unsourced: [] })
})

test('over a base it is that base', () => {
  const luzhou = profileOf('luzhou')
  const blank = blankProfile({ code: 'naxi', jurisdiction: 'naxi', extends: 'luzhou', name: NAME })
  const { scheme, breaches } = resolveChain([luzhou, blank])
  expect(scheme.procedures.map(({ code, provenance }) => `${code} ${provenance.how}`)).toEqual(
    luzhou.procedures.map(({ code }) => `${code} INHERITED`),
  )
  expect(breaches).toEqual([])
})

describe.each([...FIVE, ...BASES])('a copy of %s', (code) => {
  const from = profileOf(code)
  const copy = copiedProfile(from, { code: 'naxi', jurisdiction: 'naxi', extends: 'luzhou', name: NAME })

  test('is valid, under its own codes', () => {
    expect(checkProfile(copy, 'naxi.yaml')).toEqual([])
    const codes = JSON.stringify(copy).match(/"code":"[^"]+"/g)!
    expect(codes.filter((one) => !/^"code":"naxi[".]/.test(one))).toEqual([])
    expect(copy.identity).toMatchObject({
      code: 'naxi',
      jurisdiction: 'naxi',
      extends: 'luzhou',
      name: { value: NAME },
    })
  })

  test('rests on nothing: what it says is inferred, and from where is noted', () => {
    const statuses = new Set<string>()
    const notes = new Set<string>()
    const visit = (node: unknown): void => {
      if (isLeaf(node)) {
        expect(node.source).toEqual([])
        statuses.add(node.status)
        if (node.note) notes.add(node.note.zh)
      } else if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit)
    }
    visit(copy)
    expect([...statuses].sort()).toEqual(['external', 'inferred', 'silent'])
    expect([...notes]).toEqual([`取自《${from.identity.name.value!.zh}》`])
  })

  test('has the same items in the same order', () => {
    const ends = (codes: readonly { code: string }[]) => codes.map((one) => one.code.split('.').slice(1).join('.'))
    expect(ends(copy.procedures)).toEqual(ends(from.procedures))
    expect(ends(copy.sectors)).toEqual(ends(from.sectors))
  })
})

test('what is said of its document, its leading bodies and those who build on it does not come along', () => {
  const copy = copiedProfile(profileOf('luzhou'), { code: 'naxi', jurisdiction: 'naxi', name: NAME })
  expect(copy.documents.map(({ code, role }) => [code, role])).toEqual([['naxi.doc', 'own']])
  expect([copy.silences, copy.defects, copy.absentProcedures, copy.leadership.bodies, copy.restsOn]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ])
  expect(copy.rules.map(({ recipient }) => recipient).filter((recipient) => recipient !== null)).toEqual([])
  expect([copy.identity.extends, copy.identity.issuers, copy.identity.issuedOn.status]).toEqual([null, [], 'silent'])
})

test('two prefixes of one scheme do not fall together', () => {
  const from = structuredClone(profileOf('wujiang-city'))
  const [one, other] = ['a', 'b'].map((prefix) => ({ ...from.goals[0], ...itemOf(`${prefix}.goal`) }))
  from.goals = [one!, other!] as typeof from.goals
  const copy = copiedProfile(from, { code: 'naxi', jurisdiction: 'naxi', name: NAME })
  expect(copy.goals.map(({ code }) => code)).toEqual(['naxi.goal', 'naxi.b.goal'])
})

const itemOf = (code: string) => ({
  code,
  name: { value: { zh: '目标', en: null }, status: 'stated' as const, source: [], note: null },
  items: [],
  source: [],
})
