import './shell.errors.js'
import { processTerminal } from './terminal.js'

describe('a standard output that takes no more', () => {
  const written: string[] = []
  const before = new Set(process.stdout.listeners('error'))
  const exit = jest.spyOn(process, 'exit').mockImplementation((() => undefined) as never)
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  const fail = (code: string) => process.stdout.emit('error', Object.assign(new Error(code), { code }))

  beforeAll(() => void processTerminal())
  afterAll(() => {
    for (const listener of process.stdout.listeners('error'))
      if (!before.has(listener)) process.stdout.off('error', listener as () => void)
    exit.mockRestore()
    stderr.mockRestore()
  })

  test('whoever reads only the beginning ends nothing', () => {
    fail('EPIPE')
    expect([exit.mock.calls, written]).toEqual([[], []])
  })

  test('a full disk ends the command with one line in both languages', () => {
    fail('ENOSPC')
    expect(exit.mock.calls).toEqual([[4]])
    expect(written).toEqual([
      'FILE_UNWRITABLE: The file stdout cannot be written (ENOSPC). Choose another place with -o. 文件 stdout 无法写入（ENOSPC）。请用 -o 另选位置。\n',
    ])
  })
})
