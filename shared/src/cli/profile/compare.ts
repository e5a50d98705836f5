import { type Command, Option } from 'commander'
import { examples, type Making } from '../making.js'
import { Exit } from '../shell/exit.js'
import { writeWhole } from '../shell/files.js'
import { openGateway } from '../shell/gateway.js'
import type { Shell } from '../shell/shell.js'
import { MATRIX, MATRIX_DOCUMENT } from './documents.js'
import { type Matrix, type MatrixColumn, matrixTable } from './matrix-table.js'
import { allOf, type Page } from './pages.js'
import { schemeRef } from './scheme-ref.js'
import { dayOption, instantOption } from './time-options.js'

const DOCUMENTS: Record<string, string> = { md: 'MARKDOWN', html: 'HTML', csv: 'CSV' }

interface Options {
  leaf?: string[]
  kind?: string[]
  on?: string
  known?: string
  format: string
  output?: string
  force: boolean
}

/** `merit profile compare CODES…`: leaves or concepts of schemes side by side, with their clauses. */
export function compareCommand(parent: Command, make: Making): void {
  const { t, run } = make
  parent
    .command('compare')
    .description(
      t('按项目或概念对照多份方案，附条款', 'leaves or concepts of schemes side by side, with their clauses'),
    )
    .argument(
      '[codes...]',
      t('方案代码，可加 @日期；默认全部', 'codes of schemes, with @DAY or not; all of them where absent'),
    )
    .option(
      '--leaf <leaf...>',
      t(
        '项目，如 leader-review-cadence、period.end 或 概念:路径',
        'leaves, such as leader-review-cadence, period.end or CONCEPT:PATH',
      ),
    )
    .option(
      '--kind <kind...>',
      t('某类概念的全部，如 procedure、award-type', 'all concepts of a kind, such as procedure or award-type'),
    )
    .addOption(dayOption(t))
    .addOption(instantOption(t))
    .addOption(
      new Option('--format <format>', t('输出格式', 'format of the output'))
        .choices(['table', 'md', 'html', 'csv'])
        .default('table'),
    )
    .option('-o, --output <file>', t('写入文件（默认标准输出）', 'writes this file (standard output)'))
    .option('--force', t('覆盖已有文件', 'replaces a file that is there'), false)
    .addHelpText(
      'after',
      examples(
        make,
        [
          'merit profile compare --leaf leader-review-cadence',
          '各地领导点评的间隔',
          'how often leaders review, everywhere',
        ],
        [
          'merit profile compare luzhou beijing --kind procedure --format html -o procedures.html',
          '两地各环节对照',
          'all procedures of two',
        ],
        [
          'merit profile compare luzhou@2010-06-01 luzhou@2011-06-01 --leaf period.end',
          '同一方案的两个日期',
          'one scheme on two days',
        ],
      ),
    )
    .action(run(compare))
}

async function compare(shell: Shell, codes: string[], options: Options): Promise<Exit> {
  const asked = questionOf(codes, options, shell)
  const { format, output, force } = options
  const isDocument = format !== 'table' && !shell.settings.json
  const text = isDocument ? await documentOf(asked, DOCUMENTS[format]!, shell) : null
  const matrix = isDocument ? null : await matrixOf(asked, shell)
  if (matrix && shell.settings.json) shell.json(matrix)
  else if (output === undefined) shell.text(text ?? matrixTable(matrix!, shell))
  else await writeWhole(output, text ?? matrixTable(matrix!, shell), force, shell)
  return Exit.DONE
}

/** What the graph is asked for. */
export function questionOf(
  codes: readonly string[],
  { leaf = [], kind = [], on, known }: Omit<Options, 'format' | 'force'>,
  shell: Shell,
) {
  if (leaf.length + kind.length === 0) shell.stop(Exit.REFUSED, 'COMPARE_EMPTY')
  const columns = codes.map((word) => {
    const ref = schemeRef(word, shell)
    if (ref.kind !== 'code') return shell.stop(Exit.REFUSED, 'SCHEME_NAME_UNREADABLE', { word })
    return { profile: ref.code, on: ref.on ?? on, known }
  })
  const isPath = (text: string) => /[.:*]/.test(text)
  return {
    columns: columns.length > 0 ? columns : null,
    leaves: leaf.filter((text) => !isPath(text)).map(asEnum),
    paths: leaf.filter(isPath).map((text) => {
      const [path = '', concept = null] = text.split(':').toReversed()
      return { concept, leaf: path }
    }),
    kinds: kind.map(asEnum),
    on: on ?? null,
    known: known ?? null,
  }
}

const asEnum = (word: string): string => word.toUpperCase().replaceAll('-', '_')

type Question = ReturnType<typeof questionOf>

async function documentOf(asked: Question, format: string, shell: Shell): Promise<string> {
  const doing = shell.t('正在对照', 'Comparing')
  const data = await openGateway(shell).ask<{ schemeMatrix: { document: string } }>(
    MATRIX_DOCUMENT,
    { ...asked, format },
    doing,
  )
  return data.schemeMatrix.document
}

async function matrixOf(asked: Question, shell: Shell): Promise<Matrix> {
  const gateway = openGateway(shell)
  let rows: Omit<Matrix, 'columns'> | null = null
  const columns = await allOf(async (after) => {
    const doing = shell.t('正在对照', 'Comparing')
    const data = await gateway.ask<{ schemeMatrix: Omit<Matrix, 'columns'> & { columns: Page<MatrixColumn> } }>(
      MATRIX,
      { ...asked, after },
      doing,
    )
    const { columns: page, ...rest } = data.schemeMatrix
    rows = rest
    return page
  })
  return { ...rows!, columns }
}
