import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseConcepts, parseMapping, parseProfile, type Profile } from '../profile/index.js'
import { type ConceptIndex, type ConceptMapping, type ConceptScheme, indexConcepts } from './index.js'

const POLICIES = join(__dirname, '..', '..', '..', 'subgraphs', 'policies')

/** The five shipped schemes. */
export const FIVE = ['luzhou', 'hailun', 'beijing', 'wujiang', 'neijiang-normal-university'] as const
export type Five = (typeof FIVE)[number]

/** The bases that they build on, inferred from what they show. */
export const BASES = ['central', 'sichuan', 'wujiang-city'] as const
export type Shipped = Five | (typeof BASES)[number]

function demand<T>(content: T | null, problems: readonly { line: number; message: { en: string } }[], file: string): T {
  if (content !== null) return content
  throw new Error(problems.map(({ line, message }) => `${file}:${line} ${message.en}`).join('\n'))
}

/** Reads once. */
function once<K, T>(read: (key: K) => T): (key: K) => T {
  const kept = new Map<K, T>()
  return (key) => {
    if (!kept.has(key)) kept.set(key, read(key))
    return kept.get(key)!
  }
}

/** One of the five, as parsed; throws with its problems where it has any. */
export const profileOf = once((code: Shipped): Profile => {
  const file = join(POLICIES, 'profiles', `${code}.yaml`)
  const { profile, problems } = parseProfile(readFileSync(file), file)
  return demand(profile, problems, file)
})

export const allProfiles = (): Profile[] => FIVE.map((code) => profileOf(code))

/** The shipped concepts. */
const shippedConcepts = once((): ConceptScheme => {
  const file = join(POLICIES, 'concepts', 'concepts.yaml')
  const { content, problems } = parseConcepts(readFileSync(file), file)
  return demand(content, problems, file)
})

/** The shipped mapping of one of the five. */
export const mappingOf = once((code: Shipped): ConceptMapping => {
  const file = join(POLICIES, 'concepts', `${code}.yaml`)
  const { content, problems } = parseMapping(
    readFileSync(file),
    file,
    shippedConcepts(undefined),
    [...FIVE, ...BASES].map((one) => profileOf(one)),
  )
  return demand(content, problems, file)
})

export const shippedIndex = once(
  (): ConceptIndex =>
    indexConcepts(
      shippedConcepts(undefined),
      [...FIVE, ...BASES].map((code) => mappingOf(code)),
    ),
)

/** An item of a list by the end of its code. */
export function named<T extends { code: string }>(items: readonly T[], end: string): T {
  const found = items.filter(({ code }) => code === end || code.endsWith(`.${end}`))
  if (found.length !== 1)
    throw new Error(`${found.length} items end with ${end}: ${items.map(({ code }) => code).join(' ')}`)
  return found[0]!
}

/** The chain of one of the five, base first. */
export function chainOf(code: Shipped): Profile[] {
  const chain = [profileOf(code)]
  for (let base = chain[0]!.identity.extends; base !== null; base = chain[0]!.identity.extends) {
    chain.unshift(profileOf(base as Shipped))
  }
  return chain
}
