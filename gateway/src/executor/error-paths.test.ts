import { parse } from 'graphql'
import { federationOf, type PlainError } from './federation.builder.js'

const users = `
  type Query { me: User must: User! users: [User] groups: [Group] any: Named }
  type Group { members: [User] }
  interface Named { name: String }
  type User implements Named @key(fields: "id") { id: ID! name: String email: String }
`
const posts = `
  type Query { posts: [Post] latest: Post }
  type User @key(fields: "id") {
    id: ID!
    email: String @external
    posts: [Post]
    score: Int!
    badge(size: Int): String
    contact: String @requires(fields: "email")
  }
  type Post { text: String by: User }
`
const user = (id: number) => ({ __typename: 'User', id: String(id), name: `N${id}` })
const people = {
  me: user(1),
  users: [user(1), user(2), user(1)],
  groups: [{ members: [user(1)] }, { members: [user(2)] }],
}
const boom = (...path: (string | number)[]) => ({ message: 'boom', path })

const postsError = (path: string): PlainError => ({
  message: 'boom',
  path,
  code: 'DOWNSTREAM_SERVICE_ERROR',
  service: 'posts',
})

const answering = (answer: object) =>
  federationOf({
    users: { typeDefs: users, answer: () => ({ data: people }) },
    posts: { typeDefs: posts, answer: () => answer },
  })

describe('an error in an entity fetch', () => {
  it('stands at the client’s path, through aliases', async () => {
    const { run } = answering({ data: { _entities: [{ a: null }] }, errors: [boom('_entities', 0, 'a', 3, 'text')] })
    const { data, errors } = await run('{ who: me { name a: posts { text } } }')
    expect(data).toEqual({ who: null })
    expect(errors).toBeUndefined()
    const aliased = federationOf({
      users: { typeDefs: users, answer: () => ({ data: { who: user(1) } }) },
      posts: {
        typeDefs: posts,
        answer: () => ({ data: { _entities: [{ a: null }] }, errors: [boom('_entities', 0, 'a', 3, 'text')] }),
      },
    })
    expect(await aliased.run('{ who: me { name a: posts { text } } }')).toEqual({
      data: { who: { name: 'N1', a: null } },
      errors: [postsError('who.a.3.text')],
    })
  })

  it('stands at every place that waits for the entity', async () => {
    const { run } = answering({
      data: { _entities: [{ posts: null }, { posts: [] }] },
      errors: [boom('_entities', 0, 'posts')],
    })
    expect(await run('{ users { posts { text } } }')).toEqual({
      data: { users: [{ posts: null }, { posts: [] }, { posts: null }] },
      errors: [postsError('users.0.posts'), postsError('users.2.posts')],
    })
  })

  it('bubbles with a lost non-null field and is the only error', async () => {
    const { run } = answering({ data: { _entities: [null] }, errors: [boom('_entities', 0, 'score')] })
    expect(await run('{ me { name score badge } }')).toEqual({ data: { me: null }, errors: [postsError('me.score')] })
  })

  it('gets the client’s key where the plan used another', async () => {
    const { run } = answering({
      data: { _entities: [{ _as_badge: null, _as_name: null }] },
      errors: [boom('_entities', 0, '_as_badge'), boom('_entities', 0, '_as_name')],
    })
    expect((await run('{ me { badge(size: 2) name: badge } }')).errors).toEqual([
      postsError('me.badge'),
      postsError('me.name'),
    ])
  })

  it('ends at the object where it is about a field the client did not ask for', async () => {
    const { run } = federationOf({
      users: {
        typeDefs: users,
        answer: () => ({ data: { me: { ...user(1), email: null } }, errors: [boom('me', 'email')] }),
      },
      posts: { typeDefs: posts, answer: () => ({ data: { _entities: [{ contact: null }] } }) },
    })
    expect(await run('{ me { contact } }')).toEqual({
      data: { me: { contact: null } },
      errors: [{ ...postsError('me'), service: 'users' }],
    })
  })

  it('in a batch belongs to its own places', async () => {
    const { run, asked } = answering({
      data: { _e0: [{ posts: [] }, null], _e1: [null] },
      errors: [boom('_e1', 0, 'badge')],
    })
    const { data, errors } = await run('{ me { badge } groups { members { posts { text } } } }')
    expect(asked[1]?.query).toContain('_e1: _entities(representations: $__batch_reps_1){...on User{badge}}')
    expect(data).toEqual({
      me: { badge: null },
      groups: [{ members: [{ posts: [] }] }, { members: [{ posts: null }] }],
    })
    expect(errors).toEqual([postsError('me.badge')])
  })
})

