import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSchema, getOperationAST, getVariableValues, parse, validate } from 'graphql'
import { checkDocument, LIMITS } from '../limits/index.js'
import { readyQueries } from './ready-queries.js'

const gateway = join(__dirname, '..', '..')
const queries = readyQueries(join(gateway, 'console', 'queries'))

test.each(queries.map((query) => [query.name, query] as const))(
  '%s fits the schema and the limits, with its variables',
  async (_name, { query, variables }) => {
    const schema = buildSchema(await readFile(join(gateway, 'api.graphql'), 'utf8'))
    const document = parse(query, { maxTokens: LIMITS.tokens })
    expect(validate(schema, document)).toEqual([])
    expect(checkDocument(document, LIMITS)).toBeNull()
    const declared = getOperationAST(document)!.variableDefinitions ?? []
    expect(getVariableValues(schema, declared, JSON.parse(variables || '{}')).errors).toBeUndefined()
  },
)

test('titles and descriptions are in both languages', () => {
  for (const { title, description } of queries) {
    for (const text of [title.en, description.en]) expect(text).toMatch(/^[\x20-\x7e]+$/)
    for (const text of [title.zh, description.zh]) expect(text).toMatch(/\p{Script=Han}/u)
  }
})

test('a file is read into its parts, and one without a title is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'merit-queries-'))
  const notes = [
    '# title.en: T',
    '# title.zh: 题',
    '# description.en: D',
    '# description.zh: 述',
    '# variables: {"a": 1}',
  ]
  await writeFile(join(folder, '01-a.graphql'), `${notes.join('\n')}\n# for editors only\nquery A { a }\n`)
  expect(readyQueries(folder)).toEqual([
    {
      name: '01-a',
      title: { en: 'T', zh: '题' },
      description: { en: 'D', zh: '述' },
      query: 'query A { a }',
      variables: '{"a": 1}',
    },
  ])
  await writeFile(join(folder, '02-b.graphql'), '# title.en: T\n{ b }\n')
  expect(() => readyQueries(folder)).toThrow(/02-b\.graphql has no comment "# title\.zh: …"/)
  await rm(folder, { recursive: true })
})
