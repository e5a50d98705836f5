import { readMembersEnv } from './env.js'

const complete = {
  PORT: '4003',
  DATABASE_URL: 'mysql://user:password@127.0.0.1:3306/members',
  MERIT_VIEWER_SECRET: 'x'.repeat(32),
  MERIT_SUBGRAPHS: 'policies=http://127.0.0.1:4001/graphql,organizations=http://127.0.0.1:4002/graphql',
}

describe('the environment', () => {
  const before = { ...process.env }
  afterEach(() => {
    process.env = { ...before }
  })

  test('is production without a key unless it says otherwise', () => {
    process.env = { ...complete }
    expect(readMembersEnv()).toMatchObject({
      PORT: 4003,
      MERIT_MODE: 'production',
      MERIT_PERSONAL_KEY: null,
      MERIT_DATA: '.data',
    })
    process.env = { ...complete, MERIT_MODE: 'demo', MERIT_PERSONAL_KEY: 'k'.repeat(32) }
    expect(readMembersEnv()).toMatchObject({ MERIT_MODE: 'demo', MERIT_PERSONAL_KEY: 'k'.repeat(32) })
  })

  test('names every fault at once', () => {
    process.env = { MERIT_MODE: 'test', MERIT_PERSONAL_KEY: 'short' }
    expect(readMembersEnv).toThrow(/PORT[^]*DATABASE_URL[^]*MERIT_MODE[^]*MERIT_PERSONAL_KEY must have at least 32/)
  })
})
