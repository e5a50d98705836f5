import { Column, Entity, PrimaryColumn } from 'typeorm'
import { type Database, sharedColumns } from '../database/index.js'
import { fault, type Language } from '../errors/index.js'
import { AuditRecord, IdempotencyRecord, journal, OutboxEvent } from '../journal/index.js'
import { newId } from '../time/index.js'
import { forEachDatabase } from '../testing/index.js'
import { openTransaction, type Outcome, runMutation, type RunsMutations, type Transaction } from './index.js'

@Entity('notes')
class Note {
  @PrimaryColumn(sharedColumns.id) id: string
  @Column(sharedColumns.text) text: string
}

const NOW = new Date('2026-01-01T00:00:00.000Z')
const now = () => NOW

const contextOf = (
  database: Database,
  accountId: string | null = 'organizer',
  language: Language = 'en',
): RunsMutations<Transaction> => ({
  viewer: accountId === null ? null : { accountId, onBehalfOf: null },
  language,
  transaction: (work) => openTransaction(database, work),
})

const addNote =
  (text: string, runs: string[] = []) =>
  async (tx: Transaction): Promise<Outcome> => {
    runs.push(text)
    const id = newId()
    await tx.db.insert(Note, { id, text })
    tx.emit('NoteAdded', id, { text })
    return { id }
  }

const everything = async (database: Database) => ({
  notes: await database.read.find(Note),
  audit: await database.read.find(AuditRecord),
  events: await database.read.find(OutboxEvent),
  keys: await database.read.find(IdempotencyRecord),
})
const NOTHING = { notes: [], audit: [], events: [], keys: [] }

