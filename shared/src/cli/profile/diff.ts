import { type Command, Option } from 'commander'
import { type Change, diffDocument, diffProfiles, type DocumentFormat, renderDocument } from '../../policy/index.js'
import type { Profile } from '../../profile/index.js'
import { inWords } from '../../values/index.js'
import { examples, type Making } from '../making.js'
import { Exit } from '../shell/exit.js'
import { openGateway } from '../shell/gateway.js'
import type { Shell } from '../shell/shell.js'
import { changeLines, namesIn, type ShownChange, shownChange } from './changes.js'
import { VERSION_DIFF, VERSION_DIFF_DOCUMENT } from './documents.js'
import { allOf, type Page } from './pages.js'
import { readOne } from './read-one.js'
import { remoteProfile } from './remote-schemes.js'
import { schemeRef, type SchemeRef } from './scheme-ref.js'

const DOCUMENTS = ['markdown', 'html', 'csv'] as const

interface Options {
  format: 'text' | DocumentFormat
}

/** What is printed of a comparison: the differences, or a document of them. */
type Found = { changes: ShownChange[] } | { document: string; count: number }

/** `merit profile diff A B`: what is different between two schemes or versions; on files it needs no gateway. */
export function diffCommand(parent: Command, make: Making): void {
  const { t, run } = make
  const named = t(
    '文件、方案代码（可加 @日期）或版本编号',
    'a file, the code of a scheme (with @DAY or not), or the id of a version',
  )
  parent
    .command('diff')
    .description(
      t(
        '两份方案或两个版本的差别；只比较文件时无需网关',
        'what is different between two schemes or versions; on files it needs no gateway',
      ),
    )
    .argument('<before>', named)
    .argument('<after>', named)
    .addOption(
      new Option('--format <format>', t('输出格式', 'format of the output'))
        .choices(['text', ...DOCUMENTS])
        .default('text'),
    )
    .addHelpText(
      'after',
      examples(
        make,
        ['merit profile diff old.yaml new.yaml', '比较两个文件', 'compares two files'],
        ['merit profile diff luzhou hejiang.yaml', '与现行方案比较', 'with the scheme that applies now'],
        [
          'merit profile diff luzhou@2010-06-01 luzhou@2011-06-01 --format markdown',
          '两日之间的变化',
          'between two days',
        ],
      ),
    )
    .action(
      run(async (shell, one: string, other: string, { format }: Options) => {
        const [before, after] = [schemeRef(one, shell), schemeRef(other, shell)]
        const isRemote = before.kind !== 'file' && after.kind !== 'file'
        const found = isRemote
          ? await onGateway(before, after, format, shell)
          : await here(before, after, format, shell)
        if ('document' in found) shell.text(found.document)
        else if (shell.settings.json) shell.json({ before: one, after: other, changes: found.changes })
        else if (found.changes.length === 0) shell.line(t('没有差别。', 'No difference.'))
        else for (const change of found.changes) for (const line of changeLines(change, shell)) shell.line(line)
        const count = 'count' in found ? found.count : found.changes.length
        return count > 0 ? Exit.CHANGES : Exit.DONE
      }),
    )
}

type RemoteRef = Exclude<SchemeRef, { kind: 'file' }>

const profileOf = async (ref: SchemeRef, shell: Shell): Promise<Profile> =>
  ref.kind === 'file' ? (await readOne(ref.file, shell)).profile : remoteProfile(ref, shell)

const isDocument = (format: Options['format'], { settings }: Shell): format is DocumentFormat =>
  format !== 'text' && !settings.json

async function here(one: SchemeRef, other: SchemeRef, format: Options['format'], shell: Shell): Promise<Found> {
  const [before, after] = [await profileOf(one, shell), await profileOf(other, shell)]
  const changes: Change[] = diffProfiles(before, after)
  const names = namesIn(before, after)
  if (!isDocument(format, shell)) return { changes: changes.map((change) => shownChange(change, names, new Map())) }
  const label = ({ identity }: Profile) => identity.name.value ?? { zh: identity.code, en: identity.code }
  const words = (value: unknown) => inWords(value)
  const nameOf = (item: string) => names.get(item) ?? null
  const diff = { before: label(before), after: label(after), changes, words, nameOf }
  return { document: renderDocument(diffDocument(diff, shell.settings.lang), format), count: changes.length }
}

const asInput = (ref: RemoteRef) => (ref.kind === 'version' ? { version: ref.id } : { profile: ref.code, on: ref.on })

async function onGateway(one: RemoteRef, other: RemoteRef, format: Options['format'], shell: Shell): Promise<Found> {
  const gateway = openGateway(shell)
  const refs = { before: asInput(one), after: asInput(other) }
  const doing = shell.t('正在比较', 'Comparing')
  if (isDocument(format, shell)) {
    const variables = { ...refs, format: format.toUpperCase() }
    const data = await gateway.ask<{ versionDiff: { document: string; counts: { all: number } } }>(
      VERSION_DIFF_DOCUMENT,
      variables,
      doing,
    )
    return { document: data.versionDiff.document, count: data.versionDiff.counts.all }
  }
  const changes = await allOf<ShownChange>(async (after) => {
    const variables = { ...refs, changes: after }
    const data = await gateway.ask<{ versionDiff: { changes: Page<ShownChange> } }>(VERSION_DIFF, variables, doing)
    return data.versionDiff.changes
  })
  return { changes }
}
