import { compilePlan } from './compile-plan.js'
import { ErrorLog } from './error-log.js'
import type { Execution } from './execution.js'
import './executor.errors.js'
import type { PlanNode } from './plan-nodes.js'

const fetch = (serviceName: string): PlanNode => ({ kind: 'Fetch', serviceName, operation: `{${serviceName}}` })

async function run(node: PlanNode, variables: Record<string, unknown> = {}) {
  const log: string[] = []
  const subgraph = (name: string) => async () => {
    log.push(`begin ${name}`)
    await new Promise((done) => setTimeout(done, 2))
    log.push(`end ${name}`)
    return { data: { [name]: 1 } }
  }
  const step = compilePlan(node, { subgraph, satisfies: (type, condition) => type === condition })
  const errors = new ErrorLog('en')
  const execution: Execution = { data: null, variables, context: null, signal: undefined, language: 'en', errors }
  await step(execution)
  return { log, data: execution.data }
}

describe('a compiled plan', () => {
  it('runs a sequence in order and a parallel at once', async () => {
    const parallel: PlanNode = { kind: 'Parallel', nodes: [fetch('b'), fetch('c')] }
    const { log, data } = await run({ kind: 'Sequence', nodes: [fetch('a'), parallel] })
    expect(log).toEqual(['begin a', 'end a', 'begin b', 'begin c', 'end b', 'end c'])
    expect(data).toEqual({ a: 1, b: 1, c: 1 })
  })

  it('runs one side of a condition', async () => {
    const node: PlanNode = { kind: 'Condition', condition: 'on', ifClause: fetch('yes'), elseClause: fetch('no') }
    expect((await run(node, { on: true })).data).toEqual({ yes: 1 })
    expect((await run(node, { on: false })).data).toEqual({ no: 1 })
    expect((await run({ ...node, elseClause: undefined }, {})).data).toBeNull()
  })

  it.each<[string, PlanNode]>([
    [
      'subscription',
      { kind: 'Subscription', primary: { kind: 'Fetch', serviceName: 'a', operation: 'subscription{a}' } },
    ],
    ['@defer', { kind: 'Defer', primary: {}, deferred: [] }],
  ])('refuses a %s', async (operation, node) => {
    await expect(run(node)).rejects.toMatchObject({
      message: `This endpoint runs no ${operation} operations. Send a query or a mutation that the schema defines.`,
      extensions: { code: 'OPERATION_UNSUPPORTED' },
    })
  })
})
