import './comparison.errors.js'
import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import type { BilingualText, Concept, ConceptKind as Kind, MatrixRow } from '@meritgraph/shared/policy'
import { didYouMean, type LeafOwner, noLeafAt } from '@meritgraph/shared/profile'
import { Field, ID, InputType } from 'type-graphql'
import { type ConceptKind, conceptScheme } from '../mapping/index.js'
import { type MatrixLeaf, ROWS } from './matrix-leaf.js'

@InputType({ description: 'A leaf by its place: of the items under a concept, or of the scheme itself.' })
export class LeafPathInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Code of a concept, such as `procedure.leader-review`; absent for a leaf of the scheme itself.',
  })
  concept?: string | null

  @Field(() => String, {
    description:
      'Keys with dots, such as `cadence`, `recipients.member.quota` or `period.end`. In a list a step names the entry by its type, kind or role; `*` means all entries.',
  })
  leaf: string
}

/** What the rows of a matrix are asked by. */
export interface AskedRows {
  leaves?: readonly MatrixLeaf[] | null
  paths?: readonly LeafPathInput[] | null
  kinds?: readonly ConceptKind[] | null
}

/** A row with the concept whose items have the leaf; null for a leaf of the scheme itself. */
export interface FoundRow extends MatrixRow {
  named: Concept | null
}

/** How the schema of profile files calls the items of each kind. */
const OWNERS: Record<Kind, LeafOwner> = {
  SECTOR_UNIT: 'item',
  SECTOR: 'sector',
  CARRIER: 'carrier',
  PROCEDURE: 'procedure',
  STANDARD: 'standard',
  CRITERION: 'criterion',
  TIER: 'tier',
  AWARD_TYPE: 'award',
}

/** The sections in which the items of each kind stand. */
const SECTIONS: Record<Kind, readonly string[]> = {
  SECTOR_UNIT: ['identity', 'sectors'],
  SECTOR: ['sectors'],
  CARRIER: ['sectors', 'carriers'],
  PROCEDURE: ['procedures', 'absentProcedures'],
  STANDARD: ['standards'],
  CRITERION: ['standards'],
  TIER: ['tiers'],
  AWARD_TYPE: ['awards'],
}

/** How many paths a message lists. */
const MOST_LISTED = 12

const hintOf = (hint: BilingualText | null, { language }: Context): string =>
  hint === null ? '' : language === 'zh' ? hint.zh : ` ${hint.en}`

function rowAt(ctx: Context, concepts: readonly Concept[], { concept, leaf }: LeafPathInput): FoundRow {
  const named = concept == null ? null : (concepts.find(({ code }) => code === concept) ?? null)
  if (concept != null && named === null) {
    const hint = didYouMean(
      concept,
      concepts.map(({ code }) => code),
    )
    throw fault('MATRIX_CONCEPT_UNKNOWN', { concept, hint: hintOf(hint, ctx) }, ctx.language)
  }
  const missing = noLeafAt(named === null ? 'scheme' : OWNERS[named.kind], leaf)
  if (missing) {
    const owner = concept == null ? (ctx.language === 'zh' ? '方案' : 'the scheme') : `\`${concept}\``
    const leaves = missing.leaves.slice(0, MOST_LISTED).join(', ')
    throw fault('MATRIX_LEAF_UNKNOWN', { leaf, owner, hint: hintOf(missing.hint, ctx), leaves }, ctx.language)
  }
  return { concept: concept ?? null, leaf, named }
}

/**
 * The rows that are asked for: named leaves, then leaves by their paths, then all concepts of the kinds, of which the items
 * stand in the cells. Errors: MATRIX_EMPTY, MATRIX_CONCEPT_UNKNOWN, MATRIX_LEAF_UNKNOWN.
 */
export async function rowsAsked(ctx: Context, { leaves, paths, kinds }: AskedRows): Promise<FoundRow[]> {
  const { concepts } = await conceptScheme(ctx)
  const byLeaf = (leaves ?? []).map((name): FoundRow => {
    const row = ROWS[name]
    return { ...row, named: concepts.find(({ code }) => code === row.concept) ?? null }
  })
  const byPath = (paths ?? []).map((path) => rowAt(ctx, concepts, path))
  const wanted = new Set<string>(kinds ?? [])
  const ofKinds = concepts
    .filter(({ kind }) => wanted.has(kind))
    .map((named): FoundRow => ({ concept: named.code, leaf: 'name', named }))
  const rows = [...byLeaf, ...byPath, ...ofKinds]
  if (rows.length === 0) throw fault('MATRIX_EMPTY', {}, ctx.language)
  return rows
}

/** The sections of a scheme that rows are read from, its names included. */
export function sectionsOf(rows: readonly FoundRow[]): string[] {
  const of = ({ concept, named, leaf }: FoundRow) =>
    concept === null ? leaf.split('.', 1) : named ? SECTIONS[named.kind] : []
  return [...new Set(['identity', ...rows.flatMap(of)])]
}

/** The kinds of the items that rows are about. */
export const kindsOf = (rows: readonly FoundRow[]): ReadonlySet<Kind> =>
  new Set(rows.flatMap(({ named }) => named?.kind ?? []))
