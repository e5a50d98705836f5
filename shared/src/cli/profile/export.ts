import { type Command, Option } from 'commander'
import { examples, type Making } from '../making.js'
import { Exit } from '../shell/exit.js'
import { writeWhole } from '../shell/files.js'
import { openGateway } from '../shell/gateway.js'
import type { Shell } from '../shell/shell.js'
import { resolvedFile, versionFile } from './remote-schemes.js'
import { dayOption, instantOption } from './time-options.js'

interface Options {
  on?: string
  known?: string
  version?: string
  format: 'yaml' | 'json'
  resolved: boolean
  output?: string
  force: boolean
}

/** `merit profile export CODE`: the file of a scheme, byte for byte as it was published. */
export function exportCommand(parent: Command, make: Making): void {
  const { t, run } = make
  parent
    .command('export')
    .description(t('输出方案文件，与发布时逐字节相同', 'the file of a scheme, byte for byte as it was published'))
    .argument('<code>', t('方案代码', 'code of the scheme'))
    .addOption(dayOption(t))
    .addOption(instantOption(t))
    .option('--version <id>', t('指定版本', 'this version'))
    .addOption(
      new Option('--format <format>', t('文件格式', 'format of the file')).choices(['yaml', 'json']).default('yaml'),
    )
    .option('--resolved', t('合并上级方案，附来源', 'with all that it builds on, and where each value is from'), false)
    .option('-o, --output <file>', t('写入文件（默认标准输出）', 'writes this file (standard output)'))
    .option('--force', t('覆盖已有文件', 'replaces a file that is there'), false)
    .addHelpText(
      'after',
      examples(
        make,
        ['merit profile export luzhou -o luzhou.yaml', '保存为文件', 'writes a file'],
        [
          'merit profile export luzhou --on 2011-06-30 --resolved --format json',
          '某日有效、合并上级后的内容',
          'as it applied on a day, with all that it builds on',
        ],
      ),
    )
    .action(
      run(async (shell, code: string, options: Options) => {
        const { file, ...version } = await exported(code, options, shell)
        const { output, force } = options
        if (output !== undefined) await writeWhole(output, file, force, shell)
        if (shell.settings.json) shell.json({ code, ...version, ...(output === undefined ? { file } : { output }) })
        else if (output === undefined) shell.terminal.out(file)
        else shell.note(t(`已写入 ${output}。`, `Wrote ${output}.`))
        return Exit.DONE
      }),
    )
}

async function exported(
  code: string,
  { on, known, version, format, resolved }: Options,
  shell: Shell,
): Promise<{ file: string }> {
  const as = format === 'json' ? 'JSON' : 'YAML'
  if (resolved) {
    if (version !== undefined) shell.stop(Exit.REFUSED, 'OPTION_UNFIT', { option: '--version', needs: 'export CODE' })
    const { file } = await resolvedFile(code, { on, known }, as, shell)
    return { file }
  }
  const ref =
    version === undefined ? ({ kind: 'code', code, on: null } as const) : ({ kind: 'version', id: version } as const)
  return versionFile(openGateway(shell), ref, { on, known }, as, shell)
}
