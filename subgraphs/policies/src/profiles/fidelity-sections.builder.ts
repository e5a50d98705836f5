import type { BilingualText, Source, Value } from '@meritgraph/shared/policy'
import type { ExtractedItem, Extraction } from './extraction.builder.js'

/** Where something with a code stands: in which other, under which key. */
export interface Placed {
  code: string
  parent: string | null
  key: string
}

/** Everything with a code inside, with where it stands, in its order. */
export function placedIn(node: unknown, key = '', parent: string | null = null, found: Placed[] = []): Placed[] {
  if (Array.isArray(node)) for (const child of node) placedIn(child, key, parent, found)
  else if (typeof node === 'object' && node !== null) {
    const code = 'code' in node && typeof node.code === 'string' ? node.code : null
    if (code) found.push({ code, parent, key })
    for (const [inner, child] of Object.entries(node)) placedIn(child, inner, code ?? parent, found)
  }
  return found
}

/** What the extraction writes in the sections beside phases, procedures, awards and leadership. */
export interface ExtractedSections extends Extraction {
  goals: (ExtractedItem & { base?: string })[]
  targets:
    | (ExtractedItem & { operator: string | null; ratio?: Ratio; percent?: number; within_years?: number })[]
    | null
  annual_themes: (ExtractedItem & { year: number; motto_zh?: string; phase: string })[] | null
  standards: Record<'organization' | 'member' | 'other' | 'referenced_only', ExtractedItem[] | null | undefined>
  sectors: ExtractedSector[] | null
  organization_wide_carriers: ExtractedItem[] | null
  supervision: {
    target_assessment: ExtractedItem & { present: boolean }
    rectification: (ExtractedItem & { trigger_zh: string; measures: string[]; by?: string }) | null
  }
  glossary: ExtractedTerm[] | null
  inline_definitions: ExtractedTerm[]
  undefined_terms: ExtractedTerm[]
  other_rules: (ExtractedItem & { recipient?: string; deadline_text_zh?: string })[]
  not_stated: string[]
}

interface Ratio {
  numerator: number
  denominator: number
}

export interface ExtractedTerm extends ExtractedItem {
  item?: number
  definition_zh?: string
}

interface ExtractedSector extends ExtractedItem {
  units: string[]
  carriers?: { strength?: string } & Record<string, unknown>
  carriers_ref?: string
}

/** A criterion or rule that has a summary of ours. */
export interface Summed {
  code: string
  summary: Value<BilingualText>
  source: Source[]
}

/** Everything with a summary inside. */
export function summedIn(node: unknown, found: Summed[] = []): Summed[] {
  if (typeof node !== 'object' || node === null) return found
  if ('code' in node && 'summary' in node) found.push(node as Summed)
  for (const child of Object.values(node)) summedIn(child, found)
  return found
}
