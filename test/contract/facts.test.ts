import { parse, validate } from 'graphql'
import { buildSchema } from 'graphql'
import { allFacts } from '@meritgraph/shared/context'
import { generatedFiles } from './generated-files.js'

test('every fact document is valid against the API', async () => {
  const api = buildSchema((await generatedFiles()).get('gateway/api.graphql')!)
  expect(allFacts().map(({ name }) => name)).toContain('organizations.grantRole.jurisdiction')
  for (const { name, text } of allFacts()) {
    expect([name, validate(api, parse(text)).map((error) => error.message)]).toEqual([name, []])
  }
})
