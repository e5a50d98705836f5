import {
  boundInWords,
  type Breach,
  type Constraint,
  resolveChain,
  type ResolveOptions,
  type Source,
} from '../policy/index.js'
import { canonicalFile } from './canonical-file.js'
import { targetProblems } from './constraint-checks.js'
import { definedElsewhere, referenceProblems, unknownReferences } from './cross-checks.js'
import { type FileProblem, problemAt } from './file-problem.js'
import { itemPaths } from './item-paths.js'
import type { Profile } from './profile.js'
import { type Path, readYaml, type YamlFile } from './yaml-file.js'

/** Where the input of a profile is at hand, places are those of that file. */
export interface ChainCheck extends ResolveOptions {
  input?: string | Uint8Array
}

/**
 * What is wrong with a profile only in sight of those it builds on, base first: references to and demands on what is not
 * there, omissions of what no base has, locks and bounds that it breaks.
 */
export function chainProblems(
  bases: readonly Profile[],
  profile: Profile,
  name: string,
  { input, ...matching }: ChainCheck = {},
): FileProblem[] {
  if (bases.length === 0) return []
  const inherited = bases.flatMap((base) => [...itemPaths(base).keys(), ...definedElsewhere(base)])
  const isLost = unknownReferences(profile, 'profile', inherited).length > 0
  const demands = [...bases, profile].some(({ constraints }) => constraints.length > 0)
  if (!isLost && !demands && profile.omissions.length === 0) return []
  const yaml = input === undefined ? canonicalFile(profile, name) : readYaml(input, name)
  if ('problems' in yaml) return yaml.problems
  const { breaches } = resolveChain([...bases, profile], matching)
  const own = breaches.filter(({ definedBy }) => definedBy === profile.identity.code)
  return [
    ...referenceProblems(yaml, 'profile', inherited),
    ...targetProblems(yaml, profile, bases),
    ...own.map((breach) => breachProblem(yaml, profile, breach)),
  ]
}

const ERRORS: Record<Breach['problem'], string> = {
  LOCK_BROKEN: 'PROFILE_LOCK_BROKEN',
  BOUND_BROKEN: 'PROFILE_BOUND_BROKEN',
  OMISSION_LOCKED: 'PROFILE_OMISSION_LOCKED',
}

function breachProblem(yaml: YamlFile, profile: Profile, breach: Breach): FileProblem {
  const { constraint, problem } = breach
  const params = {
    by: constraint.definedBy,
    constraint: constraint.code,
    clause: clauseOf(constraint.source),
    item: breach.item ?? '',
    bound: constraint.bound ? boundInWords(constraint.bound) : '',
  }
  return problemAt(yaml.file, yaml.placeOf(placeOf(profile, breach)), ERRORS[problem], params, hintFor(constraint))
}

function placeOf(profile: Profile, { path, item, leaf, problem }: Breach): Path {
  const paths = itemPaths(profile)
  if (problem === 'OMISSION_LOCKED') return [...(paths.get(path.slice('omissions['.length, -1)) ?? []), 'item']
  const at = item === null ? [] : (paths.get(item) ?? [])
  return leaf === null ? at : [...at, ...leaf.split('.')]
}

/** Section and quote, in the document's words. */
const clauseOf = (source: readonly Source[]): string =>
  source.map(({ section, quote }) => `${section ?? ''}${quote === null ? '' : `“${quote}”`}`).join('；')

const hintFor = ({ kind, bound }: Constraint): FileProblem['hint'] => {
  const limit = bound?.max ?? bound?.min ?? bound?.within ?? bound?.strength ?? bound?.notAfter ?? bound?.notBefore
  if (kind === 'LOCKED' || limit === undefined || limit === null)
    return {
      zh: '确需变更的，请上级修改其方案。',
      en: 'Where it has to differ, ask for a change of the scheme that demands it.',
    }
  return { zh: `允许的极限是 \`${limit}\`。`, en: `The furthest that is allowed is \`${limit}\`.` }
}
