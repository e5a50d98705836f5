import type { BilingualText } from '../../policy/index.js'
import { Exit } from '../shell/exit.js'
import type { Gateway } from '../shell/gateway.js'
import type { Shell } from '../shell/shell.js'
import type { Page } from './pages.js'

/** What publishing would do, as the graph says it. */
export interface RemotePlan {
  hash: string
  validFrom: string
  validTo: string | null
  willRemove: boolean
  base: { id: string } | null
  counts: Record<string, number>
  text: string
  changes: Page<unknown>
  affected: Page<unknown>
  [more: string]: unknown
}

/** What is wrong with a draft, as the graph says it. */
export interface RemoteProblem {
  code: string
  severity: 'ERROR' | 'WARNING'
  path: string
  line: number
  column: number
  message: BilingualText
  hint: BilingualText | null
}

/** A draft or a file with its plan. */
export interface Planned {
  problems: RemoteProblem[]
  plan: RemotePlan | null
}

/** Whether publishing would leave the scheme as it is. */
export const changesNothing = ({ base, counts }: RemotePlan): boolean =>
  base !== null && Object.values(counts).every((count) => count === 0)

/** Whether something stands against a draft. */
export const isInvalid = ({ problems, plan }: Planned): boolean =>
  plan === null || problems.some(({ severity }) => severity === 'ERROR')

/** With which code a command ends that only looks at a plan. */
export function exitOf(planned: Planned, isRemovalAllowed: boolean): Exit {
  if (isInvalid(planned)) return Exit.INVALID
  const plan = planned.plan!
  if (plan.willRemove && !isRemovalAllowed) return Exit.REMOVES
  return changesNothing(plan) ? Exit.DONE : Exit.CHANGES
}

/** Asks for a plan, and where its lists are wanted whole for the pages that follow. */
export async function planBy(
  gateway: Gateway,
  document: string,
  variables: Record<string, unknown>,
  pick: (data: never) => Planned,
  shell: Shell,
): Promise<Planned> {
  const doing = shell.t('正在计划', 'Planning')
  const page = async (after: object) => pick(await gateway.ask<never>(document, { ...variables, ...after }, doing))
  const planned = await page({})
  const { plan } = planned
  if (plan === null || !shell.settings.json) return planned
  for (const list of ['changes', 'affected'] as const) {
    let { pageInfo } = plan[list]
    while (pageInfo.hasNextPage) {
      // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before it ends
      const next = (await page({ [list]: pageInfo.endCursor })).plan![list]
      plan[list].nodes.push(...next.nodes)
      pageInfo = next.pageInfo
    }
  }
  return planned
}

/** A plan as JSON: its lists whole, without pages. */
export const planAsJson = (plan: RemotePlan | null) =>
  plan && { ...plan, changes: plan.changes.nodes, affected: plan.affected.nodes }

/** Prints what stands against a draft, and its plan. */
export function printPlanned({ problems, plan }: Planned, file: string, shell: Shell): void {
  for (const { line, column, code, message, hint, severity } of problems) {
    const remark = severity === 'WARNING' ? shell.t('警告：', 'warning: ') : ''
    shell.line(`${file}:${line}:${column}: ${remark}${code}: ${shell.words(message)}`)
    if (hint) shell.line(`    ${shell.t('提示：', 'hint: ')}${shell.words(hint)}`)
  }
  if (plan) shell.text(plan.text)
}
