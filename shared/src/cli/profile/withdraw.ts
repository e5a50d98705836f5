import type { Command } from 'commander'
import { examples, type Making } from '../making.js'
import { Exit } from '../shell/exit.js'
import { openGateway } from '../shell/gateway.js'
import { WITHDRAW } from './documents.js'
import { requestArgument, requestId } from './open-requests.js'
import { change, requestLine } from './remote-request.js'

/** `merit profile withdraw ID`: takes a change request back for good. */
export function withdrawCommand(parent: Command, make: Making): void {
  const { t, run } = make
  parent
    .command('withdraw')
    .description(t('撤回变更申请，不再发布', 'takes a change request back for good'))
    .argument(...requestArgument(t))
    .addHelpText('after', examples(make, ['merit profile withdraw 0193…', '撤回', 'takes it back']))
    .action(
      run(async (shell, named: string) => {
        const gateway = openGateway(shell)
        const id = await requestId(gateway, named, shell)
        const withdrawn = await change(gateway, WITHDRAW, { changeRequestId: id }, t('正在撤回', 'Withdrawing'))
        if (shell.settings.json) shell.json({ changeRequest: withdrawn })
        else shell.line(requestLine(withdrawn, shell))
        return Exit.DONE
      }),
    )
}
