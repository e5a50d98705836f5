import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allProfiles } from './five-profiles.builder.js'
import * as policy from './index.js'

const page = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'rules.md'), 'utf8')
const rows = page
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [number, , clauses, profile, owner] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    return {
      number: Number(number),
      clauses: clauses!,
      names: profile!.match(/(?<=`)[A-Za-z.]+(?=`)/g) ?? [],
      owner: owner!,
    }
  })
const tests = readdirSync(__dirname)
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
  .join('\n')
const lines = tests.split('\n')
const cites = (line: string, number: number) => new RegExp(String.raw`\brules? (\d+, )*${number}\b`).test(line)
/** Whether a test names the rule together with one of its clauses. */
const cited = (number: number, clauses: string) =>
  lines.some((line) => cites(line, number) && clauses.match(/\[[^\]]+\]/g)!.some((clause) => line.includes(clause)))
const isFunction = (name: string) => typeof (policy as Record<string, unknown>)[name] === 'function'

/** Whether a section of a profile, or an item of it, has such a leaf. */
function isLeafOf(name: string): boolean {
  const [section, leaf] = name.split('.')
  const found = allProfiles().map((profile) => (profile as unknown as Record<string, unknown>)[section!])
  const items = found.flatMap((one) => one ?? []) as object[]
  return items.length > 0 && (leaf === undefined || items.some((item) => leaf in item))
}

test('every rule has its row', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 43 }, (_, i) => i + 1))
})

test.each(rows.map((row) => [row.number, row] as const))(
  'rule %d cites its clauses and says who decides',
  (number, row) => {
    expect(row.clauses).toMatch(/^\[(LZ|HL|BJ|WJ|NJ) [^\]]+\](, \[(LZ|HL|BJ|WJ|NJ) [^\]]+\])*$/)
    expect(['policies', 'organizations', 'activities', 'evaluations', 'awards', '–']).toContain(row.owner)
    expect(row.names.length).toBeGreaterThan(0)
    for (const name of row.names) {
      if (isFunction(name)) expect([number, cited(number, row.clauses)]).toEqual([number, true])
      else expect([name, isLeafOf(name)]).toEqual([name, true])
    }
    if (row.owner === '–') expect(row.names.every(isFunction)).toBe(true)
  },
)
