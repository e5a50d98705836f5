import { type ResolvedMoment, resolveMoment } from '../policy/index.js'
import { didYouMean } from './did-you-mean.js'
import { type FileProblem, MOST_PROBLEMS, problemAt, problemsOfEach } from './file-problem.js'
import type { FileKind } from './schemas.js'
import type { Path, YamlFile } from './yaml-file.js'

/** Keys whose values are codes that must be defined: in the same file, or by what it builds on. */
export const REFERENCES: Record<FileKind, ReadonlySet<string>> = {
  profile: new Set([
    'partOf',
    'phase',
    'procedure',
    'award',
    'awards',
    'criteriaFrom',
    'feedsInto',
    'feedsFrom',
    'usedIn',
    'definedIn',
    'themeFrom',
    'target',
    'categories',
    'unitKinds',
    'recipient',
    'document',
  ]),
  jurisdictions: new Set(['parent']),
  events: new Set(),
  bodies: new Set(['parent', 'organization']),
  concepts: new Set(['broader']),
  mapping: new Set(),
}

interface Reference {
  code: string
  path: Path
}

/**
 * What no schema can see: codes used twice, references to nothing, ends before their starts. What a profile that builds on
 * another one refers to may be inherited: `chainProblems` looks for it.
 */
export function crossProblems(yaml: YamlFile, kind: FileKind): FileProblem[] {
  const codes = new Map<string, Path>()
  const problems: FileProblem[] = []
  walk(yaml.data, [], (record, path) => {
    if (problems.length >= MOST_PROBLEMS) return
    if ('code' in record) {
      const code = record.code as string
      const first = codes.get(code)
      if (first) problems.push(duplicate(yaml, code, path, first))
      else codes.set(code, path)
    }
    problems.push(...reversed(yaml, record, path))
  })
  return mayInherit(yaml.data) ? problems : [...problems, ...referenceProblems(yaml, kind)]
}

const mayInherit = (data: unknown): boolean =>
  typeof (data as { identity?: { extends?: unknown } }).identity?.extends === 'string'

/** References of a file, or of a profile as parsed, to what neither it nor `inherited` defines. */
export function unknownReferences(data: unknown, kind: FileKind, inherited: Iterable<string> = []): Reference[] {
  const known = new Set([...inherited, ...definedElsewhere(data)])
  const references: Reference[] = []
  walk(data, [], (record, path) => {
    for (const [key, value] of Object.entries(record)) {
      if (key === 'code') known.add(value as string)
      else if (REFERENCES[kind].has(key)) references.push(...referencesOf(value, [...path, key]))
    }
  })
  return references.filter(({ code }) => !known.has(code))
}

/** The same as problems at their places in the file. */
export function referenceProblems(yaml: YamlFile, kind: FileKind, inherited: readonly string[] = []): FileProblem[] {
  const unknown = unknownReferences(yaml.data, kind, inherited)
  if (unknown.length === 0) return []
  const own: string[] = []
  walk(yaml.data, [], ({ code }) => {
    if (typeof code === 'string') own.push(code)
  })
  const codes = [...own, ...definedElsewhere(yaml.data), ...inherited]
  return problemsOfEach(unknown, ({ code, path }) => [
    problemAt(yaml.file, yaml.placeOf(path), 'PROFILE_REFERENCE_UNKNOWN', { code }, didYouMean(code, codes)),
  ])
}

/** Codes that a profile may refer to although other files define them: documents of other schemes, leading bodies. */
export function definedElsewhere(data: unknown): string[] {
  const { restsOn, leadership } = data as {
    restsOn?: string[] | null
    leadership?: { bodies?: string[] | null } | null
  }
  return [...(restsOn ?? []), ...(leadership?.bodies ?? [])]
}

/** Visits every mapping of the data, outer ones first. */
export function walk(node: unknown, path: Path, visit: (record: Record<string, unknown>, path: Path) => void): void {
  if (typeof node !== 'object' || node === null) return
  if (!Array.isArray(node)) visit(node as Record<string, unknown>, path)
  for (const [key, child] of Object.entries(node))
    walk(child, [...path, Array.isArray(node) ? Number(key) : key], visit)
}

function duplicate(yaml: YamlFile, code: string, path: Path, first: Path): FileProblem {
  const { line } = yaml.placeOf([...first, 'code'])
  return problemAt(yaml.file, yaml.placeOf([...path, 'code']), 'PROFILE_CODE_DUPLICATE', { code, line })
}

function referencesOf(value: unknown, path: Path): Reference[] {
  if (typeof value === 'string') return [{ code: value, path }]
  if (!Array.isArray(value)) return []
  return value.flatMap((code, i) => (typeof code === 'string' ? [{ code, path: [...path, i] }] : []))
}

/** Ends that lie before their starts, as far as both have days of their own. */
function reversed(yaml: YamlFile, record: Record<string, unknown>, path: Path): FileProblem[] {
  const start = firstDay(record.start) ?? record.from
  const end = lastDay(record.end) ?? record.to
  if (start == null || end == null || start <= end) return []
  const params = { start: start as string, end: end as string }
  return [problemAt(yaml.file, yaml.placeOf(path), 'PROFILE_END_BEFORE_START', params)]
}

function daysOf(moment: unknown): ResolvedMoment | null {
  const { kind, value } = (moment ?? {}) as { kind?: string; value?: unknown }
  if (kind !== 'day' && kind !== 'month' && kind !== 'year-end') return null
  return resolveMoment({ kind, value: String(value) }, new Map())
}

function firstDay(moment: unknown): string | null {
  const days = daysOf(moment)
  return days?.kind === 'range' ? days.from : days?.kind === 'on' ? days.day : null
}

function lastDay(moment: unknown): string | null {
  const days = daysOf(moment)
  return days?.kind === 'range' ? dayBefore(days.to) : days?.kind === 'on' ? days.day : null
}

const DAY_MS = 86_400_000

const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10)
