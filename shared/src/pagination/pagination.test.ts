import { Column, Entity, PrimaryColumn } from 'typeorm'
import { State } from '../bitemporal/index.js'
import type { Context } from '../context/index.js'
import { type Database, sharedColumns } from '../database/index.js'
import { countStatements, forEachDatabase } from '../testing/index.js'
import { FOREVER } from '../time/index.js'
import { type PageArgs, pageOfList, pagesOf } from './index.js'

@Entity('books')
class Book {
  @PrimaryColumn(sharedColumns.id) id: string
  @Column(sharedColumns.code) shelf: string
  @Column(sharedColumns.int) place: number
}

@Entity('names')
class Name extends State {
  @Column(sharedColumns.code) thing: string
  @Column(sharedColumns.line) text: string
}

const contextOf = (database: Database, known: Date | null = null): Context =>
  ({
    db: database.read,
    memory: {},
    language: 'en',
    asOf: { valid: '2011-07-15', known },
    now: () => new Date(),
  }) as unknown as Context
const page = (first: number, after: string | null = null): PageArgs => ({ first, after })
const idsOf = (result: { edges: { node: { id: string } }[] }) => result.edges.map((edge) => edge.node.id)

forEachDatabase('pages', (open) => {
  let database: Database
  const books = pagesOf({ entity: Book, parent: 'shelf', orderBy: ['place', 'id'] })
  const allBooks = pagesOf({ entity: Book, orderBy: ['id'] })

  beforeAll(async () => {
    database = await open([Book, Name], [])
    const rows = ['a', 'b', 'c'].flatMap((shelf, s) =>
      Array.from({ length: 5 * (s + 1) }, (_, i) => ({
        id: `${shelf}${String(i).padStart(2, '0')}`,
        shelf,
        place: Math.floor(i / 2),
      })),
    )
    await database.write((em) => em.insert(Book, rows))
  })

  test('go on where the page before ended, until the end', async () => {
    const ctx = contextOf(database)
    const first = await books(ctx, page(2), 'a')
    expect([idsOf(first), first.pageInfo.hasNextPage, first.pageInfo.hasPreviousPage]).toEqual([
      ['a00', 'a01'],
      true,
      false,
    ])
    const second = await books(ctx, page(2, first.pageInfo.endCursor), 'a')
    expect([idsOf(second), second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage]).toEqual([
      ['a02', 'a03'],
      true,
      true,
    ])
    const third = await books(ctx, page(2, second.pageInfo.endCursor), 'a')
    expect([idsOf(third), third.pageInfo.hasNextPage]).toEqual([['a04'], false])
    const empty = await books(ctx, page(2, third.pageInfo.endCursor), 'a')
    expect([idsOf(empty), empty.pageInfo.endCursor]).toEqual([[], null])
  })

  test('of many parents take one statement, and their counts one more', async () => {
    const ctx = contextOf(database)
    const counted = countStatements(database)
    const pages = await Promise.all(['a', 'b', 'c', 'none'].map((shelf) => books(ctx, page(3), shelf)))
    expect(pages.map(idsOf)).toEqual([['a00', 'a01', 'a02'], ['b00', 'b01', 'b02'], ['c00', 'c01', 'c02'], []])
    expect(counted.statements).toHaveLength(1)
    expect(await Promise.all(pages.map((one) => one.count()))).toEqual([5, 10, 15, 0])
    expect(counted.statements).toHaveLength(2)
  })

  test('of a root list have no parent', async () => {
    const ctx = contextOf(database)
    const first = await allBooks(ctx, page(6))
    expect(idsOf(first)).toEqual(['a00', 'a01', 'a02', 'a03', 'a04', 'b00'])
    expect(await first.count()).toBe(30)
  })

  test.each([0, -1, 101])('refuse to hold %p items', async (size) => {
    expect(() => books(contextOf(database), page(size), 'a')).toThrow(
      expect.objectContaining({ code: 'PAGE_SIZE_INVALID' }),
    )
  })

  test.each([
    '',
    'x',
    Buffer.from('[["x"],null]').toString('base64url'),
    Buffer.from('[[1,{}],null]').toString('base64url'),
    Buffer.from('[[1e999,"x"],null]').toString('base64url'),
    Buffer.from('[[1,"x"],9007199254740991]').toString('base64url'),
  ])('refuse the cursor %p', async (cursor) => {
    await expect(books(contextOf(database), page(2, cursor), 'a')).rejects.toMatchObject({ code: 'CURSOR_INVALID' })
  })

  test('of states read on as was known when the first page was read', async () => {
    const names = pagesOf({ entity: Name, orderBy: ['text', 'rowId'], bitemporal: true })
    const early = new Date('2020-01-01T00:00:00.000Z')
    const late = new Date('2021-01-01T00:00:00.000Z')
    const state = (rowId: string, text: string, recordedAt: Date, supersededAt = FOREVER) => ({
      rowId,
      thing: rowId,
      text,
      recordedAt,
      supersededAt,
      validFrom: '2010-01-01',
      validTo: '9999-12-31',
    })
    await database.write((em) =>
      em.insert(Name, [state('1', 'x', early, late), state('2', 'y', early, late), state('3', 'z', late)]),
    )
    const rows = (result: { edges: { node: Name }[] }) => result.edges.map((edge) => edge.node.rowId)
    const before = contextOf(database, new Date('2020-06-01T00:00:00.000Z'))
    const first = await names(before, page(1))
    expect([rows(first), await first.count()]).toEqual([['1'], 2])
    expect(rows(await names(contextOf(database), page(5)))).toEqual(['3'])
    expect(rows(await names(contextOf(database), page(5, first.pageInfo.endCursor)))).toEqual(['2'])
  })
})

test('a page of a list in memory', () => {
  const list = ['a', 'b', 'c']
  const first = pageOfList(list, page(2), (item) => item, 'en')
  expect(first.edges.map((edge) => edge.node)).toEqual(['a', 'b'])
  const second = pageOfList(list, page(2, first.pageInfo.endCursor), (item) => item, 'en')
  expect([second.edges.map((edge) => edge.node), second.pageInfo.hasNextPage]).toEqual([['c'], false])
  // Where its item has gone meanwhile, a page does not begin from the start again.
  const gone = () => pageOfList(['a', 'c'], page(2, first.pageInfo.endCursor), (item) => item, 'en')
  expect(gone).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }))
})
