import type { Command } from 'commander'
import { examples, type Making } from '../making.js'
import { Exit } from '../shell/exit.js'
import { openGateway } from '../shell/gateway.js'
import { REJECT } from './documents.js'
import { requestArgument, requestId } from './open-requests.js'
import { change, requestLine } from './remote-request.js'

interface Options {
  reason: string
}

/** `merit profile reject ID --reason TEXT`: rejects a change request for good. */
export function rejectCommand(parent: Command, make: Making): void {
  const { t, run } = make
  parent
    .command('reject')
    .description(t('驳回变更申请，须说明理由', 'rejects a change request for good, with a reason'))
    .argument(...requestArgument(t))
    .requiredOption('--reason <text>', t('理由，起草者可见', 'why; its author reads it'))
    .addHelpText(
      'after',
      examples(make, ['merit profile reject 0193… --reason "第三条与市级文件不符"', '说明理由', 'with a reason']),
    )
    .action(
      run(async (shell, named: string, { reason }: Options) => {
        const gateway = openGateway(shell)
        const id = await requestId(gateway, named, shell)
        const rejected = await change(gateway, REJECT, { changeRequestId: id, reason }, t('正在驳回', 'Rejecting'))
        if (shell.settings.json) shell.json({ changeRequest: rejected })
        else shell.line(requestLine(rejected, shell))
        return Exit.DONE
      }),
    )
}
