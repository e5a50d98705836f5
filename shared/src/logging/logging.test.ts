import { Writable } from 'node:stream'
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
