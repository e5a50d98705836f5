import type { Command } from 'commander'
import { examples, type Making } from '../making.js'
import { Exit } from '../shell/exit.js'
import { openGateway } from '../shell/gateway.js'
import { requestArgument, requestId } from './open-requests.js'
import { printPlanned } from './remote-plan.js'
import { readRequest, requestAsJson, requestLine } from './remote-request.js'

/** `merit profile show ID`: where a change request stands, what stands against it, and its plan. */
export function showCommand(parent: Command, make: Making): void {
  const { t, run } = make
  parent
    .command('show')
    .description(t('变更申请的状态、问题与计划', 'where a change request stands, what stands against it, and its plan'))
    .argument(...requestArgument(t))
    .addHelpText('after', examples(make, ['merit profile show hejiang --json', '以 JSON 输出', 'as JSON']))
    .action(
      run(async (shell, named: string) => {
        const gateway = openGateway(shell)
        const request = await readRequest(gateway, await requestId(gateway, named, shell), shell)
        if (shell.settings.json) shell.json(requestAsJson(request))
        else {
          shell.line(requestLine(request, shell))
          printPlanned(request, `${request.target}.yaml`, shell)
        }
        return Exit.DONE
      }),
    )
}
