import { type Command, InvalidArgumentError } from 'commander'
import { sourceCoverage } from '../../profile/index.js'
import { examples, type Making } from '../making.js'
import { Exit } from '../shell/exit.js'
import { readGiven } from '../shell/files.js'
import type { Shell } from '../shell/shell.js'
import { printProblems, problemLines, refuseInvalid } from './print-problems.js'
import { type ReadFiles, readFiles } from './read-files.js'

interface Options {
  text?: Record<string, string>
}

/** `merit profile validate FILES…`: says every mistake at its place; needs no gateway. */
export function validateCommand(parent: Command, make: Making): void {
  const { t, run } = make
  parent
    .command('validate')
    .description(
      t(
        '检查方案文件，逐处指出错误；无需网关',
        'checks scheme files and names every mistake at its place; needs no gateway',
      ),
    )
    .argument(
      '<files...>',
      t(
        '文件或文件夹（含其所依据的上级方案），- 为标准输入',
        'files or folders, with the schemes they build on among them; - is the standard input',
      ),
    )
    .option(
      '--text <document=file>',
      t('文件原文，用于核对引文；可重复', 'text of a document, in which its quotes must be found; can be repeated'),
      textOption,
    )
    .addHelpText(
      'after',
      examples(
        make,
        ['merit profile validate hejiang.yaml', '检查一份方案', 'checks one scheme'],
        [
          'merit profile validate schemes/',
          '检查整个文件夹，上级的锁定与限定一并核对',
          'checks a whole folder, with the locks and bounds of the schemes above',
        ],
        [
          'merit profile validate hejiang.yaml --text hejiang.doc=doc-12.txt --json',
          '核对引文，以 JSON 输出',
          'checks the quotes too and prints JSON',
        ],
      ),
    )
    .action(
      run(async (shell, names: string[], { text = {} }: Options) => {
        const read = await readFiles(names, shell, await textsOf(text, shell))
        if (shell.settings.json) shell.json(asJson(read))
        else print(read, shell)
        return read.problems.length > 0 ? Exit.INVALID : Exit.DONE
      }),
    )
}

function textOption(given: string, before: Record<string, string> = {}): Record<string, string> {
  const [document, ...file] = given.split('=')
  if (!document || file.length === 0) throw new InvalidArgumentError('document=file')
  return { ...before, [document]: file.join('=') }
}

async function textsOf(files: Record<string, string>, shell: Shell): Promise<Record<string, string>> {
  const read = Object.entries(files).map(async ([document, file]): Promise<[string, string]> => {
    const { input, problem } = await readGiven(file, shell)
    return problem ? refuseInvalid([problem], shell) : [document, Buffer.from(input).toString('utf8')]
  })
  return Object.fromEntries(await Promise.all(read))
}

const asJson = ({ files, schemes, problems, notes }: ReadFiles) => ({
  valid: problems.length === 0,
  files,
  schemes: schemes.map(({ file, profile }) => {
    const { values, sourced, unsourced } = sourceCoverage(profile)
    return { file, code: profile.identity.code, values, sourced, unsourced }
  }),
  problems,
  notes,
})

function print({ files, schemes, problems, notes }: ReadFiles, shell: Shell): void {
  const { t } = shell
  printProblems(problems, shell)
  for (const note of notes) for (const line of problemLines(note, shell)) shell.line(`${t('注意：', 'note: ')}${line}`)
  const wrong = new Set(problems.map(({ file }) => file))
  for (const { file, profile } of schemes) {
    if (wrong.has(file)) continue
    const { values, sourced } = sourceCoverage(profile)
    shell.line(
      t(
        `${file}：有效；${values} 个值中 ${sourced} 个有依据`,
        `${file}: valid; ${sourced} of ${values} values rest on a source`,
      ),
    )
  }
  if (problems.length > 0) {
    const [n, m, all] = [problems.length, wrong.size, files.length]
    shell.line(
      t(
        `${all} 个文件中 ${m} 个有误，共 ${n} 处。`,
        `${n} ${n === 1 ? 'mistake' : 'mistakes'} in ${m} of ${all} files.`,
      ),
    )
  }
}
