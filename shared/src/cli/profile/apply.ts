import type { Command } from 'commander'
import { FOREVER_DAY } from '../../time/index.js'
import { examples, type Making } from '../making.js'
import { Exit } from '../shell/exit.js'
import { openGateway } from '../shell/gateway.js'
import type { Shell } from '../shell/shell.js'
import { SUBMIT } from './documents.js'
import { bring, type DraftOptions, openRequest, start } from './draft-of-file.js'
import { planOfFile } from './plan.js'
import { type OneFile, readOne } from './read-one.js'
import { changesNothing, isInvalid, planAsJson, printPlanned } from './remote-plan.js'
import { change, type RemoteRequest, readRequest, requestLine } from './remote-request.js'
import { validityOptions, type Validity } from './time-options.js'

interface Options extends DraftOptions {
  allowRemoval: boolean
  submit: boolean
}

/** States in which a draft can be submitted. */
const SUBMITTABLE = new Set(['DRAFT', 'SUSPENDED'])

/** `merit profile apply FILE`: makes a change request whose draft is the file, or brings the caller's open one to it. */
export function applyCommand(parent: Command, make: Making): void {
  const { t, run } = make
  const command = parent
    .command('apply')
    .description(
      t(
        '使变更申请的草稿与文件一致：没有则新建，已一致则不作更改',
        'brings a change request to what the file says: starts one, edits yours, or has nothing to do',
      ),
    )
    .argument('<file>', t('方案文件', 'the file of a scheme'))
    .option('--allow-removal', t('允许删除条目', 'lets items be removed'), false)
    .option('--title-zh <text>', t('变更申请的中文标题', 'title of the change request in Chinese'))
    .option('--title-en <text>', t('变更申请的英文标题', 'title of the change request in English'))
    .option('--submit', t('随即送审', 'sends it for approval at once'), false)
  for (const option of validityOptions(t)) command.addOption(option)
  command
    .addHelpText(
      'after',
      examples(
        make,
        ['merit profile apply hejiang.yaml --title-zh "增设载体"', '新建变更申请', 'starts a change request'],
        ['merit profile apply hejiang.yaml', '再次运行：无需更改', 'again: nothing to do'],
        ['merit profile apply hejiang.yaml --submit --yes', '更新并送审', 'edits and submits it'],
      ),
    )
    .action(run(async (shell, name: string, options: Options) => apply(await readOne(name, shell), options, shell)))
}

async function apply(file: OneFile, options: Options, shell: Shell): Promise<Exit> {
  const gateway = openGateway(shell)
  const open = await openRequest(gateway, file, shell)
  const planned = await planOfFile(gateway, file, daysOf(options, open), shell)
  const { plan } = planned
  if (plan === null || isInvalid(planned) || (plan.willRemove && !options.allowRemoval)) {
    if (shell.settings.json) shell.json({ did: 'NOTHING', problems: planned.problems, plan: planAsJson(plan) })
    else printPlanned(planned, file.file, shell)
    return isInvalid(planned) ? Exit.INVALID : shell.stop(Exit.REMOVES, 'REMOVAL_NOT_ALLOWED', { file: file.file })
  }
  if (open === null && changesNothing(plan)) return said('NOTHING', null, shell)
  const { did, request } = open
    ? await bring(gateway, open, file, options, shell)
    : await start(gateway, file, options, shell)
  if (!options.submit || !SUBMITTABLE.has(request.state)) return said(did, request, shell)
  const { plan: now } = await readRequest(gateway, request.id, shell)
  const input = { changeRequestId: request.id, planHash: now?.hash ?? '' }
  return said('SUBMITTED', await change(gateway, SUBMIT, input, shell.t('正在送审', 'Submitting')), shell)
}

/** The days that are asked for; else those of the open change request, if there is one. */
function daysOf({ validFrom, validTo }: Validity, open: RemoteRequest | null): Validity {
  if (!open) return { validFrom, validTo }
  return { validFrom: validFrom ?? open.validFrom, validTo: validTo ?? open.validTo ?? FOREVER_DAY }
}

const DID: Record<string, [zh: string, en: string]> = {
  NOTHING: ['无需更改。', 'Nothing to do.'],
  STARTED: ['已新建变更申请：', 'Started a change request:'],
  EDITED: ['已更新草稿（此前的批准不再有效）：', 'Edited the draft (earlier approvals count no longer):'],
  SUBMITTED: ['已送审：', 'Submitted:'],
}

function said(did: string, request: RemoteRequest | null, shell: Shell): Exit {
  if (shell.settings.json) shell.json({ did, changeRequest: request })
  else {
    shell.line(shell.t(...DID[did]!))
    if (request) shell.line(requestLine(request, shell))
  }
  return Exit.DONE
}
