import { type Command, Option } from 'commander'
import type { BilingualText } from '../../policy/index.js'
import { examples, type Making } from '../making.js'
import { columns } from '../shell/columns.js'
import { Exit } from '../shell/exit.js'
import { openGateway } from '../shell/gateway.js'
import type { Shell } from '../shell/shell.js'
import { REQUESTS, SCHEMES } from './documents.js'
import { allOf, type Page } from './pages.js'
import { type RemoteRequest, requestLine } from './remote-request.js'
import { dayOption, instantOption } from './time-options.js'

interface Options {
  jurisdiction?: string | null
  on?: string | null
  known?: string | null
  requests: boolean
  state?: string | null
}

interface RemoteScheme {
  code: string
  title: { value: BilingualText | null }
  jurisdiction: { code: string } | null
  extends: { code: string } | null
  version: { id: string; validFrom: string; validTo: string | null }
}

const STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'SCHEDULED', 'SUSPENDED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN']

/** `merit profile list`: the schemes that apply, or the change requests that the caller may see. */
export function listCommand(parent: Command, make: Making): void {
  const { t, run } = make
  const state = new Option('--state <state>', t('只列此状态的变更申请', 'only change requests that stand there'))
  parent
    .command('list')
    .description(
      t('列出有效的方案，或可查看的变更申请', 'the schemes that apply, or the change requests that you may see'),
    )
    .option('--jurisdiction <code>', t('只列此地区的', 'only those of this jurisdiction'))
    .addOption(dayOption(t))
    .addOption(instantOption(t))
    .option('--requests', t('列出变更申请', 'lists change requests'), false)
    .addOption(state.choices(STATES))
    .addHelpText(
      'after',
      examples(
        make,
        ['merit profile list --on 2011-06-30', '某日有效的方案', 'the schemes that applied on a day'],
        [
          'merit profile list --requests --state SUBMITTED --as approver.luzhou',
          '待批准的变更申请',
          'what waits for approval',
        ],
      ),
    )
    .action(
      run(async (shell, options: Options) => {
        await (options.requests || options.state ? listRequests(options, shell) : listSchemes(options, shell))
        return Exit.DONE
      }),
    )
}

async function listSchemes({ jurisdiction = null, on = null, known = null }: Options, shell: Shell): Promise<void> {
  const gateway = openGateway(shell)
  const doing = shell.t('正在读取方案', 'Reading the schemes')
  const schemes = await allOf(async (after) => {
    const variables = { jurisdiction, on, known, after }
    return (await gateway.ask<{ policyProfiles: Page<RemoteScheme> }>(SCHEMES, variables, doing)).policyProfiles
  })
  if (shell.settings.json) return shell.json(schemes)
  const rows = schemes.map(({ code, title, jurisdiction: place, extends: base, version }) => [
    code,
    place?.code ?? '',
    base ? `← ${base.code}` : '',
    `${version.validFrom} – ${version.validTo ?? ''}`,
    version.id,
    title.value ? shell.words(title.value) : '',
  ])
  for (const line of columns(rows)) shell.line(line)
}

async function listRequests({ jurisdiction = null, state = null }: Options, shell: Shell): Promise<void> {
  const gateway = openGateway(shell)
  const doing = shell.t('正在读取变更申请', 'Reading the change requests')
  const requests = await allOf(async (after) => {
    const variables = { target: null, jurisdiction, state, after }
    return (await gateway.ask<{ changeRequests: Page<RemoteRequest> }>(REQUESTS, variables, doing)).changeRequests
  })
  if (shell.settings.json) return shell.json(requests)
  for (const request of requests) shell.line(requestLine(request, shell))
}
