import type { Viewer } from '@meritgraph/shared/auth'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { viewerWith } from '../policies.builder.js'
import { everywhere, ofBeijing, openDrafts, type OpenedDrafts } from './concept-drafts.builder.js'

const { editor } = ofBeijing

const reason = { zh: '仅部分相同', en: 'only in part the same' }
const UNMAPPED = 'beijing.award.2010.city'

interface Row {
  item: string
  relation: string
  concept: { code: string } | null
  writtenBy: string | null
}
interface Mapping {
  conceptsVersion: string
  contentHash: string
  validFrom: string
  validTo: string | null
  recordedAt: string
  rows: { nodes: Row[] }
}

jest.setTimeout(60_000)

forEachDatabase('mappings and concepts under change requests', (open) => {
  let drafts: OpenedDrafts
  let now: Date
  const tomorrow = () => {
    now = new Date(now.getTime() + 86_400_000)
  }
  beforeEach(async () => {
    now = new Date('2026-03-01T08:00:00.000Z')
    drafts = await openDrafts(open, () => now)
  }, 60_000)
  afterEach(() => drafts.subgraph.close())

  const ROWS = '{ nodes { item relation concept { code } writtenBy } }'
  const mappingAt = async (valid: string, known: Date | null = null, viewer: Viewer = editor): Promise<Mapping> => {
    const query = `{ policyProfile(code: "beijing") { mapping { conceptsVersion contentHash validFrom validTo recordedAt rows(first: 100) ${ROWS} } } }`
    const { policyProfile } = await drafts.ask<{ policyProfile: { mapping: Mapping } }>(query, {
      viewer,
      asOf: { valid, known },
    })
    return policyProfile.mapping
  }
  const rowOf = (mapping: Mapping, item: string) => mapping.rows.nodes.find((row) => row.item === item)
  const unmapped = async (valid: string) =>
    (
      await drafts.ask<{ unmappedItems: { totalCount: number; coverage: { nodes: { mapped: number }[] } } }>(
        '{ unmappedItems(jurisdiction: "beijing") { totalCount coverage { nodes { mapped } } } }',
        { asOf: { valid, known: null } },
      )
    ).unmappedItems

  test('a row is mapped from a day on, with its author; on the days and instants before all is as it was', async () => {
    const before = now
    const shipped = await mappingAt('2026-03-01')
    tomorrow()
    const { id } = await drafts.startMapping({ validFrom: '2020-01-01' })
    const input = { changeRequestId: id, expectedRevision: 1, item: UNMAPPED, relation: 'PARTIAL', reason }
    const unmap = { changeRequestId: id, expectedRevision: 1, item: UNMAPPED, concept: null }
    expect(await drafts.succeed('unmapItem', unmap, editor)).toMatchObject({ revision: 2 })
    const concept = await awardConcept()
    await drafts.succeed('mapItem', { ...input, expectedRevision: 2, concept }, editor)
    tomorrow()
    await drafts.publish(id, ofBeijing)

    const published = await mappingAt('2026-03-01')
    expect(rowOf(published, UNMAPPED)).toEqual({
      item: UNMAPPED,
      relation: 'PARTIAL',
      concept: { code: concept },
      writtenBy: 'editor',
    })
    expect(published).toMatchObject({ conceptsVersion: '2010.1', validFrom: '2020-01-01', validTo: null })
    expect(published.recordedAt).toBe(now.toISOString())
    expect(published.contentHash).not.toBe(shipped.contentHash)
    // A row that nobody touched has kept its author; who has no right to know is told none.
    expect(published.rows.nodes.filter(({ writtenBy }) => writtenBy !== null)).toHaveLength(1)
    expect(rowOf(await mappingAt('2026-03-01', null, viewerWith('MEMBER')), UNMAPPED)!.writtenBy).toBeNull()
    // The day before it applies, and as known before it was published, the shipped mapping answers.
    expect(await mappingAt('2019-12-31')).toMatchObject({ contentHash: shipped.contentHash, validTo: '2020-01-01' })
    expect(await mappingAt('2026-03-01', before)).toEqual(shipped)
    expect(await unmapped('2019-12-31')).toEqual({ totalCount: 1, coverage: { nodes: [{ mapped: 58 }] } })
    expect(await unmapped('2020-01-01')).toEqual({ totalCount: 0, coverage: { nodes: [{ mapped: 59 }] } })
    const items = `{ concept(code: "${concept}") { items(jurisdictions: ["beijing"], first: 50) { nodes {
      entry { code } writtenBy mapping { profile contentHash validFrom } } } } }`
    interface Items {
      concept: { items: { nodes: { entry: { code: string } }[] } }
    }
    const found = (await drafts.ask<Items>(items, { viewer: editor })).concept.items.nodes
    expect(found.find(({ entry }) => entry.code === UNMAPPED)).toEqual({
      entry: { code: UNMAPPED },
      writtenBy: 'editor',
      mapping: { profile: 'beijing', contentHash: published.contentHash, validFrom: '2020-01-01' },
    })
  })

  async function awardConcept(): Promise<string> {
    const { concepts } = await drafts.ask<{ concepts: { nodes: { code: string }[] } }>(
      '{ concepts(kind: AWARD_TYPE, first: 1) { nodes { code } } }',
    )
    return concepts.nodes[0]!.code
  }

  test('a concept is added, renamed and mapped to; one that is mapped to cannot go', async () => {
    const { id } = await drafts.startConcepts({ validFrom: '2026-03-01' })
    const edit = (expectedRevision: number, more: object) => ({ changeRequestId: id, expectedRevision, ...more })
    const added = { code: 'award.special', kind: 'AWARD_TYPE', name: { zh: '专项表彰', en: 'Special award' } }
    await drafts.succeed('addConcept', edit(1, added), everywhere.editor)
    const name = { zh: '专项表彰奖励', en: 'Special awards' }
    await drafts.succeed('changeConcept', edit(2, { code: 'award.special', name }), everywhere.editor)
    const used = edit(3, { code: 'procedure.leader-review' })
    expect(await drafts.codesOf('removeConcept', used, everywhere.editor)).toEqual(['CONCEPT_IN_USE'])
    await drafts.publish(id, everywhere)
    const concept = '{ concept(code: "award.special") { kind version name { zh en } } }'
    expect(await drafts.ask(concept)).toEqual({ concept: { kind: 'AWARD_TYPE', version: '2010.2', name } })
    expect(await drafts.ask(concept, { asOf: { valid: '2026-02-28', known: null } })).toEqual({ concept: null })

    const { id: mapping } = await drafts.startMapping({ validFrom: '2026-03-01' })
    const row = { changeRequestId: mapping, item: UNMAPPED, expectedRevision: 1 }
    await drafts.succeed('unmapItem', row, editor)
    const mapped = { ...row, expectedRevision: 2, concept: 'award.special', relation: 'EXACT' }
    await drafts.succeed('mapItem', mapped, editor)
    // For days before the concept was there, the same row is wrong.
    await drafts.succeed(
      'setChangeValidity',
      { changeRequestId: mapping, expectedRevision: 3, validFrom: '2020-01-01' },
      editor,
    )
    const problems = `{ changeRequest(id: "${mapping}") { problems { code path line } } }`
    expect(await drafts.ask(problems, { viewer: editor })).toEqual({
      changeRequest: {
        problems: [
          { code: 'MAPPING_VERSION_WRONG', path: 'version', line: 5 },
          {
            code: 'MAPPING_CONCEPT_UNKNOWN',
            path: expect.stringMatching(/^rows\[\d+\]\.concept$/),
            line: expect.any(Number),
          },
        ],
      },
    })
    await drafts.succeed(
      'setChangeValidity',
      { changeRequestId: mapping, expectedRevision: 4, validFrom: '2026-03-01' },
      editor,
    )
    await drafts.publish(mapping, ofBeijing)
    expect(await mappingAt('2026-03-01')).toMatchObject({ conceptsVersion: '2010.2' })

    const { id: removal } = await drafts.startConcepts({ validFrom: '2026-03-01' })
    const removed = { changeRequestId: removal, expectedRevision: 1, code: 'award.special' }
    const { userErrors } = await drafts.mutate('removeConcept', removed, everywhere.editor, 'zh')
    expect(userErrors).toMatchObject([{ code: 'CONCEPT_IN_USE', message: expect.stringMatching(/beijing.*。$/) }])
  })

  test('a concept that goes while a mapping comes to use it: whichever is published second is refused', async () => {
    const { id: first } = await drafts.startConcepts({ validFrom: '2026-03-01' })
    const added = { code: 'award.special', kind: 'AWARD_TYPE', name: { zh: '专项表彰', en: 'Special award' } }
    await drafts.succeed('addConcept', { changeRequestId: first, expectedRevision: 1, ...added }, everywhere.editor)
    await drafts.publish(first, everywhere)
    const { id: mapping } = await drafts.startMapping({ validFrom: '2026-03-01' })
    const row = { changeRequestId: mapping, item: UNMAPPED, concept: null }
    await drafts.succeed('unmapItem', { ...row, expectedRevision: 1 }, editor)
    const special = { ...row, expectedRevision: 2, concept: 'award.special', relation: 'EXACT' }
    await drafts.succeed('mapItem', special, editor)
    const { id: removal } = await drafts.startConcepts({ validFrom: '2026-03-01' })
    const removed = { changeRequestId: removal, expectedRevision: 1, code: 'award.special' }
    await drafts.succeed('removeConcept', removed, everywhere.editor)
    await drafts.approve(mapping, ofBeijing)
    await drafts.approve(removal, everywhere)
    await drafts.succeed('publishChangeRequest', await drafts.withPlan(mapping, ofBeijing.approver), ofBeijing.approver)
    const before = await drafts.written()
    const planned = await drafts.withPlan(removal, everywhere.editor)
    const refused = await drafts.codesOf('publishChangeRequest', planned, everywhere.approver)
    expect(refused).toEqual(['CONCEPT_IN_USE'])
    expect(await drafts.written()).toEqual(before)
  })

  test('a whole file is taken, and what is wrong in it is told with its place', async () => {
    const file = (rows: string, version = '2010.1') =>
      `format: meritgraph-mapping/1\nprofile: beijing\nversion: '${version}'\nrows:\n${rows}`
    const given = { subject: 'MAPPING', target: 'beijing', title: { zh: '换' }, fileName: 'b.yaml' }
    const start = (text: string) => drafts.codesOf('startChangeRequest', { ...given, file: text }, editor)
    const row = '  - { item: beijing.std.org, concept: standard.organization, relation: exact }\n'
    expect(await start(file(row.replace('standard.organization', 'standard.nothing')))).toEqual([
      'MAPPING_CONCEPT_UNKNOWN',
    ])
    expect(await start(file(row.replace('beijing.std.org', 'beijing.std.orgs')))).toEqual(['MAPPING_ITEM_UNKNOWN'])
    expect(await start(file(row + row))).toEqual(['MAPPING_ROW_DUPLICATE'])
    expect(await start(file(row, '1999.1'))).toEqual(['MAPPING_VERSION_WRONG'])
    expect(await start(file(row).replace('beijing\n', 'luzhou\n'))).toEqual(['MAPPING_PROFILE_UNKNOWN'])
    expect(await start('rows: [')).toEqual(['PROFILE_MALFORMED'])
    const { changeRequest } = await drafts.mutate('startChangeRequest', { ...given, file: file(row) }, editor)
    await drafts.publish(changeRequest!.id, ofBeijing)
    expect((await mappingAt('2026-03-01')).rows.nodes).toEqual([
      { item: 'beijing.std.org', relation: 'EXACT', concept: { code: 'standard.organization' }, writtenBy: null },
    ])
  })

  test('edits that do not go together are refused and change nothing', async () => {
    const { id } = await drafts.startMapping()
    const { id: concepts } = await drafts.startConcepts()
    const before = await drafts.written()
    const map = {
      changeRequestId: id,
      expectedRevision: 1,
      item: 'beijing.std.org',
      concept: 'standard.organization',
      relation: 'EXACT',
      reason: null,
    }
    const refusals: [mutation: string, input: object, code: string, viewer?: Viewer][] = [
      ['mapItem', map, 'CHANGE_DRAFT_UNCHANGED'],
      ['mapItem', { ...map, relation: 'BROADER' }, 'MAPPING_REASON_MISSING'],
      ['mapItem', { ...map, concept: null }, 'MAPPING_CONCEPT_MISSING'],
      ['mapItem', { ...map, relation: 'NONE', reason }, 'MAPPING_CONCEPT_FOR_NONE'],
      ['mapItem', { ...map, relation: 'NONE', concept: null, reason }, 'MAPPING_ITEM_MAPPED'],
      ['mapItem', { ...map, item: UNMAPPED }, 'MAPPING_ITEM_MAPPED'],
      ['mapItem', { ...map, concept: 'tier.middle' }, 'MAPPING_KIND_WRONG'],
      ['mapItem', { ...map, item: 'beijing.nothing' }, 'MAPPING_ITEM_UNKNOWN'],
      ['mapItem', { ...map, concept: 'standard.nothing' }, 'MAPPING_CONCEPT_UNKNOWN'],
      ['mapItem', { ...map, expectedRevision: 2 }, 'CHANGE_REQUEST_REVISION'],
      ['mapItem', { ...map, changeRequestId: concepts }, 'CHANGE_SUBJECT_OTHER', everywhere.editor],
      [
        'unmapItem',
        { changeRequestId: id, expectedRevision: 1, item: 'beijing.std.org', concept: 'tier.middle' },
        'MAPPING_ROW_UNKNOWN',
      ],
    ]
    const concept = { changeRequestId: concepts, expectedRevision: 1 }
    const name = { zh: '新', en: 'New' }
    const added = { ...concept, code: 'tier.new', kind: 'TIER', name }
    for (const [mutation, input, code] of [
      ['addConcept', { ...added, code: 'tier.middle' }, 'CONCEPT_CODE_TAKEN'],
      ['addConcept', { ...added, broader: 'tier.none' }, 'CONCEPT_UNKNOWN'],
      ['addConcept', { ...added, follows: 'tier.none' }, 'CONCEPT_UNKNOWN'],
      ['addConcept', { ...added, broader: 'unit.rural' }, 'CONCEPT_BROADER_KIND'],
      ['addConcept', { ...added, code: 'Tier New' }, 'PROFILE_CODE_INVALID'],
      [
        'changeConcept',
        { ...concept, code: 'unit.public-institution', broader: 'unit.school' },
        'CONCEPT_BROADER_CYCLE',
      ],
      ['changeConcept', { ...concept, code: 'unit.nothing', name }, 'CONCEPT_UNKNOWN'],
      ['removeConcept', { ...concept, code: 'unit.public-institution' }, 'CONCEPT_HAS_NARROWER'],
      ['removeConcept', { ...concept, code: 'unit.nothing' }, 'CONCEPT_UNKNOWN'],
    ] as const)
      refusals.push([mutation, input, code, everywhere.editor])
    for (const [mutation, input, code, viewer = editor] of refusals) {
      const codes = await drafts.codesOf(mutation, input, viewer) // oxlint-disable-line no-await-in-loop -- one after the other
      expect([mutation, code, codes]).toEqual([mutation, code, [code]])
    }
    expect(await drafts.written()).toEqual(before)
  })
})
