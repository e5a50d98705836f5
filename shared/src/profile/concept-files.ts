import { type ConceptMapping, type ConceptScheme, type SchemeItem, schemeItems } from '../policy/index.js'
import './concept.errors.js'
import { didYouMean } from './did-you-mean.js'
import { type FileProblem, problemAt } from './file-problem.js'
import { type Parsed, parse } from './parse-profile.js'
import type { Profile } from './profile.js'
import { cyclesIn } from './profile-set.js'
import type { Path, YamlFile } from './yaml-file.js'

/** Parses the shared concepts (concepts.yaml); `file` is only named in the problems. */
export const parseConcepts = (input: string | Uint8Array, file: string): Parsed<ConceptScheme> =>
  parse<ConceptScheme>(input, file, 'concepts', broaderProblems)

/** Parses the mapping of one scheme; its rows must name concepts and items that are there. */
export function parseMapping(
  input: string | Uint8Array,
  file: string,
  concepts: ConceptScheme,
  profiles: readonly Profile[],
): Parsed<ConceptMapping> {
  return parse<ConceptMapping>(input, file, 'mapping', (yaml) => mappingProblems(yaml, concepts, profiles))
}

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

function mappingProblems(yaml: YamlFile, concepts: ConceptScheme, profiles: readonly Profile[]): FileProblem[] {
  const { profile: code, version, rows } = yaml.data as MappingData
  const say = (path: Path, error: string, params: Record<string, string | number>, hint: FileProblem['hint'] = null) =>
    problemAt(yaml.file, yaml.placeOf(path), error, params, hint)
  const profile = profiles.find(({ identity }) => identity.code === code)
  if (!profile) {
    const codes = profiles.map(({ identity }) => identity.code)
    return [say(['profile'], 'MAPPING_PROFILE_UNKNOWN', { profile: code }, didYouMean(code, codes))]
  }
  const problems: FileProblem[] = []
  if (version !== concepts.version)
    problems.push(say(['version'], 'MAPPING_VERSION_WRONG', { version, current: concepts.version }))
  const items = new Map(schemeItems(profile).map((item) => [item.code, item]))
  const kinds = new Map(concepts.concepts.map((concept) => [concept.code, concept.kind]))
  rows.forEach(({ item, concept }, i) => {
    if (problems.length >= MOST) return
    const at = ['rows', i]
    const mapped = items.get(item)
    if (!mapped) {
      const hint = didYouMean(item, [...items.keys()])
      problems.push(say([...at, 'item'], 'MAPPING_ITEM_UNKNOWN', { profile: code, code: item }, hint))
    }
    if (concept === undefined) return
    const kind = kinds.get(concept)
    if (kind === undefined) {
      const hint = didYouMean(concept, [...kinds.keys()])
      problems.push(
        say([...at, 'concept'], 'MAPPING_CONCEPT_UNKNOWN', { code: concept, version: concepts.version }, hint),
      )
    } else if (mapped && !fits(mapped, kind)) {
      problems.push(say([...at, 'concept'], 'MAPPING_KIND_WRONG', { item, itemKind: mapped.kind, code: concept, kind }))
    }
  })
  return [...problems, ...duplicates(yaml, rows)].slice(0, MOST)
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
