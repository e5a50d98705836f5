import { resolveMoment } from '../policy/index.js'
import { didYouMean } from './did-you-mean.js'
import { type FileProblem, problemAt } from './file-problem.js'
import type { FileKind } from './schemas.js'
import type { Path, YamlFile } from './yaml-file.js'

/** Keys whose values are codes that must be defined in the same file. */
const REFERENCES: Record<FileKind, ReadonlySet<string>> = {
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

/** What no schema can see: codes used twice, references to nothing, ends before their starts. */
export function crossProblems(yaml: YamlFile, kind: FileKind): FileProblem[] {
  const codes = new Map<string, Path>()
  const references: Reference[] = []
  const problems: FileProblem[] = []
  walk(yaml.data, [], (record, path) => {
    for (const [key, value] of Object.entries(record)) {
      if (key === 'code') {
        const first = codes.get(value as string)
        if (first) problems.push(duplicate(yaml, value as string, path, first))
        else codes.set(value as string, path)
      } else if (REFERENCES[kind].has(key)) references.push(...referencesOf(value, [...path, key]))
    }
    problems.push(...reversed(yaml, record, path))
  })
  return [...problems, ...unknown(yaml, references, [...codes.keys(), ...definedElsewhere(yaml.data)])]
}

/** Codes that a profile may refer to although other files define them: documents of other schemes, leading bodies. */
function definedElsewhere(data: unknown): string[] {
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

function unknown(yaml: YamlFile, references: readonly Reference[], codes: readonly string[]): FileProblem[] {
  const known = new Set(codes)
  return references
    .filter(({ code }) => !known.has(code))
    .map(({ code, path }) =>
      problemAt(yaml.file, yaml.placeOf(path), 'PROFILE_REFERENCE_UNKNOWN', { code }, didYouMean(code, codes)),
    )
}

/** Ends that lie before their starts, as far as both have days of their own. */
function reversed(yaml: YamlFile, record: Record<string, unknown>, path: Path): FileProblem[] {
  const start = boundOf(record.start, 'first') ?? record.from
  const end = boundOf(record.end, 'last') ?? record.to
  if (start == null || end == null || start <= end) return []
  const params = { start: start as string, end: end as string }
  return [problemAt(yaml.file, yaml.placeOf(path), 'PROFILE_END_BEFORE_START', params)]
}

function boundOf(moment: unknown, side: 'first' | 'last'): string | null {
  const { kind, value } = (moment ?? {}) as { kind?: string; value?: unknown }
  if (kind !== 'day' && kind !== 'month' && kind !== 'year-end') return null
  const days = resolveMoment({ kind, value: String(value) }, new Map())
  if (days.kind === 'on') return days.day
  if (days.kind === 'unresolved') return null
  return side === 'first' ? days.from : days.to
}
