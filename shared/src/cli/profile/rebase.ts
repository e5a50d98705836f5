import type { Command } from 'commander'
import { examples, type Making } from '../making.js'
import { Exit } from '../shell/exit.js'
import { openGateway } from '../shell/gateway.js'
import { REBASE } from './documents.js'
import { requestArgument, requestId } from './open-requests.js'
import { change, readRequest, requestLine } from './remote-request.js'

/** `merit profile rebase ID`: takes over what was published since the draft was started, where the two do not contradict. */
export function rebaseCommand(parent: Command, make: Making): void {
  const { t, run } = make
  parent
    .command('rebase')
    .description(
      t(
        '将其后的发布并入草稿；矛盾之处逐一列出',
        'takes over into the draft what was published since; names each place where the two contradict',
      ),
    )
    .argument(...requestArgument(t))
    .addHelpText(
      'after',
      examples(make, [
        'merit profile rebase 0193…',
        '被告知已有新发布后',
        'once you are told that it was published anew',
      ]),
    )
    .action(
      run(async (shell, named: string) => {
        const gateway = openGateway(shell)
        const id = await requestId(gateway, named, shell)
        const { revision } = await readRequest(gateway, id, shell)
        const input = { changeRequestId: id, expectedRevision: revision }
        const rebased = await change(gateway, REBASE, input, t('正在并入', 'Rebasing'))
        if (shell.settings.json) shell.json({ changeRequest: rebased })
        else shell.line(requestLine(rebased, shell))
        return Exit.DONE
      }),
    )
}
