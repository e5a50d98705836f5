import type { Viewer } from '@meritgraph/shared/auth'
import { AuditRecord, IdempotencyRecord, OutboxEvent } from '@meritgraph/shared/journal'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies, viewerWith } from '../policies.builder.js'
import { CalendarEvent, EventDate } from './event.entity.js'

const RECORD = `mutation Record($input: RecordEventDateInput!) { recordEventDate(input: $input) {
  event { code on recordedAt status clauses { document section quote at } note { zh en } }
  userErrors { code path message }
} }`

const CONGRESS = 'cpc-18-congress'
const admin = viewerWith('PLATFORM_ADMIN')
const input = {
  eventCode: CONGRESS,
  on: '2012-11-08',
  source: { document: '新华社', quote: '八日开幕' },
  idempotencyKey: 'key-1',
}

interface Answer {
  recordEventDate: {
    event: Record<string, unknown> | null
    userErrors: { code: string; path: string[] | null; message: string }[]
  }
}

forEachDatabase('recordEventDate', (open) => {
  let policies: OpenedPolicies
  let now: Date
  async function start() {
    now = new Date('2026-03-01T08:00:00.000Z')
    policies = await openPolicies(await open.location(), () => now)
  }

  const record = (changes: object = {}, viewer: Viewer | null = admin, language: 'en' | 'zh' = 'en') =>
    policies.ask<Answer>(RECORD, { viewer, language, variables: { input: { ...input, ...changes } } })

  /** Everything that the mutation could have written. */
  async function written() {
    const { read } = policies.subgraph.database
    const tables = [AuditRecord, OutboxEvent, IdempotencyRecord, EventDate, CalendarEvent]
    return Promise.all(tables.map((table) => read.find(table as typeof EventDate)))
  }

  describe('by those who may', () => {
    beforeEach(start)
    afterEach(() => policies.subgraph.close())

    test('records the day with its source, its audit record and its event', async () => {
      const before = (await written()).map((rows) => rows.length)
      now = new Date('2026-03-02T08:00:00.000Z')
      expect(await record()).toEqual({
        recordEventDate: {
          event: {
            code: CONGRESS,
            on: '2012-11-08',
            recordedAt: '2026-03-02T08:00:00.000Z',
            status: 'EXTERNAL',
            clauses: [{ document: '新华社', section: null, quote: '八日开幕', at: null }],
            note: null,
          },
          userErrors: [],
        },
      })
      expect((await written()).map((rows, i) => rows.length - before[i]!)).toEqual([1, 1, 1, 1, 0])
      const { read } = policies.subgraph.database
      expect(await read.findBy(AuditRecord, { mutation: 'recordEventDate' })).toMatchObject([
        {
          accountId: 'account-1',
          subjectId: CONGRESS,
          input: { eventCode: CONGRESS, on: '2012-11-08' },
          recordedAt: now,
        },
      ])
      expect(await read.findBy(OutboxEvent, { type: 'EventDateRecorded' })).toMatchObject([
        { subjectKey: CONGRESS, payload: { eventCode: CONGRESS, on: '2012-11-08', recordedAt: now.toISOString() } },
      ])
      expect(await read.findOneByOrFail(CalendarEvent, { code: CONGRESS })).toMatchObject({ version: 2 })
    })

    test('corrects an earlier day and overwrites nothing', async () => {
      const on = (known: Date | null) =>
        policies.ask('{ event(code: "cpc-18-congress") { on note { zh en } } }', {
          asOf: { valid: '2026-03-01', known },
        })
      const start = now
      now = new Date('2026-03-02T08:00:00.000Z')
      await record({ on: '2012-10-18', source: null, note: { zh: '误记', en: 'wrong' } })
      const first = now
      now = new Date('2026-03-03T08:00:00.000Z')
      expect((await record({ idempotencyKey: 'key-2' })).recordEventDate.userErrors).toEqual([])
      expect(await on(start)).toEqual({ event: { on: null, note: null } })
      expect(await on(first)).toEqual({ event: { on: '2012-10-18', note: { zh: '误记', en: 'wrong' } } })
      expect(await on(null)).toEqual({ event: { on: '2012-11-08', note: null } })
      const rows = await policies.subgraph.database.read.findBy(EventDate, { eventCode: CONGRESS })
      expect(rows.map(({ day }) => day).sort()).toEqual(['2012-10-18', '2012-11-08'])
    })

    test('with the same key changes nothing again, with other input is refused', async () => {
      const first = await record()
      const before = await written()
      now = new Date('2026-03-05T08:00:00.000Z')
      expect(await record()).toEqual(first)
      expect((await record({ on: '2012-11-09' })).recordEventDate).toMatchObject({
        event: null,
        userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }],
      })
      expect(await written()).toEqual(before)
    })

    test('a replay is authorized again', async () => {
      await record()
      const { errors } = await policies.run(RECORD, {
        viewer: viewerWith('SCHEME_EDITOR', 'luzhou'),
        variables: { input },
      })
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    })

    test('is for editors of the jurisdiction of the event', async () => {
      expect((await record({}, viewerWith('SCHEME_EDITOR', 'china'))).recordEventDate.event).toMatchObject({
        on: '2012-11-08',
      })
    })

    test('two at once: one after the other, and both days stay readable', async () => {
      const days = ['2012-11-08', '2012-11-09']
      const answers = await Promise.all(days.map((on, i) => record({ on, idempotencyKey: `key-${i}` })))
      expect(answers.flatMap(({ recordEventDate }) => recordEventDate.userErrors)).toEqual([])
      const rows = await policies.subgraph.database.read.findBy(EventDate, { eventCode: CONGRESS })
      expect(rows).toHaveLength(2)
    })
  })

  describe('refused', () => {
    beforeAll(start)
    afterAll(() => policies.subgraph.close())

    test.each([
      ['an unknown event', { eventCode: 'cpc-99-congress' }, 'EVENT_UNKNOWN', ['input', 'eventCode']],
      ['a day that cannot be', { on: '1812-11-08' }, 'EVENT_DATE_IMPLAUSIBLE', ['input', 'on']],
      [
        'the day that is recorded',
        { eventCode: 'party-90th-anniversary', on: '2011-07-01' },
        'EVENT_DATE_UNCHANGED',
        ['input', 'on'],
      ],
      ['no source', { source: null }, 'EVENT_DATE_WITHOUT_SOURCE', ['input', 'source']],
      [
        'a long quote',
        { source: { document: 'x', quote: '八'.repeat(81) } },
        'EVENT_TEXT_TOO_LONG',
        ['input', 'source', 'quote'],
      ],
      ['no key', { idempotencyKey: ' ' }, 'IDEMPOTENCY_KEY_MISSING', ['input', 'idempotencyKey']],
    ])('refuses %s and writes nothing', async (_case, changes, code, path) => {
      const before = await written()
      const { event, userErrors } = (await record(changes)).recordEventDate
      expect([event, userErrors.length, userErrors[0]]).toMatchObject([null, 1, { code, path }])
      expect((await record(changes, admin, 'zh')).recordEventDate.userErrors[0]!.message).toMatch(/。$/)
      expect(await written()).toEqual(before)
    })

    test.each<[string, Viewer | null, string]>([
      ['nobody', null, 'UNAUTHENTICATED'],
      ['a member', viewerWith('MEMBER'), 'FORBIDDEN'],
      ['an approver everywhere', viewerWith('SCHEME_APPROVER'), 'FORBIDDEN'],
      ['an editor of one city', viewerWith('SCHEME_EDITOR', 'luzhou'), 'FORBIDDEN'],
      ['an administrator of one city', viewerWith('PLATFORM_ADMIN', 'beijing'), 'FORBIDDEN'],
    ])('is not for %s, and nothing is written', async (_case, viewer, code) => {
      const before = await written()
      const { data, errors } = await policies.run(RECORD, { viewer, variables: { input } })
      expect([data, errors?.map(({ extensions }) => extensions?.code)]).toEqual([null, [code]])
      expect(await written()).toEqual(before)
    })

    test.each(['2012-02-30', '2012-13-01', 'soon', ''])(
      'a day that does not exist is a bad request: %p',
      async (on) => {
        const before = await written()
        const { data, errors } = await policies.run(RECORD, { viewer: admin, variables: { input: { ...input, on } } })
        expect([data, errors?.length]).toEqual([undefined, 1])
        expect(await written()).toEqual(before)
      },
    )
  })
})
