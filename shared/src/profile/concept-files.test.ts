import { parseConcepts, parseMapping, parseProfile } from './index.js'
import { SMALL_PROFILE } from './profile.builder.js'

const CONCEPTS = `format: meritgraph-concepts/1
version: '1'
concepts:
  - { code: procedure.review, kind: PROCEDURE, name: { zh: 点评, en: Review } }
  - { code: procedure.leader-review, kind: PROCEDURE, name: { zh: 领导点评, en: Leader review }, broader: procedure.review }
  - { code: award.any, kind: AWARD_TYPE, name: { zh: 表彰, en: Award } }
`
const MAPPING = `format: meritgraph-mapping/1
profile: small
version: '1'
rows:
  - { item: small.review, concept: procedure.leader-review, relation: exact }
  - { item: small.award, relation: none, reason: { zh: 无, en: nothing like it } }
`
const concepts = parseConcepts(CONCEPTS, 'concepts.yaml').content!
const profile = parseProfile(SMALL_PROFILE, 'small.yaml').profile!
const replaced = (text: string, piece: string, by: string) => {
  if (text.split(piece).length !== 2) throw new Error(`not there exactly once: ${piece}`)
  return text.replace(piece, by)
}
const mapping = (text: string) => parseMapping(text, 'small.yaml', concepts, [profile])
const brief = (
  problems: readonly { code: string; line: number; column: number; path: string; hint: { en: string | null } | null }[],
) => problems.map(({ code, line, column, path, hint }) => [code, line, column, path, hint?.en ?? null])

test('concepts and a mapping that are valid', () => {
  expect(concepts).toMatchObject({
    version: '1',
    concepts: [
      { code: 'procedure.review', kind: 'PROCEDURE', name: { zh: '点评', en: 'Review' }, broader: null },
      { code: 'procedure.leader-review', broader: 'procedure.review' },
      { code: 'award.any' },
    ],
  })
  expect(mapping(MAPPING).content).toMatchObject({
    profile: 'small',
    version: '1',
    rows: [
      { item: 'small.review', concept: 'procedure.leader-review', relation: 'exact', reason: null },
      { item: 'small.award', concept: null, relation: 'none', reason: { zh: '无', en: 'nothing like it' } },
    ],
  })
})

test.each<[string, string, unknown[][]]>([
  [
    'a broader concept that is not there',
    replaced(CONCEPTS, 'broader: procedure.review', 'broader: procedure.revue'),
    [['PROFILE_REFERENCE_UNKNOWN', 5, 103, 'concepts[1].broader', 'Did you mean `procedure.review`?']],
  ],
  [
    'a cycle',
    replaced(CONCEPTS, 'en: Review } }', 'en: Review }, broader: procedure.leader-review }'),
    [['CONCEPT_BROADER_CYCLE', 4, 87, 'concepts[0].broader', null]],
  ],
  [
    'a concept above itself',
    replaced(CONCEPTS, 'broader: procedure.review', 'broader: procedure.leader-review'),
    [['CONCEPT_BROADER_CYCLE', 5, 103, 'concepts[1].broader', null]],
  ],
  [
    'a broader concept of another kind',
    replaced(CONCEPTS, 'broader: procedure.review', 'broader: award.any'),
    [['CONCEPT_BROADER_KIND', 5, 103, 'concepts[1].broader', null]],
  ],
  [
    'a concept twice',
    replaced(CONCEPTS, 'code: award.any', 'code: procedure.review'),
    [['PROFILE_CODE_DUPLICATE', 6, 13, 'concepts[2].code', null]],
  ],
  [
    'an unknown kind',
    replaced(CONCEPTS, 'kind: AWARD_TYPE', 'kind: AWARD'),
    [['PROFILE_WORD_UNKNOWN', 6, 30, 'concepts[2].kind', null]],
  ],
  ['no version', replaced(CONCEPTS, "version: '1'\n", ''), [['PROFILE_KEY_MISSING', 1, 1, '', null]]],
])('concepts: %s is refused where it stands', (_case, text, expected) => {
  const { content, problems } = parseConcepts(text, 'concepts.yaml')
  expect(content).toBeNull()
  expect(brief(problems)).toEqual(expected)
})

