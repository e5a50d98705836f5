import { type Command, Option } from 'commander'
import type { Making } from '../making.js'
import { Exit } from '../shell/exit.js'
import { openGateway } from '../shell/gateway.js'
import type { Shell } from '../shell/shell.js'
import { requestArgument, requestId } from './open-requests.js'
import { printPlanned } from './remote-plan.js'
import { change, type PlannedRequest, readRequest, requestLine } from './remote-request.js'

/** What every decision on a change request is given. */
export interface DecisionOptions {
  /** Hash of the plan that was seen; absent: that of the plan that is shown now. */
  plan?: string
}

/** One decision: its mutation, what more its input has, and what it is called. */
export interface Decision {
  document: string
  more?: Record<string, unknown>
  /** The question before it, such as "Publish it now?". */
  question: string
  doing: string
}

/** Adds what every command has that decides on a change request by its plan. */
export const addDecision = (command: Command, { t }: Making): Command =>
  command
    .argument(...requestArgument(t))
    .addOption(
      new Option(
        '--plan <hash>',
        t(
          '已看过的计划的哈希；与现状不符时拒绝，且不再提问',
          'hash of the plan that you have read: refused where it is not the same now; asks no question',
        ),
      ),
    )

/** Shows the plan, asks whether it may be, and decides on exactly that plan. */
export async function decide(
  shell: Shell,
  named: string,
  { plan: seen }: DecisionOptions,
  decision: Decision,
): Promise<Exit> {
  const gateway = openGateway(shell)
  const id = await requestId(gateway, named, shell)
  const request = await readRequest(gateway, id, shell)
  const planHash = seen ?? request.plan?.hash ?? ''
  if (seen === undefined) await showAndAsk(request, decision.question, shell)
  const input = { changeRequestId: id, planHash, ...decision.more }
  const changed = await change(gateway, decision.document, input, decision.doing)
  if (shell.settings.json) shell.json({ changeRequest: changed, planHash })
  else shell.line(requestLine(changed, shell))
  return Exit.DONE
}

async function showAndAsk(request: PlannedRequest, question: string, shell: Shell): Promise<void> {
  const { settings, terminal, t } = shell
  if (!settings.json) {
    shell.line(requestLine(request, shell))
    printPlanned(request, `${request.target}.yaml`, shell)
  }
  if (settings.yes) return
  if (!terminal.canAnswer || settings.json) {
    shell.stop(Exit.REFUSED, 'CONFIRMATION_NEEDED', { hash: request.plan?.hash ?? '…' })
  }
  const answer = await terminal.ask(`${question} ${t('[是/否]', '[yes/no]')} `)
  if (!/^(y|yes|是)$/i.test(answer.trim())) shell.stop(Exit.REFUSED, 'NOT_CONFIRMED')
}
