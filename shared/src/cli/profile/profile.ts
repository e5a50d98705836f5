import type { Command } from 'commander'
import type { Making } from '../making.js'
import { applyCommand } from './apply.js'
import { approveCommand } from './approve.js'
import { compareCommand } from './compare.js'
import { diffCommand } from './diff.js'
import { exportCommand } from './export.js'
import { listCommand } from './list.js'
import { newCommand } from './new.js'
import { planCommand } from './plan.js'
import { publishCommand } from './publish.js'
import { rebaseCommand } from './rebase.js'
import { rejectCommand } from './reject.js'
import { resolveCommand } from './resolve.js'
import { showCommand } from './show.js'
import { submitCommand } from './submit.js'
import { validateCommand } from './validate.js'
import { withdrawCommand } from './withdraw.js'

/** In the order of the work. */
const COMMANDS = [
  newCommand,
  validateCommand,
  resolveCommand,
  diffCommand,
  planCommand,
  applyCommand,
  submitCommand,
  approveCommand,
  rejectCommand,
  publishCommand,
  withdrawCommand,
  rebaseCommand,
  showCommand,
  exportCommand,
  compareCommand,
  listCommand,
]

/** `merit profile …`: everything from a first draft to comparison. */
export function profileCommand(parent: Command, make: Making): void {
  const { t } = make
  const profile = parent
    .command('profile')
    .description(
      t(
        '方案：编写、检查、计划、送审、批准、发布、比较',
        'schemes: write, check, plan, submit, approve, publish, compare',
      ),
    )
    .helpCommand('help [command]', t('显示某个命令的帮助', 'shows the help of a command'))
  for (const add of COMMANDS) add(profile, make)
}
