import { author, type Entity, failAt, ids, item, numberOf, review } from './records.js'
import { link, type WorldSubgraph } from './subgraph.js'

const typeDefs = `
  ${link('@key', '@shareable')}
  type Query { latestReviews(first: Int): [Review!] review(id: ID!): Review }
  interface Item { id: ID! reviews(first: Int): [Review!] }
  type Review @key(fields: "id") {
    id: ID!
    stars: Int!
    text(max: Int): String
    by: Author
    about: Item
    reply: Reply
  }
  union Reply = Review | Silence
  type Silence { since: String! }
  type Book implements Item @key(fields: "id") { id: ID! reviews(first: Int): [Review!] rating: Float! best: Review }
  type Film implements Item @key(fields: "id") { id: ID! reviews(first: Int): [Review!] rating: String }
  type Author @key(fields: "id") { id: ID! reviews: [Review] lastReview: Review! }
`

const reviews = (entity: Entity, { first }: { first?: number }) => {
  failAt(entity, 6, 'reviews')
  return ids(numberOf(entity), first).map(review)
}

export const reviewing: WorldSubgraph = {
  name: 'reviews',
  typeDefs,
  resolvers: {
    Query: {
      latestReviews: (_: unknown, { first }: { first?: number }) => ids(1, first).map(review),
      review: (_: unknown, { id }: { id: string }) => review(Number(id) || 1),
    },
    Review: {
      stars: (entity: Entity) => (numberOf(entity) === 4 ? null : numberOf(entity) % 6),
      text: (entity: Entity, { max }: { max?: number }) => `Review ${entity.id}`.slice(0, max ?? 20),
      by: (entity: Entity) => author(numberOf(entity)),
      about: (entity: Entity) => item(numberOf(entity)),
      reply: (entity: Entity) =>
        numberOf(entity) % 3 === 0
          ? { __typename: 'Silence', since: numberOf(entity) === 9 ? null : '2011' }
          : review(numberOf(entity) + 1),
    },
    Book: {
      reviews,
      rating: (entity: Entity) => (numberOf(entity) === 5 ? null : numberOf(entity) / 2),
      best: (entity: Entity) => review(numberOf(entity)),
    },
    Film: { reviews, rating: (entity: Entity) => `${entity.id} stars` },
    Author: {
      reviews: (entity: Entity) => [review(numberOf(entity)), null],
      lastReview: (entity: Entity) => review(numberOf(entity)),
    },
  },
}
