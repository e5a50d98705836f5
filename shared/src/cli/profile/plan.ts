import type { Command } from 'commander'
import { examples, type Making } from '../making.js'
import type { Exit } from '../shell/exit.js'
import { type Gateway, openGateway } from '../shell/gateway.js'
import type { Shell } from '../shell/shell.js'
import { PLAN_OF_FILE } from './documents.js'
import { exitOf, type Planned, planAsJson, planBy, printPlanned } from './remote-plan.js'
import { type OneFile, readOne } from './read-one.js'
import { validityOptions, type Validity } from './time-options.js'

interface Options extends Validity {
  allowRemoval: boolean
}

/** `merit profile plan FILE`: what publishing the file would do, for whom; writes nothing. */
export function planCommand(parent: Command, make: Making): void {
  const { t, run } = make
  const command = parent
    .command('plan')
    .description(
      t(
        '若发布该文件会有何变化、影响哪些下级方案；不写入任何内容',
        'what publishing a file would change, and for whom; writes nothing',
      ),
    )
    .argument('<file>', t('方案文件', 'the file of a scheme'))
    .option(
      '--allow-removal',
      t('将会删除时也不以 5 退出', 'does not end with 5 where something would be removed'),
      false,
    )
  for (const option of validityOptions(t)) command.addOption(option)
  command
    .addHelpText(
      'after',
      examples(
        make,
        ['merit profile plan hejiang.yaml --as editor.luzhou', '发布后的变化', 'what would change'],
        [
          'merit profile plan hejiang.yaml --valid-from 2027-01-01 --json',
          '以 JSON 输出全部变化',
          'all changes as JSON',
        ],
      ),
    )
    .action(
      run(async (shell, name: string, { allowRemoval, ...validity }: Options): Promise<Exit> => {
        const file = await readOne(name, shell)
        const planned = await planOfFile(openGateway(shell), file, validity, shell)
        if (shell.settings.json) shell.json({ problems: planned.problems, plan: planAsJson(planned.plan) })
        else printPlanned(planned, file.file, shell)
        return exitOf(planned, allowRemoval)
      }),
    )
}

/** The plan of a file that was read. */
export function planOfFile(gateway: Gateway, file: OneFile, validity: Validity, shell: Shell): Promise<Planned> {
  const { validFrom = null, validTo = null } = validity
  const variables = { file: file.text, fileName: file.file, validFrom, validTo }
  return planBy(gateway, PLAN_OF_FILE, variables, (data: { planOfFile: Planned }) => data.planOfFile, shell)
}
