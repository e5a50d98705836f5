import './definitions.js'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allErrors } from '@meritgraph/shared/errors'

const root = join(__dirname, '..', '..')
const sources = ['shared/src', 'gateway/src', 'subgraphs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/node_modules|dist\/|\.(test|builder)\.ts$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8')),
)

test('every code of the catalogue says what is wrong in both languages and ends with the next step', () => {
  for (const [code, { en, zh }] of allErrors()) {
    expect([code, /[.]$/.test(en), /。$/.test(zh)]).toEqual([code, true, true])
    expect([code, (en.match(/\{\w+\}/g) ?? []).sort()]).toEqual([code, (zh.match(/\{\w+\}/g) ?? []).sort()])
  }
})

test('every code that the source uses is in the catalogue, and the reverse', () => {
  const used = new Set(
    sources.flatMap((text) => [...text.matchAll(/(?:fault\(|code: )'([A-Z][A-Z0-9]*_[A-Z0-9_]+)'/g)].map((m) => m[1]!)),
  )
  const codes = new Set(allErrors().map(([code]) => code))
  expect([...used].filter((code) => !codes.has(code))).toEqual([])
  const mentioned = (code: string) => sources.some((text) => new RegExp(`['"\`]${code}['"\`]`).test(text))
  expect([...codes].filter((code) => !mentioned(code))).toEqual([])
})
