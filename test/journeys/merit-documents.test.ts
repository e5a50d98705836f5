import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { meritDocuments } from '@meritgraph/shared/cli'
import { buildSchema, parse, validate } from 'graphql'

const api = buildSchema(readFileSync(join(__dirname, '..', '..', 'gateway', 'api.graphql'), 'utf8'))

test.each(Object.entries(meritDocuments))('what the command line sends fits the graph: %s', (_name, text) => {
  expect(validate(api, parse(text)).map(({ message }) => message)).toEqual([])
})
