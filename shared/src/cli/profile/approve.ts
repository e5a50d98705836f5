import type { Command } from 'commander'
import { examples, type Making } from '../making.js'
import { addDecision, decide, type DecisionOptions } from './decide.js'
import { APPROVE } from './documents.js'

/** `merit profile approve ID`: approves what somebody else wrote, with the plan that is shown. */
export function approveCommand(parent: Command, make: Making): void {
  const { t, run } = make
  addDecision(parent.command('approve'), make)
    .description(
      t('显示计划，确认后批准他人的变更申请', 'shows the plan and, once confirmed, approves what somebody else wrote'),
    )
    .addHelpText(
      'after',
      examples(make, [
        'merit profile approve hejiang --as approver.luzhou',
        '看过计划后确认',
        'after a look at the plan',
      ]),
    )
    .action(
      run((shell, named: string, options: DecisionOptions) =>
        decide(shell, named, options, {
          document: APPROVE,
          question: t('批准此计划？', 'Approve this plan?'),
          doing: t('正在批准', 'Approving'),
        }),
      ),
    )
}
