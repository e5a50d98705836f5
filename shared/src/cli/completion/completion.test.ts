import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { merit } from '../shell/terminal.builder.js'

const folder = mkdtempSync(join(tmpdir(), 'merit-completion-'))
beforeAll(async () => {
  writeFileSync(join(folder, 'merit.bash'), (await merit(['completion', 'bash'])).out)
  for (const name of ['hejiang.yaml', 'naxi scheme.yaml']) writeFileSync(join(folder, name), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What bash offers for the last of these words, with the script loaded. */
function offered(...words: string[]): string[] {
  const line = words.map((word) => `'${word}'`).join(' ')
  const script = `source ./merit.bash
    COMP_WORDS=(merit ${line}); COMP_CWORD=${words.length}
    _merit && printf '%s\\n' "\${COMPREPLY[@]}"`
  const printed = execFileSync('bash', ['--norc', '-c', script], { cwd: folder, encoding: 'utf8' })
  return printed.split('\n').filter(Boolean).sort()
}

test.each<[string[], string[]]>([
  [['pro'], ['profile']],
  [['profile', 'val'], ['validate']],
  [['--url', 'http://x', 'profile', 'res'], ['resolve']],
  [['profile', 'validate', '--te'], ['--text']],
  [['profile', 'validate', '--js'], ['--json']],
  [
    ['profile', 'validate', '--lang', ''],
    ['en', 'zh'],
  ],
  [['profile', 'validate', '--lang', '=', 'z'], ['zh']],
  [
    ['profile', 'resolve', 'x', '--format', ''],
    ['json', 'text', 'yaml'],
  ],
  [['profile', 'validate', 'he'], ['hejiang.yaml']],
  [['profile', 'validate', 'na'], ['naxi scheme.yaml']],
  [['profile', 'validate', '--text', 'he'], ['hejiang.yaml']],
  [
    ['completion', ''],
    ['bash', 'fish', 'zsh'],
  ],
  [['help', 'x'], []],
])('bash completes %j to %j', (words, found) => {
  expect(offered(...words)).toEqual(found)
})

test('bash completes every command', async () => {
  const { out } = await merit(['--help'])
  const commands = out.split('Commands:')[1]!.matchAll(/^ {2}(\S+)/gm)
  expect(offered('')).toEqual([...commands].map(([, name]) => name).sort())
})

test.each([
  ['zsh', ['#compdef merit', "('merit profile validate')", '_files', "'--json:以 JSON 输出，结构固定'"]],
  [
    'fish',
    [
      "complete -c merit -n '__merit_at merit profile' -a validate",
      "-l lang -x -a 'en zh'",
      "-d '以 JSON 输出，结构固定'",
    ],
  ],
])('the script for %s', async (name, parts) => {
  const { out } = await merit(['completion', name, '--lang', 'zh'])
  for (const part of parts) expect(out).toContain(part)
})