forEachDatabase('runMutation', (open) => {
  const openAll = () => open([...journal.entities, Note], [], now)

  test('keeps the change, one audit record, its events and its idempotency record', async () => {
    const database = await openAll()
    const input = { idempotencyKey: ' k1 ', text: '你好', nested: { phone: '123', kept: 1 }, none: undefined }
    const { id, userErrors } = await runMutation(contextOf(database), 'addNote', input, addNote('你好'), {
      personal: ['phone'],
    })
    expect(userErrors).toEqual([])
    const kept = await everything(database)
    expect(kept.notes).toEqual([{ id, text: '你好' }])
    expect(kept.audit).toEqual([
      {
        ...{
          id: kept.audit[0]!.id,
          sequence: null,
          recordedAt: NOW,
          accountId: 'organizer',
          onBehalfOf: null,
          mutation: 'addNote',
        },
        ...{
          subjectId: id,
          input: { text: '你好', nested: { phone: '[personal]', kept: 1 } },
          previousHash: null,
          hash: null,
        },
      },
    ])
    expect(kept.events).toEqual([
      {
        id: kept.events[0]!.id,
        sequence: null,
        type: 'NoteAdded',
        subjectKey: id,
        payload: { text: '你好' },
        recordedAt: NOW,
      },
    ])
    expect(kept.keys).toMatchObject([
      { accountId: 'organizer', mutation: 'addNote', idempotencyKey: 'k1', resultId: id, recordedAt: NOW },
    ])
  })

  test('leaves one audit record also where nothing is emitted', async () => {
    const database = await openAll()
    await runMutation(contextOf(database), 'touch', { idempotencyKey: 'k' }, async () => ({ id: 'x' }))
    expect(await everything(database)).toMatchObject({
      notes: [],
      events: [],
      audit: [{ subjectId: 'x', input: {} }],
      keys: [{ resultId: 'x' }],
    })
  })

  test('replays the same key with the same input, and refuses it with other input', async () => {
    const database = await openAll()
    const runs: string[] = []
    const run = (text: string, accountId = 'organizer', mutation = 'addNote') =>
      runMutation(
        contextOf(database, accountId),
        mutation,
        { idempotencyKey: 'k', text } as { idempotencyKey: string },
        addNote(text, runs),
      )
    const first = await run('a')
    expect(await run('a')).toEqual(first)
    expect(await run('b')).toEqual({
      id: null,
      userErrors: [
        {
          code: 'IDEMPOTENCY_KEY_REUSED',
          message:
            'The idempotency key `k` has already been used for `addNote` with other input. Send the first input again, or use a new key.',
          path: ['input', 'idempotencyKey'],
        },
      ],
    })
    expect(runs).toEqual(['a'])
    expect((await run('b', 'someone else')).userErrors).toEqual([])
    expect((await run('b', 'organizer', 'addOther')).userErrors).toEqual([])
    expect((await everything(database)).notes).toHaveLength(3)
  })

  test('executes once where the same key comes many times at once', async () => {
    const database = await openAll()
    const runs: string[] = []
    const run = () => runMutation(contextOf(database), 'addNote', { idempotencyKey: 'k' }, addNote('a', runs))
    const results = await Promise.all(Array.from({ length: 12 }, run))
    const kept = await everything(database)
    expect(new Set(results.map(({ id }) => id))).toEqual(new Set([kept.notes[0]!.id]))
    expect([kept.notes, kept.audit, kept.events, kept.keys].map((rows) => rows.length)).toEqual([1, 1, 1, 1])
    expect(runs).toEqual(['a'])
  })

  test('a refusal undoes everything, leaves no record, and its key can be used again', async () => {
    const database = await openAll()
    const refuse = async (tx: Transaction): Promise<Outcome> => {
      await addNote('half')(tx)
      return { problems: [{ code: 'IDEMPOTENCY_KEY_MISSING', params: { most: 5 }, path: ['input', 'text'] }] }
    }
    const refused = await runMutation(
      contextOf(database, 'organizer', 'zh'),
      'addNote',
      { idempotencyKey: 'k' },
      refuse,
    )
    expect(refused).toMatchObject({
      id: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_MISSING', path: ['input', 'text'] }],
    })
    expect(refused.userErrors[0]!.message).toContain('1 至 5 个字符')
    expect(await everything(database)).toEqual(NOTHING)
    expect(
      (await runMutation(contextOf(database), 'addNote', { idempotencyKey: 'k' }, addNote('whole'))).userErrors,
    ).toEqual([])
  })

  test('a thrown user error is a user error, any other is thrown; both undo everything', async () => {
    const database = await openAll()
    const failing =
      (error: Error) =>
      async (tx: Transaction): Promise<Outcome> => {
        await addNote('half')(tx)
        throw error
      }
    const run = (error: Error) => runMutation(contextOf(database), 'addNote', { idempotencyKey: 'k' }, failing(error))
    expect(await run(fault('IDEMPOTENCY_KEY_MISSING', { most: 5 }))).toMatchObject({
      id: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_MISSING' }],
    })
    await expect(run(fault('NEIGHBOUR_DOWN'))).rejects.toMatchObject({ code: 'NEIGHBOUR_DOWN' })
    await expect(run(new Error('a bug'))).rejects.toThrow('a bug')
    expect(await everything(database)).toEqual(NOTHING)
  })

  test.each([undefined, '', '   ', 'x'.repeat(201)])('needs a key: %p', async (idempotencyKey) => {
    const database = await openAll()
    const input = { idempotencyKey } as { idempotencyKey: string }
    const refused = await runMutation(contextOf(database), 'addNote', input, addNote('a'))
    expect(refused).toMatchObject({
      id: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_MISSING', path: ['input', 'idempotencyKey'] }],
    })
    expect(await everything(database)).toEqual(NOTHING)
  })

  test('takes no text that a database would change: half characters, NUL', async () => {
    const database = await openAll()
    const input = {
      idempotencyKey: 'k\0',
      title: '党 😀 ok',
      notes: [{ zh: 'a\ud800b' }, { zh: 'fine', en: '\udc00' }],
    }
    const refused = await runMutation(contextOf(database), 'addNote', input, addNote('a'))
    expect(refused.userErrors.map(({ code, path }) => [code, path?.join('.')])).toEqual([
      ['TEXT_UNUSABLE', 'input.idempotencyKey'],
      ['TEXT_UNUSABLE', 'input.notes.0.zh'],
      ['TEXT_UNUSABLE', 'input.notes.1.en'],
    ])
    expect(await everything(database)).toEqual(NOTHING)
  })

  test('needs a caller', async () => {
    const database = await openAll()
    const run = runMutation(contextOf(database, null), 'addNote', { idempotencyKey: 'k' }, addNote('a'))
    await expect(run).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(await everything(database)).toEqual(NOTHING)
  })
})
