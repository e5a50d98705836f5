import { allErrors, MeritError } from '../errors/index.js'
import { applyChanges, type Change, diffProfiles } from './index.js'
import { aSmallScheme, said, type SmallScheme, theScheme } from './small-scheme.builder.js'

type Edit = (scheme: SmallScheme) => unknown

const refused = (scheme: SmallScheme, changes: readonly Change[]): unknown => {
  const before = JSON.stringify(scheme)
  try {
    applyChanges(scheme, changes)
    return null
  } catch (error) {
    expect(JSON.stringify(scheme)).toBe(before)
    return error instanceof MeritError ? [error.code, error.params] : error
  }
}

test.each<[string, Edit, Edit, string]>([
  [
    'changes another value',
    ({ awards }) => (awards[0]!.quota = said(60)),
    ({ awards }) => (awards[0]!.quota = said(70)),
    'awards[s.praise].quota',
  ],
  [
    'changes an item that is not there',
    ({ awards }) => (awards[0]!.quota = said(60)),
    ({ awards }) => awards.pop(),
    'awards[s.praise].quota',
  ],
  ['removes an item that is not there', ({ awards }) => awards.pop(), ({ awards }) => awards.pop(), 'awards[s.praise]'],
  [
    'removes an item that is another',
    ({ procedures }) => procedures.shift(),
    ({ procedures }) => procedures[0]!.acts.pop(),
    'procedures[s.review]',
  ],
  [
    'removes an item that stands elsewhere',
    ({ procedures }) => procedures[0]!.acts.pop(),
    ({ procedures: [a, b] }) => b!.acts.push(a!.acts.pop()!),
    'procedures[s.review].acts[s.review.c]',
  ],
  [
    'adds a code that is there',
    ({ bodies, awards }) => (bodies.pop(), awards.push({ ...awards[0]!, code: 'x' })),
    ({ tiers }) => tiers!.duties!.push({ code: 'x', name: said({ zh: 'x', en: null }) }),
    'awards[x]',
  ],
  [
    'adds after an item that is not there',
    ({ awards }) => awards.push({ ...awards[0]!, code: 'x' }),
    ({ awards }) => awards.pop(),
    'awards[x]',
  ],
  [
    'adds to a list that is not there',
    ({ tiers }) => tiers!.duties!.push({ code: 'x', name: said({ zh: 'x', en: null }) }),
    (scheme) => (scheme.tiers = null),
    'tiers.duties[x]',
  ],
  [
    'adds where something stands',
    (scheme) => (scheme.theme = { code: 'a', theme: said('t'), handles: [] }),
    (scheme) => (scheme.theme = { code: 'b', theme: said('t'), handles: [] }),
    'theme',
  ],
  [
    'moves an item from elsewhere',
    ({ procedures: [a, b] }) => b!.acts.push(a!.acts.pop()!),
    ({ tiers, procedures: [a] }) => tiers!.duties!.push(a!.acts.pop()!),
    'procedures[s.report].acts[s.review.c]',
  ],
  [
    'moves an item into one that is moved into it',
    ({ procedures }) => procedures[0]!.acts.push(procedures.pop()!),
    ({ procedures }) => procedures[1]!.acts.push(procedures.shift()!),
    'procedures[s.review].acts[s.report]',
  ],
  [
    'recodes an item that is not there',
    ({ period }) => (period.code = 'x'),
    ({ period }) => (period.code = 'y'),
    'period',
  ],
  [
    'recodes an item to a code that is there',
    ({ period }) => (period.code = 'x'),
    ({ awards }) => awards.push({ ...awards[0]!, code: 'x' }),
    'period',
  ],
  [
    'leads through a record that is not there',
    (scheme) => (scheme.control = { unsourced: 'warn' }),
    (scheme) => (scheme.control = null),
    'control.unsourced',
  ],
])('a change is refused that %s', (_case, change, edit, path) => {
  const start =
    path === 'control.unsourced' ? theScheme((one) => (one.control = { unsourced: 'block' })) : aSmallScheme()
  const after = structuredClone(start)
  change(after)
  const found = structuredClone(start)
  edit(found)
  expect(
    refused(
      found,
      diffProfiles(start, after).filter((one) => one.path === path),
    ),
  ).toEqual(['CHANGE_MISMATCH', { path }])
})

test('what is made is no part of the changes, nor of what they were made to', () => {
  const changes = diffProfiles(
    aSmallScheme(),
    theScheme(({ awards }) => awards.push({ ...awards[0]!, code: 'x' })),
  )
  const [scheme, kept] = [aSmallScheme(), JSON.stringify(changes)]
  const made = applyChanges(scheme, changes)
  made.awards[1]!.quota.source.push({ document: 'd', section: null, quote: null, at: null })
  made.procedures[1]!.acts.push({ code: 'y', name: said({ zh: 'y', en: null }) })
  expect(JSON.stringify(changes)).toBe(kept)
  expect(scheme).toEqual(aSmallScheme())
})

test('the refusal says where, in both languages, and what to do next', () => {
  const definition = allErrors().find(([code]) => code === 'CHANGE_MISMATCH')![1]
  expect([definition.en.includes('`{path}`'), definition.zh.includes('`{path}`')]).toEqual([true, true])
})
