import { type Command, Option } from 'commander'
import { stringify } from 'yaml'
import { type Breach, isLeaf, resolveChain } from '../../policy/index.js'
import type { EventEntry, Profile } from '../../profile/index.js'
import type { EventNames } from '../../values/index.js'
import { examples, type Making } from '../making.js'
import { Exit } from '../shell/exit.js'
import { isFileName } from '../shell/files.js'
import type { Shell } from '../shell/shell.js'
import { type Point, resolvedFile } from './remote-schemes.js'
import { dayOption, instantOption } from './time-options.js'
import { refuseInvalid } from './print-problems.js'
import { basesOf, readFiles } from './read-files.js'
import { schemeRef } from './scheme-ref.js'
import { explainLeaf, leafLine, leavesOf, type PlacedLeaf } from './resolved-leaves.js'

interface Options {
  on?: string
  known?: string
  at: string
  format: 'text' | 'json' | 'yaml'
}

/** Something that a scheme says although one further up forbids it. */
type Broken = Pick<Breach, 'path' | 'problem'> & { demandedBy: string }

/** `merit profile resolve FILE|CODE`: a scheme with all that it builds on; on files it needs no gateway. */
export function resolveCommand(parent: Command, make: Making): void {
  const { t, run } = make
  parent
    .command('resolve')
    .description(
      t(
        '合并上级方案，逐项给出值、来源方案与条款',
        'puts a scheme together with those it builds on: each value, who defines it and by which clause',
      ),
    )
    .argument('<scheme>', t('文件，或方案代码（可加 @日期）', 'a file, or the code of a scheme, with @DAY or not'))
    .argument('[bases...]', t('上级方案的文件或文件夹', 'files or folders of the schemes it builds on'))
    .addOption(dayOption(t))
    .addOption(instantOption(t))
    .option(
      '--at <path>',
      t(
        '只看此处及以下，并列出各级的说法与引文',
        'only what is at this path or below, with all that is said along the chain and the quotes',
      ),
      '',
    )
    .addOption(
      new Option('--format <format>', t('输出格式', 'format of the output'))
        .choices(['text', 'json', 'yaml'])
        .default('text'),
    )
    .addHelpText(
      'after',
      examples(
        make,
        ['merit profile resolve hejiang.yaml schemes/', '合并文件夹中的上级方案', 'with the schemes of a folder'],
        [
          'merit profile resolve luzhou --on 2011-06-30',
          '网关上某日有效的方案',
          'as it applied on a day, from the gateway',
        ],
        [
          "merit profile resolve luzhou --at 'awards'",
          '为何是这个值',
          'why the values of the awards are what they are',
        ],
      ),
    )
    .action(
      run(async (shell, name: string, bases: string[], options: Options) => {
        const isFile = isFileName(name)
        if (isFile && (options.on || options.known)) {
          shell.stop(Exit.REFUSED, 'OPTION_UNFIT', { option: '--on, --known', needs: 'CODE' })
        }
        const resolved = isFile ? await ofFiles(name, bases, shell) : await ofGateway(name, options, shell)
        print(resolved, options, shell)
        return resolved.broken.length > 0 ? Exit.INVALID : Exit.DONE
      }),
    )
}

interface ResolvedScheme {
  scheme: unknown
  broken: Broken[]
  events: EventNames
}

async function ofFiles(name: string, others: readonly string[], shell: Shell): Promise<ResolvedScheme> {
  const read = await readFiles([name, ...others], shell)
  const against = read.problems.filter(({ code }) => !BESIDE.has(code))
  if (against.length > 0) refuseInvalid(against, shell)
  const [first] = read.schemes
  if (!first || read.files[0] !== name) return shell.stop(Exit.REFUSED, 'SCHEME_NAME_UNREADABLE', { word: name })
  const bases = basesOf(first.profile, read.schemes) ?? refuseInvalid(read.notes, shell)
  const { scheme, breaches } = resolveChain<Profile>([...bases, first.profile])
  const broken = breaches.map(({ path, problem, constraint }) => ({ path, problem, demandedBy: constraint.definedBy }))
  return { scheme, broken, events: namesOf(read.events) }
}

async function ofGateway(word: string, { on, known }: Point, shell: Shell): Promise<ResolvedScheme> {
  const ref = schemeRef(word, shell)
  if (ref.kind !== 'code') return shell.stop(Exit.REFUSED, 'SCHEME_NAME_UNREADABLE', { word })
  const { file, events } = await resolvedFile(ref.code, { on: ref.on ?? on, known }, 'JSON', shell)
  const scheme: unknown = JSON.parse(file)
  const broken = [...leavesOf(scheme)].flatMap(({ path, leaf: { constraint } }): Broken[] => {
    if (!constraint?.isBroken) return []
    return [
      {
        path,
        problem: constraint.kind === 'LOCKED' ? 'LOCK_BROKEN' : 'BOUND_BROKEN',
        demandedBy: constraint.definedBy,
      },
    ]
  })
  return { scheme, broken, events }
}

/** What a scheme can be put together in spite of: breaches are shown with it, registers are no part of it. */
const BESIDE = new Set([
  ...['PROFILE_LOCK_BROKEN', 'PROFILE_BOUND_BROKEN', 'PROFILE_OMISSION_LOCKED'],
  ...['PROFILE_JURISDICTION_UNKNOWN', 'PROFILE_EVENT_UNKNOWN'],
])

const namesOf = (events: readonly EventEntry[]): EventNames =>
  new Map(events.flatMap(({ code, name }) => (isLeaf(name) && name.value ? [[code, name.value]] : [])))

function print({ scheme, broken, events }: ResolvedScheme, { at, format }: Options, shell: Shell): void {
  if (shell.settings.json || format === 'json') return shell.json(scheme)
  if (format === 'yaml') return shell.terminal.out(stringify(scheme))
  for (const leaf of [...leavesOf(scheme, at)].filter(isSaid)) {
    const lines = at === '' ? [leafLine(leaf, events, shell)] : explainLeaf(leaf, events, shell)
    for (const line of lines) shell.line(line)
  }
  for (const { path, problem, demandedBy } of broken) shell.line(`${path}: ${problem} (${demandedBy})`)
}

/** Silences are many; they are shown where a base says something beside them. */
const isSaid = ({ leaf }: PlacedLeaf): boolean => leaf.how !== 'SILENT'
