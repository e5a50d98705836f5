import { Writable } from 'node:stream'
import { QueryFailedError } from 'typeorm'
import { createLogger } from './index.js'

test('personal data, secrets and input never reach a log, at any depth that is logged', () => {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const log = createLogger('test', 'info', sink as never)
  log.info(
    {
      token: 'T0P',
      account: { subject: 'li@example.org' },
      a: { b: { personName: '张三' } },
      variables: { q: '李四' },
      id: 'x1',
    },
    'done',
  )
  const [line] = lines
  expect(JSON.parse(line!)).toMatchObject({
    part: 'test',
    id: 'x1',
    token: '[redacted]',
    variables: '[redacted]',
    msg: 'done',
  })
  expect(line).not.toMatch(/T0P|li@example|张三|李四/)
})

test('an error is logged without what it carries along: parameters, quoted values, documents', () => {
  const lines: string[] = []
  const sink = { write: (line: string) => void lines.push(line) }
  const driverError = Object.assign(new Error("Duplicate entry '张三' for key"), {
    code: 'ER_DUP_ENTRY',
    sql: "VALUES ('张三')",
  })
  const failed = new QueryFailedError('INSERT INTO people VALUES (?)', ['张三'], driverError)
  const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', variables: '李四' })
  const log = createLogger('test', 'info', sink)
  log.error({ err: failed }, 'a resolver failed')
  log.error({ err: new Error('no answer', { cause }) }, 'a subgraph failed')
  const [database, wire] = lines.map((line) => JSON.parse(line).err)
  expect(database).toEqual({
    type: 'QueryFailedError',
    code: 'ER_DUP_ENTRY',
    query: 'INSERT INTO people VALUES (?)',
    stack: expect.stringMatching(/^ +at /),
  })
  expect(wire).toMatchObject({ type: 'Error', message: 'no answer', cause: { code: 'ECONNREFUSED' } })
  expect(lines.join('')).not.toMatch(/张三|李四/)
})
