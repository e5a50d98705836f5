import { book, type Entity, failAt, numberOf } from './records.js'
import { link, type WorldSubgraph } from './subgraph.js'

const typeDefs = `
  ${link('@key', '@shareable', '@external', '@requires')}
  type Query { heaviest: Book }
  type Size @shareable { width: Int! height: Int }
  type Book @key(fields: "id") {
    id: ID!
    isbn: String @shareable
    weight: Int @external
    size: Size @external
    postage(zone: String): Int @requires(fields: "weight size { width height }")
    parcel: Parcel! @requires(fields: "weight")
    depot: String!
  }
  type Parcel { weight: Int! label: String }
`

interface Parcelled extends Entity {
  weight: number | null
  size: { width: number; height: number | null } | null
}

/** What posting a book costs, from facts that another subgraph owns. */
export const postageOf = ({ weight, size }: Parcelled, zone?: string | null): number | null =>
  weight === null ? null : weight + (size?.width ?? 0) * (size?.height ?? 1) + (zone?.length ?? 0)

const shipping: WorldSubgraph = {
  name: 'shipping',
  typeDefs,
  resolvers: {
    Query: { heaviest: () => book(8) },
    Book: {
      isbn: (entity: Entity) => `isbn-${entity.id}`,
      postage: (entity: Parcelled, { zone }: { zone?: string }) => postageOf(entity, zone),
      parcel: (entity: Parcelled) => ({ weight: entity.weight, label: `to ${entity.id}` }),
      depot: (entity: Entity) => {
        failAt(entity, 7, 'depot')
        return `Depot ${numberOf(entity)}`
      },
    },
  },
}

/** Requires what shipping itself computed from what the catalog knows: two hops. */
const billing: WorldSubgraph = {
  name: 'billing',
  typeDefs: `
    ${link('@key', '@external', '@requires')}
    type Book @key(fields: "id") {
      id: ID!
      postage(zone: String): Int @external
      weight: Int @external
      bill: Bill @requires(fields: "postage weight")
    }
    type Bill { total: Int! perKilo: Float }
  `,
  resolvers: {
    Book: {
      bill: ({ postage, weight }: { postage: number | null; weight: number | null }) => ({
        total: postage === null ? null : postage + 1,
        perKilo: weight === null ? null : 1000 / weight,
      }),
    },
  },
}

export const logistics = [shipping, billing]