describe('a dead subgraph', () => {
  const dead = (language?: 'zh') => {
    const { executor } = federationOf({
      users: { typeDefs: users, answer: () => ({ data: people }) },
      posts: {
        typeDefs: posts,
        answer: () => {
          throw new Error('connect ECONNREFUSED')
        },
      },
    })
    return async (query: string) => {
      const { data, errors } = await executor.execute({ document: parse(query), language })
      return {
        data: JSON.parse(JSON.stringify(data)) as unknown,
        errors: errors?.map(({ message, path, extensions }) => [path?.join('.'), message, extensions['service']]),
      }
    }
  }
  const error = (path: string) => [path, 'connect ECONNREFUSED', 'posts']

  it.each([
    [
      '{ me { name } latest { text } posts { text } }',
      { me: { name: 'N1' }, latest: null, posts: null },
      ['latest', 'posts'],
    ],
    [
      '{ me { name posts { text } badge } }',
      { me: { name: 'N1', posts: null, badge: null } },
      ['me.posts', 'me.badge'],
    ],
    [
      '{ users { name posts { text } } }',
      { users: [1, 2, 1].map((id) => ({ name: `N${id}`, posts: null })) },
      ['users'],
    ],
    [
      '{ groups { members { posts { text } } } me { name } }',
      { groups: [{ members: [{ posts: null }] }, { members: [{ posts: null }] }], me: { name: 'N1' } },
      ['groups'],
    ],
    [
      '{ me { name score } users { name } }',
      { me: null, users: [1, 2, 1].map((id) => ({ name: `N${id}` })) },
      ['me.score'],
    ],
    ['{ users { score } }', { users: [null, null, null] }, ['users']],
  ])('costs only its own fields, one error for each place it is missed: %s', async (query, data, paths) => {
    expect(await dead()(query)).toEqual({ data, errors: paths.map(error) })
  })

  it('that answers with neither data nor errors says so in the language of the request', async () => {
    const { executor } = federationOf({ users: { typeDefs: users, answer: () => ({}) }, posts: { typeDefs: posts } })
    const { errors } = await executor.execute({ document: parse('{ me { name } }'), language: 'zh' })
    expect(errors?.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual([
      {
        message: '图的“users”部分未能应答：应答中既无数据也无错误。其余内容完整，请稍后重试。',
        path: ['me'],
        extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', service: 'users' },
      },
    ])
  })

  it('leaves the subgraph’s own code, but neither its status nor its stack', async () => {
    const extensions = { code: 'FORBIDDEN', http: { status: 403 }, stacktrace: ['at secret'], roles: ['ANALYST'] }
    const { executor } = federationOf({
      users: { typeDefs: users, answer: () => ({ data: { me: null }, errors: [{ ...boom('me'), extensions }] }) },
      posts: { typeDefs: posts },
    })
    const { errors } = await executor.execute({ document: parse('{ me { name } }') })
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', roles: ['ANALYST'], service: 'users' })
  })

  it('is not asked any more once the request is over', async () => {
    const controller = new AbortController()
    const { executor, asked } = federationOf({
      users: {
        typeDefs: users,
        answer: () => {
          controller.abort()
          return { data: people }
        },
      },
      posts: { typeDefs: posts },
    })
    const document = parse('{ me { name badge } }')
    const { data, errors } = await executor.execute({ document, signal: controller.signal })
    expect(data).toEqual({ me: { name: 'N1', badge: null } })
    expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['me', 'badge'], 'REQUEST_CANCELLED'],
    ])
    expect(asked).toHaveLength(1)
  })
})
