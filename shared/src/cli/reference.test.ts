import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { meritPage } from './reference.js'

const page = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'merit.md'), 'utf8')

test('the page of the command line says what the commands say; `npm run schema` writes it', () => {
  expect(meritPage(page)).toBe(page)
})

test('every command has a summary, and every command that does something examples, in both languages', () => {
  const sections = meritPage('').split('\n### ').slice(1)
  const leaves = sections.filter((text) => !/\n(Commands|命令)[:：]\n/.test(text))
  expect(leaves.length).toBe(36)
  for (const text of leaves) {
    const [name = ''] = text.split('\n')
    expect([name, /\n(Examples:|示例：)\n {2}\S+ /.test(text)]).toEqual([name, true])
  }
})
