import { type ConceptMapping, type ConceptScheme, type SchemeItem, schemeItems } from '../policy/index.js'
import './concept.errors.js'
import { didYouMean } from './did-you-mean.js'
import { fileForm } from './file-form.js'
import { type FileProblem, problemAt } from './file-problem.js'
import { type Parsed, parse } from './parse-profile.js'
import type { Profile } from './profile.js'
import { cyclesIn } from './profile-set.js'
import { writeYaml } from './write-yaml.js'
import type { Path, YamlFile } from './yaml-file.js'

/** Parses the shared concepts (concepts.yaml); `file` is only named in the problems. */
export const parseConcepts = (input: string | Uint8Array, file: string): Parsed<ConceptScheme> =>
  parse<ConceptScheme>(input, file, 'concepts', broaderProblems)

/** The concepts as their canonical file: parsed again they are the same. */
export const conceptsYaml = (scheme: ConceptScheme): string => yamlOf(scheme, 'concepts')

/** A mapping as its canonical file: parsed again it is the same. */
export const mappingYaml = (mapping: ConceptMapping): string => yamlOf(mapping, 'mapping')

const yamlOf = (content: object, kind: 'concepts' | 'mapping'): string =>
  `# yaml-language-server: $schema=${kind}.schema.json\n\n${writeYaml(fileForm(content, kind))}`

/** What the rows of a mapping may name: the items of the scheme, and the concepts with their version. */
export interface MappingRegisters {
  items: readonly SchemeItem[]
  concepts: ConceptScheme
}

/** Parses the mapping of one scheme; its rows must name concepts and items that are there. */
export function parseMapping(
  input: string | Uint8Array,
  file: string,
  concepts: ConceptScheme,
  profiles: readonly Profile[],
): Parsed<ConceptMapping> {
  return parseMappingWith(input, file, (code) => {
    const profile = profiles.find(({ identity }) => identity.code === code)
    if (profile) return { concepts, items: schemeItems(profile) }
    return didYouMean(
      code,
      profiles.map(({ identity }) => identity.code),
    )
  })
}

/**
 * What the rows of a scheme may name, in a mapping made for a version of the concepts; for a scheme that is not there, what
 * was probably meant, or null.
 */
export type RegistersOf = (profile: string, version: string) => MappingRegisters | FileProblem['hint']

/** Parses the mapping of one scheme. */
export const parseMappingWith = (
  input: string | Uint8Array,
  file: string,
  registersOf: RegistersOf,
): Parsed<ConceptMapping> => parse<ConceptMapping>(input, file, 'mapping', (yaml) => mappingProblems(yaml, registersOf))

/** More problems than these are not looked for. */
const MOST = 100

type ConceptData = { code: string; kind: string; broader?: string }

/** Concepts that are broader than themselves, or whose broader concept is of another kind. */
function broaderProblems(yaml: YamlFile): FileProblem[] {
  const { concepts } = yaml.data as { concepts: ConceptData[] }
  const byCode = new Map(concepts.toReversed().map((concept) => [concept.code, concept]))
  const next = new Map(concepts.map((concept) => [concept.code, concept.broader ?? null]))
  const cycles = new Map(cyclesIn(next).map((cycle) => [cycle[0]!, cycle]))
  return concepts.flatMap(({ code, kind, broader }, i) => {
    const above = broader === undefined ? undefined : byCode.get(broader)
    if (!above) return []
    const say = (error: string, params: Record<string, string>) =>
      problemAt(yaml.file, yaml.placeOf(['concepts', i, 'broader']), error, { code, ...params })
    const cycle = cycles.get(code)
    if (cycle) return [say('CONCEPT_BROADER_CYCLE', { cycle: [...cycle, code].join(' → ') })]
    if (above.kind === kind) return []
    return [say('CONCEPT_BROADER_KIND', { kind, broader: above.code, broaderKind: above.kind })]
  })
}

interface MappingData {
  profile: string
  version: string
  rows: { item: string; concept?: string; relation: string }[]
}

function mappingProblems(yaml: YamlFile, registersOf: RegistersOf): FileProblem[] {
  const { profile, version, rows } = yaml.data as MappingData
  const say = (path: Path, error: string, params: Record<string, string | number>, hint: FileProblem['hint'] = null) =>
    problemAt(yaml.file, yaml.placeOf(path), error, params, hint)
  const registers = registersOf(profile, version)
  if (registers === null || !('items' in registers))
    return [say(['profile'], 'MAPPING_PROFILE_UNKNOWN', { profile }, registers)]
  const problems: FileProblem[] = []
  const current = registers.concepts.version
  if (version !== current) problems.push(say(['version'], 'MAPPING_VERSION_WRONG', { version, current }))
  const check = rowCheck(profile, registers)
  rows.forEach((row, i) => {
    if (problems.length >= MOST) return
    for (const { field, code, params, hint } of check(row)) problems.push(say(['rows', i, field], code, params, hint))
  })
  return [...problems, ...duplicates(yaml, rows)].slice(0, MOST)
}

/** What is wrong with a row, and with which part of it. */
export interface RowProblem {
  field: 'item' | 'concept'
  code: string
  params: Record<string, string>
  hint: FileProblem['hint']
}

/** Checks rows of the mapping of a scheme: their items and concepts must be there, and of the same kind. */
export function rowCheck(profile: string, { items, concepts }: MappingRegisters) {
  const byCode = new Map(items.map((item) => [item.code, item]))
  const kinds = new Map(concepts.concepts.map((concept) => [concept.code, concept.kind]))
  return ({ item, concept }: { item: string; concept?: string | null }): RowProblem[] => {
    const problems: RowProblem[] = []
    const mapped = byCode.get(item)
    if (!mapped) {
      const hint = didYouMean(item, [...byCode.keys()])
      problems.push({ field: 'item', code: 'MAPPING_ITEM_UNKNOWN', params: { profile, code: item }, hint })
    }
    if (concept == null) return problems
    const kind = kinds.get(concept)
    if (kind === undefined) {
      const hint = didYouMean(concept, [...kinds.keys()])
      const params = { code: concept, version: concepts.version }
      problems.push({ field: 'concept', code: 'MAPPING_CONCEPT_UNKNOWN', params, hint })
    } else if (mapped && !fits(mapped, kind)) {
      const params = { item, itemKind: mapped.kind, code: concept, kind }
      problems.push({ field: 'concept', code: 'MAPPING_KIND_WRONG', params, hint: null })
    }
    return problems
  }
}

/** An item is mapped to concepts of its kind; a sector also to the units it is made of. */
const fits = ({ kind }: SchemeItem, concept: string): boolean =>
  kind === concept || (kind === 'SECTOR' && concept === 'SECTOR_UNIT')

function duplicates(yaml: YamlFile, rows: MappingData['rows']): FileProblem[] {
  const seen = new Map<string, number>()
  return rows.flatMap(({ item, concept }, i) => {
    const other =
      seen.get(`${item} ${concept ?? ''}`) ??
      seen.get(`${item} `) ??
      (concept === undefined ? seen.get(item) : undefined)
    seen.set(`${item} ${concept ?? ''}`, i)
    if (!seen.has(item)) seen.set(item, i)
    if (other === undefined) return []
    const { line } = yaml.placeOf(['rows', other, 'item'])
    return [problemAt(yaml.file, yaml.placeOf(['rows', i, 'item']), 'MAPPING_ROW_DUPLICATE', { item, line })]
  })
}