test.each<[string, string, unknown[][]]>([
  [
    'an unknown concept',
    replaced(MAPPING, 'procedure.leader-review', 'procedure.leader-revue'),
    [['MAPPING_CONCEPT_UNKNOWN', 5, 36, 'rows[0].concept', 'Did you mean `procedure.leader-review`?']],
  ],
  [
    'an unknown item',
    replaced(MAPPING, 'small.review', 'small.revue'),
    [['MAPPING_ITEM_UNKNOWN', 5, 13, 'rows[0].item', 'Did you mean `small.review`?']],
  ],
  [
    'a concept of another kind',
    replaced(MAPPING, 'procedure.leader-review', 'award.any'),
    [['MAPPING_KIND_WRONG', 5, 36, 'rows[0].concept', null]],
  ],
  [
    'a row twice',
    `${MAPPING}  - { item: small.review, concept: procedure.leader-review, relation: partial, reason: { zh: 部分, en: in part } }\n`,
    [['MAPPING_ROW_DUPLICATE', 7, 13, 'rows[2].item', null]],
  ],
  [
    'an item that is mapped and to none',
    `${MAPPING}  - { item: small.award, concept: award.any, relation: exact }\n`,
    [['MAPPING_ROW_DUPLICATE', 7, 13, 'rows[2].item', null]],
  ],
  [
    'an item to none after it is mapped',
    `${MAPPING}  - { item: small.review, relation: none, reason: { zh: 无, en: nothing } }\n`,
    [['MAPPING_ROW_DUPLICATE', 7, 13, 'rows[2].item', null]],
  ],
  [
    'a relation without a reason',
    replaced(MAPPING, 'relation: exact', 'relation: broader'),
    [['PROFILE_KEY_MISSING', 5, 5, 'rows[0]', null]],
  ],
  [
    'a relation without a concept',
    replaced(MAPPING, 'concept: procedure.leader-review, ', ''),
    [['PROFILE_KEY_MISSING', 5, 5, 'rows[0]', null]],
  ],
  [
    'a concept where nothing answers',
    replaced(MAPPING, 'small.award, relation', 'small.award, concept: award.any, relation'),
    [['PROFILE_VALUE_INVALID', 6, 35, 'rows[1].concept', null]],
  ],
  [
    'an unknown relation',
    replaced(MAPPING, 'relation: exact', 'relation: exactly'),
    [['PROFILE_WORD_UNKNOWN', 5, 71, 'rows[0].relation', 'Did you mean `exact`?']],
  ],
  [
    'another version',
    replaced(MAPPING, "version: '1'", "version: '2'"),
    [['MAPPING_VERSION_WRONG', 3, 10, 'version', null]],
  ],
  [
    'an unknown scheme',
    replaced(MAPPING, 'profile: small', 'profile: smal'),
    [['MAPPING_PROFILE_UNKNOWN', 2, 10, 'profile', 'Did you mean `small`?']],
  ],
])('a mapping: %s is refused where it stands', (_case, text, expected) => {
  const { content, problems } = mapping(text)
  expect(content).toBeNull()
  expect(brief(problems)).toEqual(expected)
})

test('a row for one concept and another for a second are no duplicates', () => {
  const text = `${MAPPING}  - { item: small.review, concept: procedure.review, relation: narrower, reason: { zh: 一种, en: one kind } }\n`
  expect(mapping(text).problems).toEqual([])
})

test('no more than a hundred problems are reported', () => {
  const rows = Array.from(
    { length: 500 },
    (_, i) => `  - { item: nothing.${i}, concept: award.any, relation: exact }\n`,
  )
  expect(mapping(MAPPING + rows.join('')).problems).toHaveLength(100)
})
