import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BodyEntry, parseBodies, parseProfile, type Profile } from '@meritgraph/shared/profile'
import type { Source } from '@meritgraph/shared/policy'
import { parse } from 'yaml'
import type { ExtractedItem, ExtractedSource, Extraction } from './extraction.builder.js'

const ROOT = join(__dirname, '..', '..', '..', '..')
const PROFILES = join(ROOT, 'subgraphs', 'policies', 'profiles')
const EXTRACT = join(ROOT, '..', 'shared', 'extract')
const SEEDS = join(ROOT, '..', 'shared', 'seeds')

/** The five places, by their files. */
export const PLACES = ['luzhou', 'hailun', 'beijing', 'wujiang', 'neijiang-normal-university']

/** The sections of the extraction, and the keys of it that each is made of. */
export const SECTIONS: Record<string, string[]> = {
  identity: ['identity'],
  period: ['campaign_period', 'campaign_nature', 'phases_note'],
  phases: ['phases'],
  links: ['links'],
  awards: ['awards'],
  leadership: ['leadership'],
  text_defects: ['text_defects'],
  theme: ['theme', 'guiding_thought'],
  goals: ['goals'],
  principles: ['principles'],
  milestones: ['milestones'],
  targets: ['targets', 'targets_note'],
  annual_themes: ['annual_themes'],
  standards: ['standards'],
  work_style: ['work_style'],
  sectors: ['sectors', 'sector_rules'],
  carriers: ['organization_wide_carriers', 'carrier_rule'],
  supervision: ['supervision'],
  publicity: ['publicity'],
  glossary: ['glossary', 'inline_definitions', 'undefined_terms'],
  rules: ['other_rules'],
}

/** Whether the extraction and the source texts lie beside the repository. */
export const hasExtraction = existsSync(EXTRACT) && existsSync(SEEDS)

/** Remembers what it gave for a place. */
function remembered<T>(give: (place: string) => T): (place: string) => T {
  const given = new Map<string, T>()
  return (place) => {
    if (!given.has(place)) given.set(place, give(place))
    return given.get(place)!
  }
}

export const extractionOf = remembered<Extraction>((place) =>
  parse(readFileSync(join(EXTRACT, `${place}.yaml`), 'utf8')),
)

/** The text of the document that a place's extraction is made from. */
export function seedOf(seed: string): string {
  const file = readdirSync(SEEDS).find((name) => name.startsWith(`${seed}_`))
  return readFileSync(join(SEEDS, file!), 'utf8')
}

export const readShipped = (file: string): string => readFileSync(join(PROFILES, file), 'utf8')

/** The profile of a place; throws with its problems where it has any. */
export const profileOf = remembered((place): Profile => {
  const { profile, problems } = parseProfile(readShipped(`${place}.yaml`), `${place}.yaml`)
  if (!profile) throw new Error(problems.map(({ line, message }) => `${place}.yaml:${line} ${message.en}`).join('\n'))
  return profile
})

/** The leading bodies of a place. */
export const bodiesOf = remembered((place): BodyEntry[] => {
  const file = join(ROOT, 'subgraphs', 'organizations', 'data', 'bodies.yaml')
  return parseBodies(readFileSync(file), file).content!.bodies.filter(({ jurisdiction }) => jurisdiction === place)
})

/** What of a place's profile and bodies answers to a section of the extraction. */
export function shippedSection(profile: Profile, bodies: readonly BodyEntry[], section: string): unknown {
  switch (section) {
    case 'identity':
      return [profile.identity.issuers, profile.identity.addressees, profile.identity.scope, profile.documents]
    case 'period':
      return profile.period
    case 'links':
      return [profile.procedures, profile.absentProcedures, profile.tiers]
    case 'leadership':
      return [profile.leadership, bodies]
    case 'text_defects':
      return profile.defects
    case 'annual_themes':
      return profile.annualThemes
    case 'standards':
      return [profile.standards, profile.standardRules]
    case 'work_style':
      return profile.workStyle
    case 'sectors':
      return [profile.sectors, profile.sectorRules]
    case 'carriers':
      return [profile.carriers, profile.carrierRules]
    default:
      return profile[section as keyof Profile]
  }
}

/** Everything with a code inside, by its code. */
export function coded<T extends object>(node: unknown, found = new Map<string, T>()): Map<string, T> {
  if (typeof node !== 'object' || node === null) return found
  if ('code' in node && typeof node.code === 'string') found.set(node.code, node as T)
  for (const child of Object.values(node)) coded(child, found)
  return found
}

/** Where something is quoted from, as one text. */
export const quotesOf = (sources: readonly (Source | ExtractedSource)[]): string =>
  sources.map(({ section, quote, at }) => `${section}|${at}|${quote}`).join('\n')

/** The first 16 hexadecimal digits of the SHA-256 of the quotes; empty where nothing is quoted. */
export const quoteHash = (quotes: string): string =>
  quotes === '' ? '' : createHash('sha256').update(quotes).digest('hex').slice(0, 16)

/** What an item of the extraction rests on. */
export const extractedSources = ({ source }: ExtractedItem): ExtractedSource[] => (source ? [source].flat() : [])

/** Everything with a code in a section of the extraction, by its code; the code of the place itself is none. */
export function extractedSection(extraction: Extraction, section: string): Map<string, ExtractedItem> {
  const found = coded<ExtractedItem>(
    SECTIONS[section]!.map((key) => (extraction as unknown as Record<string, unknown>)[key]),
  )
  found.delete(extraction.identity.code)
  return found
}
