import type { Command } from 'commander'
import { examples, type Making } from '../making.js'
import { addDecision, decide, type DecisionOptions } from './decide.js'
import { SUBMIT } from './documents.js'

/** `merit profile submit ID`: sends a draft for approval, with the plan that is shown. */
export function submitCommand(parent: Command, make: Making): void {
  const { t, run } = make
  addDecision(parent.command('submit'), make)
    .description(t('显示计划，确认后送审', 'shows the plan and, once confirmed, sends the draft for approval'))
    .addHelpText(
      'after',
      examples(make, ['merit profile submit hejiang --yes', '不提问，直接送审', 'without a question']),
    )
    .action(
      run((shell, named: string, options: DecisionOptions) =>
        decide(shell, named, options, {
          document: SUBMIT,
          question: t('按此计划送审？', 'Submit it with this plan?'),
          doing: t('正在送审', 'Submitting'),
        }),
      ),
    )
}
