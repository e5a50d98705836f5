import { subgraphAddresses, EnvironmentError, oneOf, optional, port, readEnv, secret, text, url } from './index.js'

const spec = {
  PORT: optional(port, 4000),
  DATABASE_URL: url(['mysql:', 'file:'], 'mysql://user:password@localhost/merit'),
  MERIT_VIEWER_SECRET: secret,
  MERIT_MODE: oneOf('demo', 'production'),
  NAME: text('anything'),
}
const good = {
  DATABASE_URL: 'mysql://root@localhost/x',
  MERIT_VIEWER_SECRET: 's'.repeat(32),
  MERIT_MODE: 'demo',
  NAME: 'n',
}

test('reads what is there and falls back where it may', () => {
  expect(readEnv(spec, good)).toEqual({ PORT: 4000, ...good })
  expect(readEnv(spec, { ...good, PORT: '0' }).PORT).toBe(0)
})

test('reports all faults at once, each with an example', () => {
  const faults = () =>
    readEnv(spec, { PORT: '70000', DATABASE_URL: 'http://x', MERIT_VIEWER_SECRET: 'short', MERIT_MODE: 'test' })
  expect(faults).toThrow(EnvironmentError)
  try {
    faults()
  } catch (error) {
    expect((error as EnvironmentError).faults).toEqual([
      'PORT must be a whole number from 0 to 65535; for example PORT=4000',
      'DATABASE_URL must start with mysql: or file:; for example DATABASE_URL=mysql://user:password@localhost/merit',
      'MERIT_VIEWER_SECRET must have at least 32 characters; for example MERIT_VIEWER_SECRET=the output of `openssl rand -hex 32`',
      'MERIT_MODE must be one of demo, production; for example MERIT_MODE=demo | production',
      'NAME is missing; for example NAME=anything',
    ])
    expect((error as Error).message).toContain('环境变量缺失或有误')
  }
})

test('a wrong secret is not repeated in the message', () => {
  expect(() => readEnv({ MERIT_VIEWER_SECRET: secret }, { MERIT_VIEWER_SECRET: 'my-short-secret' })).not.toThrow(
    /my-short-secret/,
  )
})

test('the addresses of subgraphs are read by name, blanks and signs in them included', () => {
  const text = ' policies=http://127.0.0.1:4001/graphql?a=b , members = http://127.0.0.1:4003/graphql,'
  expect([...subgraphAddresses(text)]).toEqual([
    ['policies', 'http://127.0.0.1:4001/graphql?a=b'],
    ['members', 'http://127.0.0.1:4003/graphql'],
  ])
  expect([...subgraphAddresses('')]).toEqual([])
})
