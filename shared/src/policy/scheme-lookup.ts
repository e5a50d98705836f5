import { type Coverage, coveredBy, type SectorUnitCode } from './sector-units.js'
import type { Value } from './value.js'

interface SectorWith<C> {
  code: string
  units: Value<SectorUnitCode[]>
  carriers: readonly C[]
  /** Whether the carriers of the whole scheme are those of the sector. */
  usesSchemeCarriers: boolean
}

/** A carrier that a unit is offered, and by what. */
export interface OfferedCarrier<C> {
  carrier: C
  /** Code of the sector that offers it; null: the whole scheme. */
  sector: string | null
  coverage: Exclude<Coverage, 'NONE'>
}

/** The carriers offered to organizations of a sector unit: those of its sectors, then those of the whole scheme. */
export function carriersFor<C>(
  { sectors, carriers }: { sectors: readonly SectorWith<C>[]; carriers: readonly C[] },
  unit: SectorUnitCode,
): OfferedCarrier<C>[] {
  const covering = coveredBy(unit, sectors)
  const ofSectors = covering.flatMap(({ item, coverage }) =>
    item.carriers.map((carrier) => ({ carrier, sector: item.code, coverage })),
  )
  const isOffered = sectors.length === 0 || covering.length > 0
  const ofScheme = isOffered ? carriers.map((carrier) => ({ carrier, sector: null, coverage: 'EXACT' as const })) : []
  return [...ofSectors, ...ofScheme]
}

/** Who guides the organizations of a unit: departments mapped to it, and those that the document maps to no units. */
export interface GuidanceAnswer<G> {
  departments: { item: G; coverage: Exclude<Coverage, 'NONE'> }[]
  /** Departments for which the document names no units: whether they guide this one, it does not say. */
  unassigned: G[]
  /** True where no department is mapped to the unit. */
  isSilent: boolean
}

/** Which departments guide the organizations of a sector unit. */
export function guidanceFor<G extends { units: Value<SectorUnitCode[]> }>(
  guidance: readonly G[],
  unit: SectorUnitCode,
): GuidanceAnswer<G> {
  const departments = coveredBy(unit, guidance)
  const unassigned = guidance.filter(({ units }) => units.value === null || units.value.length === 0)
  return { departments, unassigned, isSilent: departments.length === 0 }
}

/** What a standard is for. */
interface StandardFor {
  subject: string
  categories: readonly string[]
}

/** The standards that apply: of the subject, and for a member those of all members and those of the member's own category. */
export const standardsFor = <S extends StandardFor>(
  sets: readonly S[],
  subject: string,
  category: string | null = null,
): S[] =>
  sets.filter(
    (set) =>
      set.subject === subject &&
      (set.categories.length === 0 || (category !== null && set.categories.includes(category))),
  )

/** Whether a scheme applies to organizations of a unit. A scheme of one institution applies by membership, not by unit. */
export function appliesToUnit(scope: { restrictedTo: Value<'organs' | 'institution'> }, unit: SectorUnitCode): boolean {
  return scope.restrictedTo.value !== 'organs' || unit === 'organs'
}

/** What a tier leads with: first, last or between. */
export interface TierPlace {
  code: string
  order: number
}

/** The tiers from the best to the last, and the one whose organizations and members must catch up. */
export function tierOrder<T extends TierPlace>(tiers: readonly T[]): { inOrder: T[]; mustCatchUp: T | null } {
  const inOrder = tiers.toSorted((a, b) => a.order - b.order)
  return { inOrder, mustCatchUp: inOrder.length > 1 ? inOrder.at(-1)! : null }
}
