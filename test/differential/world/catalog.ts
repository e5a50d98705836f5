import { author, book, type Entity, failAt, film, ids, item, numberOf } from './records.js'
import { link, type WorldSubgraph } from './subgraph.js'

const typeDefs = `
  ${link('@key', '@shareable')}
  type Query {
    book(id: ID!): Book
    books(first: Int = 3, genre: Genre): [Book!]!
    item(id: ID!): Item
    items(first: Int, filter: ItemFilter): [Item]
    search(text: String, kinds: [Kind!]): [Found!]
    shelf: Shelf!
    certainBook(id: ID!): Book!
    count(numbers: [Int!]): Int
  }
  enum Genre { FICTION FACT }
  enum Kind { BOOK FILM SHELF }
  input ItemFilter { ids: [ID!], price: PriceRange, genre: Genre = FICTION }
  input PriceRange { from: Int! = 1, to: Int }
  interface Item { id: ID! title: String price(currency: String): Int related: [Item] }
  interface Priced { price(currency: String): Int }
  type Book implements Item & Priced @key(fields: "id") {
    id: ID!
    title: String
    price(currency: String): Int
    related: [Item]
    genre: Genre
    weight: Int
    size: Size
    isbn: String @shareable
    author: Author
    authors: [Author!]
    sequel: Book
    certainSequel: Book!
    broken: Int
    mustHave: Int!
    mustWork(hard: Boolean): String!
    chapters: [[Chapter!]]
  }
  type Film implements Item @key(fields: "id") {
    id: ID!
    title: String!
    price(currency: String): Int
    related: [Item]
    minutes: Int!
    director: Author
    book: Book
  }
  type Size @shareable { width: Int! height: Int }
  type Chapter { number: Int! heading: String! pages: [Int!] }
  type Shelf { label: String! items(first: Int): [Item!]! grid: [[Item]!] byGenre(genre: Genre!): [Book] owner: Author }
  type Author @key(fields: "id") { id: ID! works(first: Int): [Item!] }
  union Found = Book | Film | Shelf
`

const shelf = { __typename: 'Shelf' }
const price = (entity: Entity, { currency }: { currency?: string }) => numberOf(entity) * (currency ? 2 : 10)
const related = (entity: Entity) => (numberOf(entity) % 4 === 0 ? null : ids(numberOf(entity), 2).map(item))

export const catalog: WorldSubgraph = {
  name: 'catalog',
  typeDefs,
  resolvers: {
    Query: {
      book: (_: unknown, { id }: { id: string }) => (Number(id) > 7 ? null : book(Number(id))),
      books: (_: unknown, { first, genre }: { first?: number; genre?: string }) =>
        ids(genre === 'FACT' ? 2 : 1, first).map(book),
      item: (_: unknown, { id }: { id: string }) => item(Number(id) || 1),
      items: (_: unknown, { first, filter }: { first?: number; filter?: { genre: string; ids?: string[] } }) =>
        filter?.ids ? filter.ids.map((id) => item(Number(id) || 2)) : [null, ...ids(3, first).map(item)],
      search: (_: unknown, { kinds }: { kinds?: string[] }) =>
        (kinds ?? ['BOOK', 'FILM', 'SHELF']).map((kind) =>
          kind === 'BOOK' ? book(5) : kind === 'FILM' ? film(4) : shelf,
        ),
      shelf: () => shelf,
      certainBook: (_: unknown, { id }: { id: string }) => (Number(id) === 9 ? null : book(Number(id))),
      count: (_: unknown, { numbers }: { numbers?: number[] }) => numbers?.length ?? null,
    },
    Book: {
      title: (entity: Entity) => (numberOf(entity) === 3 ? null : `Book ${entity.id}`),
      price,
      related,
      genre: (entity: Entity) => [null, 'FICTION', 'FACT'][numberOf(entity) % 3],
      weight: (entity: Entity) => weightOf(entity),
      size: (entity: Entity) => sizeOf(entity),
      isbn: (entity: Entity) => `isbn-${entity.id}`,
      author: (entity: Entity) => (numberOf(entity) === 7 ? null : author(numberOf(entity))),
      authors: (entity: Entity) => ids(numberOf(entity), 2).map(author),
      sequel: (entity: Entity) => (numberOf(entity) > 6 ? null : book(numberOf(entity) + 1)),
      certainSequel: (entity: Entity) => (numberOf(entity) > 7 ? null : book(numberOf(entity) + 2)),
      broken: (entity: Entity) => failAt(entity, 1, 'broken'),
      mustHave: (entity: Entity) => (numberOf(entity) % 5 === 0 ? null : numberOf(entity)),
      mustWork: (entity: Entity, { hard }: { hard?: boolean }) => {
        failAt(entity, hard ? 2 : 3, 'mustWork')
        return 'works'
      },
      chapters: (entity: Entity) => chaptersOf(numberOf(entity)),
    },
    Film: {
      title: (entity: Entity) => (numberOf(entity) === 6 ? null : `Film ${entity.id}`),
      price,
      related,
      minutes: (entity: Entity) => {
        failAt(entity, 8, 'minutes')
        return 90
      },
      director: (entity: Entity) => author(numberOf(entity)),
      book: (entity: Entity) => book(numberOf(entity) + 1),
    },
    Shelf: {
      label: () => 'upper shelf',
      items: (_: unknown, { first }: { first?: number }) => ids(4, first).map(item),
      grid: () => [[book(1), null, film(6)], [], [film(8)]],
      byGenre: (_: unknown, { genre }: { genre: string }) => (genre === 'FACT' ? [book(5), null] : [book(1)]),
      owner: () => author(2),
    },
    Author: { works: (entity: Entity, { first }: { first?: number }) => ids(numberOf(entity), first).map(item) },
  },
}

export const weightOf = (entity: Entity) => (numberOf(entity) % 4 === 3 ? null : numberOf(entity) * 100)
export const sizeOf = (entity: Entity) =>
  numberOf(entity) === 9 ? null : { width: numberOf(entity), height: numberOf(entity) % 2 ? 20 : null }

function chaptersOf(number: number) {
  const chapter = (at: number) => ({
    number: at,
    heading: at === 6 ? null : `Chapter ${at}`,
    pages: at % 2 ? [at, null] : [at],
  })
  return [[chapter(number)], null, [chapter(2), chapter(number + 3)]]
}
