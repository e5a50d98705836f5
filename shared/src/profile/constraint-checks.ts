import type { Bound, ProfileConstraint } from '../policy/index.js'
import './constraint.errors.js'
import { didYouMean } from './did-you-mean.js'
import { type FileProblem, problemAt, problemsOfEach } from './file-problem.js'
import { itemPaths } from './item-paths.js'
import { leafAt } from './leaf-at.js'
import type { Profile } from './profile.js'
import type { Path, YamlFile } from './yaml-file.js'

type Say = (
  key: string | null,
  error: string,
  params?: Record<string, string>,
  hint?: FileProblem['hint'],
) => FileProblem

const saying =
  (yaml: YamlFile, path: Path, code: string): Say =>
  (key, error, params = {}, hint = null) =>
    problemAt(yaml.file, yaml.placeOf(key === null ? path : [...path, key]), error, { code, ...params }, hint)

/** What is wrong with the constraints and omissions of a profile, as far as it can be seen without those it builds on. */
export function demandProblems(yaml: YamlFile, profile: Profile): FileProblem[] {
  const { constraints, omissions, documents } = profile
  if (constraints.length === 0 && omissions.length === 0) return []
  const isBase = !documents.some(({ role }) => role === 'own')
  const items = itemPaths(profile)
  return [
    ...problemsOfEach(constraints, (constraint, i) => {
      const say = saying(yaml, ['constraints', i], constraint.code)
      return [...(isBase ? [say(null, 'PROFILE_BASE_DEMANDS')] : []), ...constraintProblems(constraint, say)]
    }),
    ...problemsOfEach(omissions, ({ code, item }, i) => {
      const say = saying(yaml, ['omissions', i], code)
      if (isBase) return [say(null, 'PROFILE_BASE_DEMANDS')]
      return items.has(item) ? [say('item', 'PROFILE_OMISSION_OWN', { item })] : []
    }),
    ...ownTargetProblems(yaml, profile),
    ...(profile.identity.extends === null ? targetProblems(yaml, profile, []) : []),
  ]
}

function constraintProblems({ item, leaf, bound, source }: ProfileConstraint, say: Say): FileProblem[] {
  const problems: FileProblem[] = []
  if (source.length === 0) problems.push(say(null, 'PROFILE_CONSTRAINT_UNSOURCED'))
  if (item === null && leaf === null) problems.push(say(null, 'PROFILE_CONSTRAINT_TARGET_MISSING'))
  if (bound !== null) problems.push(...contradictions(bound, say))
  return problems
}

function contradictions({ min, max, notBefore, notAfter }: Bound, say: Say): FileProblem[] {
  const pairs = [
    [min, max, 'min', 'max'],
    [notBefore, notAfter, 'notBefore', 'notAfter'],
  ] as const
  return pairs.flatMap(([least, most, leastKey, mostKey]) =>
    least !== null && most !== null && least > most
      ? [say('bound', 'PROFILE_BOUND_CONTRADICTS', { least: `${leastKey}: ${least}`, most: `${mostKey}: ${most}` })]
      : [],
  )
}

/** Constraints on leaves that the items of the scheme itself do not have. */
function ownTargetProblems(yaml: YamlFile, profile: Profile): FileProblem[] {
  const own = itemPaths(profile)
  return problemsOfEach(profile.constraints, (constraint, i) => {
    const path = constraint.item === null ? [] : own.get(constraint.item)
    return path ? leafProblems(constraint, path, own, saying(yaml, ['constraints', i], constraint.code)) : []
  })
}

/** Constraints on items and leaves that none of the bases has, and omissions of items that none has. */
export function targetProblems(yaml: YamlFile, profile: Profile, bases: readonly Profile[]): FileProblem[] {
  const own = itemPaths(profile)
  const inherited = new Map(bases.flatMap((base) => [...itemPaths(base)]))
  const codes = [...inherited.keys()]
  const leaves = problemsOfEach(profile.constraints, (constraint, i) => {
    const path = constraint.item === null || own.has(constraint.item) ? undefined : inherited.get(constraint.item)
    return path ? leafProblems(constraint, path, inherited, saying(yaml, ['constraints', i], constraint.code)) : []
  })
  const unknown = (section: 'constraints' | 'omissions', error: string, known: readonly string[]) => {
    const targets: readonly { code: string; item: string | null }[] = profile[section]
    return problemsOfEach(targets, ({ code, item }, i) => {
      if (item === null || own.has(item) || inherited.has(item)) return []
      return [saying(yaml, [section, i], code)('item', error, { item }, didYouMean(item, known))]
    })
  }
  return [
    ...leaves,
    ...unknown('constraints', 'PROFILE_CONSTRAINT_ITEM_UNKNOWN', [...own.keys(), ...codes]),
    ...unknown('omissions', 'PROFILE_OMISSION_ITEM_UNKNOWN', codes),
  ]
}

function leafProblems(
  { leaf, bound }: ProfileConstraint,
  item: Path,
  items: ReadonlyMap<string, Path>,
  say: Say,
): FileProblem[] {
  if (leaf === null) return []
  const at = leafAt(item, leaf, items)
  if ('unknown' in at) {
    const hint = didYouMean(at.unknown, at.known)
    return [say('leaf', 'PROFILE_CONSTRAINT_LEAF_UNKNOWN', { leaf, step: at.unknown }, hint)]
  }
  const demanded = Object.entries(bound ?? {}).filter(([, limit]) => limit !== null)
  const unfit = demanded.filter(([key]) => !at.bounds.includes(key as keyof Bound))
  if (at.bounds.length === 0)
    return unfit.length === 0 ? [] : [say('leaf', 'PROFILE_LEAF_UNBOUNDED', { leaf }, LOCK_IT)]
  return unfit.map(([key]) => say('bound', 'PROFILE_BOUND_UNFIT', { leaf, key, allowed: at.bounds.join(', ') }))
}

const LOCK_IT = { zh: '可改用 `kind: lock` 予以锁定。', en: 'It can be kept as it is with `kind: lock`.' }
