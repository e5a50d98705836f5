import './definitions.js'
import { Role } from '@meritgraph/shared/auth'
import { rootFields } from './generated-files.js'

const CALLERS = ['PUBLIC', 'ACCOUNT', 'SERVICE', ...Object.values(Role)]

test('every root field says who may call it, in known words', () => {
  const fields = rootFields()
  expect(fields.length).toBeGreaterThan(5)
  expect(fields.filter(({ callers }) => callers.length === 0).map(({ name }) => name)).toEqual([])
  expect(fields.flatMap(({ callers }) => callers).filter((caller) => !CALLERS.includes(caller))).toEqual([])
})

test('no mutation is open to everybody', () => {
  const open = rootFields().filter(({ kind, callers }) => kind === 'mutation' && callers.includes('PUBLIC'))
  expect(open.map(({ name }) => name)).toEqual([])
})

test('fields for other parts of the system are for them only', () => {
  const mixed = rootFields().filter(({ name, callers }) => name.startsWith('_') && callers.join() !== 'SERVICE')
  expect(mixed).toEqual([])
})
