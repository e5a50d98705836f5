import type { Profile } from '@meritgraph/shared/profile'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { ChangeRequest, ChangeState } from '../change-requests/index.js'
import { viewerWith } from '../policies.builder.js'
import { publishVersion } from '../profiles/index.js'
import { shippedProfiles } from '../shipped.js'
import { type OpenedDrafts, openDrafts } from './drafts.builder.js'

interface Found {
  code: string
  severity: string
  path: string
  line: number
  message: { zh: string; en: string }
}

const CLAUSE = { document: 'luzhou.doc', section: '四/(二)', quote: '每半年', at: 2200 }
const REVIEW = 'luzhou.link.review'
const SOURCE = [{ document: 'luzhou-county.doc', section: '一', quote: '县', at: 1 }]

forEachDatabase('problems of drafts', (open) => {
  let drafts: OpenedDrafts
  beforeAll(async () => {
    drafts = await openDrafts(open)
  })
  afterAll(() => drafts.subgraph.close())

  async function problems(id: string): Promise<Found[]> {
    const fields = 'problems { code severity path line column message { zh en } hint { zh en } }'
    return (await drafts.fields<{ problems: Found[] }>(id, fields)).problems
  }
  const brief = async (id: string) => (await problems(id)).map(({ code, severity, path }) => [severity, code, path])

  /** Publishes Luzhou's scheme with demands on those that build on it. */
  async function publishLuzhou(change: (profile: Profile) => void): Promise<void> {
    const profile = structuredClone(shippedProfiles().find(({ identity }) => identity.code === 'luzhou')!)
    change(profile)
    const days = { validFrom: '2010-04-01', validTo: '9999-12-31' }
    await drafts.subgraph.database.write(async (db, recordedAt) => {
      await publishVersion({ db, recordedAt, emit: () => undefined } as never, { profile, fileText: null, ...days })
    })
  }
  const name = { value: null, status: 'silent' as const, source: [], note: null }
  const lock = {
    code: 'luzhou.lock',
    kind: 'lock' as const,
    item: REVIEW,
    leaf: 'cadence',
    bound: null,
    name,
    source: [CLAUSE],
  }

  test('a shipped scheme has none; what a removal leaves dangling is shown at its place', async () => {
    const id = await drafts.start({ target: 'luzhou', jurisdictionCode: null, start: { kind: 'VERSION' } })
    expect(await brief(id)).toEqual([])
    await drafts.succeed('removeItem', id, { item: 'luzhou.award.2012' })
    const found = await problems(id)
    expect(found.map(({ code, severity, path }) => [severity, code, path])).toEqual([
      ['ERROR', 'PROFILE_REFERENCE_UNKNOWN', 'phases[1].awards[0]'],
      ['ERROR', 'PROFILE_REFERENCE_UNKNOWN', 'procedures[4].feedsInto[0]'],
    ])
    const { file } = await drafts.fields<{ file: string }>(id, 'file')
    expect(file.split('\n')[found[0]!.line - 1]).toContain('awards: [luzhou.award.2012')
  })

  test('events and bases that are not there', async () => {
    const id = await drafts.start()
    const event = { moment: { kind: 'EVENT', event: 'no-such-event', relation: 'BEFORE', source: SOURCE } }
    await drafts.succeed('setValue', id, { leaf: 'period.end', value: event })
    await drafts.succeed('changeItem', id, { item: 'luzhou-county', changes: { identity: { extends: 'nobody' } } })
    const errors = (await brief(id)).filter(([severity]) => severity === 'ERROR')
    expect(errors).toEqual([
      ['ERROR', 'PROFILE_EXTENDS_UNKNOWN', 'identity.extends'],
      ['ERROR', 'PROFILE_EVENT_UNKNOWN', 'period.end.event'],
    ])
  })

  test('a base that does not apply yet', async () => {
    const early = await drafts.start({ validFrom: '2001-01-01' })
    expect(await brief(early)).toContainEqual(['ERROR', 'DRAFT_EXTENDS_ABSENT', 'identity.extends'])
    const id = await drafts
      .start({ target: 'sichuan', jurisdictionCode: null, start: { kind: 'VERSION' } })
      .catch(() => null)
    expect(id).toBeNull()
  })

  test('a broken lock, with the clause of the scheme that demands it', async () => {
    await publishLuzhou((profile) => profile.constraints.push(lock))
    const id = await drafts.start()
    const value = { cadence: { interval: 'P1Y', strength: 'REQUIRED', source: SOURCE } }
    await drafts.succeed('overrideValue', id, { item: REVIEW, leaf: 'cadence', value })
    const found = (await problems(id)).filter(({ severity }) => severity === 'ERROR')
    expect(found.map(({ code, path }) => [code, path])).toEqual([['PROFILE_LOCK_BROKEN', 'procedures[0].cadence']])
    expect(found[0]!.message.en).toContain('每半年')
    expect(found[0]!.message.en).toContain('luzhou')
    await drafts.succeed('clearOverride', id, { item: REVIEW, leaf: 'cadence' })
    expect((await brief(id)).filter(([severity]) => severity === 'ERROR')).toEqual([])
  })

  test('values without a source are warned about, or stand against publication where the scheme above has it so', async () => {
    const warned = await drafts.start()
    expect(await brief(warned)).toEqual([])
    await drafts.succeed('setValue', warned, { leaf: 'identity.name', value: { text: { zh: '县方案' } } })
    expect(await brief(warned)).toEqual([['WARNING', 'DRAFT_VALUE_UNSOURCED', 'identity.name']])
    await publishLuzhou((profile) => {
      profile.changeControl = { unsourced: 'block' }
    })
    expect(await brief(warned)).toEqual([['ERROR', 'DRAFT_VALUE_UNSOURCED', 'identity.name']])
    await drafts.succeed('setChangeControl', warned, { unsourced: 'WARN' })
    expect(await brief(warned)).toEqual([['WARNING', 'DRAFT_VALUE_UNSOURCED', 'identity.name']])
    const luzhou = await drafts.start({ target: 'luzhou', jurisdictionCode: null, start: { kind: 'VERSION' } })
    await drafts.succeed('setChangeControl', luzhou, { unsourced: 'WARN' })
    await drafts.succeed('setValue', luzhou, { leaf: 'identity.name', value: { text: { zh: '泸州' } } })
    expect(await brief(luzhou)).toEqual([['ERROR', 'DRAFT_VALUE_UNSOURCED', 'identity.name']])
  })

  test('another change on its way, for days that overlap', async () => {
    const [first, second] = [
      await drafts.start({ target: 'luzhou-other' }),
      await drafts.start({ target: 'luzhou-other' }),
    ]
    expect(await brief(first)).toEqual([])
    await drafts.subgraph.database.write((db) =>
      db.update(ChangeRequest, { id: second }, { state: ChangeState.SUBMITTED }),
    )
    const found = (await problems(first)).find(({ code }) => code === 'DRAFT_OVERLAPS')
    expect(found).toMatchObject({ severity: 'WARNING', path: '', line: 1 })
    expect(found!.message.zh).toContain('县方案')
    expect(await brief(second)).toEqual([])
  })

  test('nobody but those who may see the draft sees them', async () => {
    const id = await drafts.start()
    expect(await drafts.fields(id, 'problems { code }', viewerWith('SCHEME_EDITOR', 'beijing'))).toBeNull()
  })
})
