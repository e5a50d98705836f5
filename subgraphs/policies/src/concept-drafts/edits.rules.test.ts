import type { Concept, ConceptMapping, ConceptScheme, MappingRow } from '@meritgraph/shared/policy'
import { nextVersion, withChangedConcept, withConcept, withoutConcept } from './concept-edits.rules.js'
import { withoutRow, withRow } from './mapping-edits.rules.js'
import { problemsWithSubject } from './subject-of-edit.rules.js'

const why = { zh: '较宽', en: 'wider' }
const row = (
  item: string,
  concept: string | null,
  relation: MappingRow['relation'] = 'exact',
  reason: typeof why | null = null,
) => ({ item, concept, relation, reason }) satisfies MappingRow
const mapping: ConceptMapping = {
  profile: 'x',
  version: '1',
  rows: [row('a', 'one'), row('a', 'two'), row('b', 'one'), row('c', null, 'none', why)],
}
const rows = (edited: ReturnType<typeof withRow>) =>
  'problems' in edited
    ? edited.problems.map(({ code }) => code)
    : edited.mapping.rows.map(({ item, concept, relation }) => `${item} ${concept ?? '-'} ${relation}`)

test.each([
  [
    'another relation in place',
    row('a', 'one', 'broader', why),
    ['a one broader', 'a two exact', 'b one exact', 'c - none'],
  ],
  [
    'a further concept after the others',
    row('a', 'three'),
    ['a one exact', 'a two exact', 'a three exact', 'b one exact', 'c - none'],
  ],
  ['a new item at the end', row('d', 'one'), ['a one exact', 'a two exact', 'b one exact', 'c - none', 'd one exact']],
  ['a concept beside none', row('c', 'one'), ['MAPPING_ITEM_MAPPED']],
  ['none beside a concept', row('a', null, 'none', why), ['MAPPING_ITEM_MAPPED']],
  ['no concept', row('d', null), ['MAPPING_CONCEPT_MISSING']],
  ['none with a concept', row('d', 'one', 'none', why), ['MAPPING_CONCEPT_FOR_NONE']],
  ['no reason', row('d', 'one', 'partial'), ['MAPPING_REASON_MISSING']],
  ['a blank reason', row('d', 'one', 'partial', { zh: ' ', en: 'x' }), ['MAPPING_REASON_MISSING']],
])('mapping: %s', (_case, given, expected) => expect(rows(withRow(mapping, given))).toEqual(expected))

test('unmapping takes out one row, or says that there is none', () => {
  expect(rows(withoutRow(mapping, 'a', 'one'))).toEqual(['a two exact', 'b one exact', 'c - none'])
  expect(rows(withoutRow(mapping, 'c', null))).toEqual(['a one exact', 'a two exact', 'b one exact'])
  expect(rows(withoutRow(mapping, 'b', 'two'))).toEqual(['MAPPING_ROW_UNKNOWN'])
})

const concept = (code: string, broader: string | null = null): Concept => ({
  code,
  kind: 'TIER',
  name: { zh: code, en: code },
  broader,
})
const scheme: ConceptScheme = { version: '1', concepts: [concept('a'), concept('b', 'a')] }
const codes = (edited: ReturnType<typeof withConcept>) =>
  'problems' in edited
    ? edited.problems.map(({ code }) => code)
    : edited.scheme.concepts.map(({ code, broader, name }) => [code, broader, name.zh].join(' ').trim())

test('concepts are added where they are to stand, changed and removed', () => {
  expect(codes(withConcept(scheme, concept('c', 'b'), 'a'))).toEqual(['a  a', 'c b c', 'b a b'])
  expect(codes(withConcept(scheme, concept('c'), null))).toEqual(['a  a', 'b a b', 'c  c'])
  expect(codes(withConcept(scheme, concept('a'), null))).toEqual(['CONCEPT_CODE_TAKEN'])
  expect(codes(withConcept(scheme, concept('c', 'x'), null))).toEqual(['CONCEPT_UNKNOWN'])
  expect(codes(withConcept(scheme, concept('c'), 'x'))).toEqual(['CONCEPT_UNKNOWN'])
  expect(codes(withChangedConcept(scheme, 'b', { broader: null }))).toEqual(['a  a', 'b  b'])
  expect(codes(withChangedConcept(scheme, 'b', { name: { zh: '乙', en: 'B' } }))).toEqual(['a  a', 'b a 乙'])
  expect(codes(withChangedConcept(scheme, 'b', { broader: 'x' }))).toEqual(['CONCEPT_UNKNOWN'])
  expect(codes(withChangedConcept(scheme, 'x', {}))).toEqual(['CONCEPT_UNKNOWN'])
  expect(codes(withoutConcept(scheme, 'b'))).toEqual(['a  a'])
  expect(codes(withoutConcept(scheme, 'a'))).toEqual(['CONCEPT_HAS_NARROWER'])
  expect(codes(withoutConcept(scheme, 'x'))).toEqual(['CONCEPT_UNKNOWN'])
})

test.each([
  ['2010.1', '2010.2'],
  ['2010.9', '2010.10'],
  ['7', '8'],
  ['draft', 'draft.1'],
])('after version %s comes %s', (version, next) => expect(nextVersion(version)).toBe(next))

test('an edit belongs to one subject', () => {
  expect(problemsWithSubject('mapItem', 'MAPPING', 'MAPPING')).toEqual([])
  expect(problemsWithSubject('mapItem', 'MAPPING', 'SCHEME').map(({ code }) => code)).toEqual(['CHANGE_SUBJECT_OTHER'])
})
