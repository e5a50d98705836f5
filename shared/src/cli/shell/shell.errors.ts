import { defineErrors } from '../../errors/index.js'

// What can stop a command before or beside the errors of the gateway.
defineErrors({
  COMMAND_UNKNOWN: {
    kind: 'error',
    en: 'The command line cannot be understood: {problem}. See `{command} --help`.',
    zh: '无法理解该命令：{problem}。请参阅 `{command} --help`。',
  },
  OPTION_UNFIT: {
    kind: 'error',
    en: 'The option {option} is for {needs} only. Leave it out here.',
    zh: '选项 {option} 仅适用于 {needs}。请在此去掉该选项。',
  },
  COMMAND_FAILED: {
    kind: 'error',
    en: 'The command failed by a fault of its own: {problem}. Try again; if it fails again, report this line.',
    zh: '命令自身出错：{problem}。请重试；若仍失败，请报告此行。',
  },
  GATEWAY_UNREACHABLE: {
    kind: 'error',
    en: 'No gateway answers at {url}. Start it with `npm start`, or name another address with --url or MERIT_URL.',
    zh: '{url} 没有网关应答。请先运行 `npm start`，或用 --url 或 MERIT_URL 指定其他地址。',
  },
  GATEWAY_ANSWER_UNUSABLE: {
    kind: 'error',
    en: '{url} answered with status {status} and no GraphQL answer. Name the address of a Meritgraph gateway with --url or MERIT_URL.',
    zh: '{url} 的应答（状态 {status}）不是 GraphQL。请用 --url 或 MERIT_URL 指定 Meritgraph 网关的地址。',
  },
  DEMO_MODE_OFF: {
    kind: 'error',
    en: 'The gateway at {url} is not in demo mode, so it has no demo users. Sign in with your issuer, or start it with MERIT_MODE=demo.',
    zh: '{url} 的网关未启用演示模式，没有演示用户。请通过您的身份提供方登录，或以 MERIT_MODE=demo 启动。',
  },
  CONFIRMATION_NEEDED: {
    kind: 'error',
    en: 'This needs a yes, and nobody can be asked here. Read the plan above, then add --yes, or name it with --plan {hash}.',
    zh: '此操作需要确认，但此处无人可以回答。请先阅读上面的计划，然后加上 --yes，或用 --plan {hash} 指明该计划。',
  },
  NOT_CONFIRMED: {
    kind: 'error',
    en: 'Nothing was done, because the answer was not yes. Run the command again when you agree.',
    zh: '未作任何更改，因为回答不是“是”。同意时请重新运行该命令。',
  },
  FILE_UNREADABLE: {
    kind: 'error',
    en: 'The file cannot be read ({problem}). Correct its name or the right to read it.',
    zh: '文件无法读取（{problem}）。请更正文件名或读取权限。',
  },
  FOLDER_EMPTY: {
    kind: 'error',
    en: 'The folder {folder} holds no .yaml or .yml file. Name another folder or single files.',
    zh: '文件夹 {folder} 中没有 .yaml 或 .yml 文件。请指定其他文件夹或单个文件。',
  },
  FILE_EXISTS: {
    kind: 'error',
    en: 'The file {file} is there already and was left as it is. Choose another name with -o, or replace it with --force.',
    zh: '文件 {file} 已存在，未作更改。请用 -o 另选文件名，或用 --force 覆盖。',
  },
  FILE_UNWRITABLE: {
    kind: 'error',
    en: 'The file {file} cannot be written ({problem}). Choose another place with -o.',
    zh: '文件 {file} 无法写入（{problem}）。请用 -o 另选位置。',
  },
  SCHEME_NAME_UNREADABLE: {
    kind: 'error',
    en: '`{word}` names no scheme. Give a file, the code of a scheme, a code with a day (luzhou@2011-06-30) or the id of a version.',
    zh: '`{word}` 不是方案的名称。请给出文件、方案代码、代码加日期（luzhou@2011-06-30）或版本编号。',
  },
  SCHEME_NOT_FOUND: {
    kind: 'error',
    en: 'No scheme `{code}` applies on {on}. Choose a code from `merit profile list`, or another day.',
    zh: '{on} 没有适用的方案 `{code}`。请从 `merit profile list` 中选取代码，或另选日期。',
  },
  SCHEME_NOT_KNOWN: {
    kind: 'error',
    en: 'As known at {known}, no scheme `{code}` applies on {on}. Choose a later instant for --known, another day, or a code from `merit profile list`.',
    zh: '截至 {known} 所知，{on} 没有适用的方案 `{code}`。请将 --known 改为更晚的时刻、另选日期，或从 `merit profile list` 中选取代码。',
  },
  REQUEST_NOT_FOUND: {
    kind: 'error',
    en: 'There is no change request `{id}` that you may see. Take an id from `merit profile list --requests`, or ask with another token.',
    zh: '没有您可查看的变更申请 `{id}`。请从 `merit profile list --requests` 中取用编号，或换用其他令牌。',
  },
  REQUEST_NONE_OPEN: {
    kind: 'error',
    en: 'No change request of the scheme `{code}` that you may see is open. Start one with `merit profile apply`, or take an id from `merit profile list --requests`.',
    zh: '方案 `{code}` 没有您可查看的未结变更申请。请用 `merit profile apply` 新建，或从 `merit profile list --requests` 中取用编号。',
  },
  REQUEST_AMBIGUOUS: {
    kind: 'error',
    en: 'The scheme `{code}` has {count} open change requests: {ids}. Name one of them by its id.',
    zh: '方案 `{code}` 有 {count} 个未结变更申请：{ids}。请用编号指明其一。',
  },
  REMOVAL_NOT_ALLOWED: {
    kind: 'error',
    en: 'This would remove something, so nothing was written. Read the plan above, then add --allow-removal, or restore it in {file}.',
    zh: '此操作会删除内容，未写入任何更改。请阅读上面的计划，然后加上 --allow-removal，或在 {file} 中恢复。',
  },
  COMPARE_EMPTY: {
    kind: 'error',
    en: 'There is nothing to compare by. Name at least one --leaf or --kind.',
    zh: '没有对照的项目。请至少给出一个 --leaf 或 --kind。',
  },
  START_UNREADABLE: {
    kind: 'error',
    en: 'A scheme cannot start from `{start}`. Write --from nothing, --from parent SCHEME, --from scheme SCHEME, or --from with the id of a version.',
    zh: '方案不能以 `{start}` 为起点。请写 --from nothing、--from parent 方案、--from scheme 方案，或 --from 加版本编号。',
  },
})
