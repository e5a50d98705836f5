import { type Command, Option } from 'commander'
import { examples, type Making } from '../making.js'
import { addDecision, decide, type DecisionOptions } from './decide.js'
import { PUBLISH, SCHEDULE } from './documents.js'
import { day } from './time-options.js'

interface Options extends DecisionOptions {
  on?: string
}

/** `merit profile publish ID [--on DAY]`: publishes what was approved, now or on a day. */
export function publishCommand(parent: Command, make: Making): void {
  const { t, run } = make
  addDecision(parent.command('publish'), make)
    .description(
      t('显示计划，确认后发布已批准的变更申请', 'shows the plan and, once confirmed, publishes what was approved'),
    )
    .addOption(
      new Option('--on <day>', t('在该日发布（默认立即）', 'publishes it on this day (at once)')).argParser(day),
    )
    .addHelpText(
      'after',
      examples(
        make,
        ['merit profile publish hejiang', '看过计划后立即发布', 'at once, after a look at the plan'],
        ['merit profile publish 0193… --on 2027-01-01 --yes', '定于该日发布', 'on that day'],
      ),
    )
    .action(
      run((shell, named: string, { on, ...options }: Options) =>
        decide(
          shell,
          named,
          options,
          on === undefined
            ? { document: PUBLISH, question: t('立即发布？', 'Publish it now?'), doing: t('正在发布', 'Publishing') }
            : {
                document: SCHEDULE,
                more: { publishOn: on },
                question: t(`定于 ${on} 发布？`, `Publish it on ${on}?`),
                doing: t('正在安排发布', 'Scheduling'),
              },
        ),
      ),
    )
}
