import { join } from 'node:path'
import { readyQueries } from '@meritgraph/gateway/console/ready-queries'
import { queriesPage } from './queries-page.js'

test('a query stands with its texts, variables and operation', () => {
  const query = {
    name: '01-a',
    title: { en: 'What *is* it?', zh: '是什么？' },
    description: { en: 'D', zh: '述' },
    query: 'query A { a }',
    variables: '{"a": 1}',
  }
  expect(queriesPage([query]).split('\n').slice(5)).toEqual([
    '## 01-a · 是什么？',
    '',
    '**What \\*is\\* it?** D',
    '',
    '**是什么？** 述',
    '',
    'Variables · 变量: `{"a": 1}`',
    '',
    '```graphql',
    'query A { a }',
    '```',
    '',
  ])
})

test('every ready query has its section', () => {
  const queries = readyQueries(join(__dirname, '..', '..', 'gateway', 'console', 'queries'))
  const page = queriesPage(queries)
  expect(page.match(/^## \S+/gm)).toEqual(queries.map(({ name }) => `## ${name}`))
})
