import { readOrganizationsEnv } from './env.js'

const complete = {
  PORT: '4002',
  DATABASE_URL: 'mysql://user:password@127.0.0.1:3306/organizations',
  MERIT_VIEWER_SECRET: 'x'.repeat(32),
  MERIT_SUBGRAPHS: 'policies=http://127.0.0.1:4001/graphql',
}

describe('the environment', () => {
  const before = { ...process.env }
  afterEach(() => {
    process.env = { ...before }
  })

  test('is production without a bootstrap admin unless it says otherwise', () => {
    process.env = { ...complete }
    expect(readOrganizationsEnv()).toMatchObject({ PORT: 4002, MERIT_MODE: 'production', MERIT_BOOTSTRAP_ADMIN: null })
    process.env = { ...complete, MERIT_MODE: 'demo', MERIT_BOOTSTRAP_ADMIN: 'https://login.example.org#admin' }
    expect(readOrganizationsEnv()).toMatchObject({
      MERIT_MODE: 'demo',
      MERIT_BOOTSTRAP_ADMIN: 'https://login.example.org#admin',
    })
  })

  test('names every fault at once', () => {
    process.env = { MERIT_MODE: 'test', MERIT_BOOTSTRAP_ADMIN: 'admin' }
    expect(readOrganizationsEnv).toThrow(
      /PORT[^]*DATABASE_URL[^]*MERIT_VIEWER_SECRET[^]*MERIT_MODE[^]*MERIT_BOOTSTRAP_ADMIN must be issuer#subject/,
    )
  })
})
