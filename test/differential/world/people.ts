import { author, type Entity, failAt, ids, numberOf } from './records.js'
import { link, type WorldSubgraph } from './subgraph.js'

const typeDefs = `
  ${link('@key', '@shareable')}
  type Query { me: Author! author(id: ID!): Author authors(first: Int): [Author] named(name: String!): Named }
  interface Named { name: String! }
  type Author implements Named @key(fields: "id") {
    id: ID!
    name: String!
    nick: String
    mentor: Author!
    friends(first: Int): [Author!]!
    address: Address
    status: Status!
  }
  enum Status { ACTIVE RETIRED }
  type Address @shareable { street: String! city: City }
  type City implements Named @shareable { name: String! twin: City }
`

export const people: WorldSubgraph = {
  name: 'people',
  typeDefs,
  resolvers: {
    Query: {
      me: () => author(1),
      author: (_: unknown, { id }: { id: string }) => author(Number(id) || 1),
      authors: (_: unknown, { first }: { first?: number }) => [...ids(2, first).map(author), null],
      named: (_: unknown, { name }: { name: string }) =>
        name.length > 1 ? { __typename: 'City', name, twin: null } : author(4),
    },
    Author: {
      name: (entity: Entity) => {
        failAt(entity, 5, 'name')
        return `Author ${entity.id}`
      },
      nick: (entity: Entity) => {
        failAt(entity, 2, 'nick')
        return null
      },
      mentor: (entity: Entity) => (numberOf(entity) === 8 ? null : author((numberOf(entity) % 9) + 1)),
      friends: (entity: Entity, { first }: { first?: number }) => ids(numberOf(entity), first).map(author),
      address: (entity: Entity) => ({
        street: numberOf(entity) % 3 === 0 ? null : 'Main street',
        city: { __typename: 'City', name: 'Town', twin: { __typename: 'City', name: null } },
      }),
      status: (entity: Entity) => (numberOf(entity) % 2 ? 'ACTIVE' : 'RETIRED'),
    },
  },
}
