import { createLogger } from '@meritgraph/shared/logging'
import type { Subgraph } from '@meritgraph/shared/subgraph'
import { parse } from 'graphql'
import { deliveringLink } from './embedded.js'

test('a mutation that is kept is answered, also where its events cannot be delivered yet', async () => {
  const answer = { data: { recordEventDate: { userErrors: [] } } }
  const full = {
    name: 'policies',
    execute: async () => answer,
    settle: () => Promise.reject(new Error('database or disk is full')),
  } as unknown as Subgraph
  const lines: string[] = []
  const link = deliveringLink(full, [full], createLogger('test', 'info', { write: (line) => void lines.push(line) }))
  const query = 'mutation { recordEventDate }'
  const context = { viewer: null, asOf: null, language: 'en', requestId: 'r' }
  const request = { query, document: parse(query), variables: {}, operationType: 'mutation' as const, context }
  expect(await link.call(request)).toEqual(answer)
  expect(lines.map((line) => JSON.parse(line).err.message)).toEqual(['database or disk is full'])
  await expect(link.watermark()).rejects.toThrow('disk is full')
})
