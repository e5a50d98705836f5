/** An atomic field of organizations; jurisdictions cut their sectors out of these. */
export type SectorUnitCode =
  | 'rural'
  | 'street'
  | 'community'
  | 'soe'
  | 'financial'
  | 'organs'
  | 'public-institution'
  | 'higher-education'
  | 'vocational-school'
  | 'school'
  | 'research'
  | 'culture'
  | 'health'
  | 'sports'
  | 'non-public-enterprise'
  | 'social-organization'
  | 'law-firm'
  | 'accounting-firm'

/** The wider unit of each; null: none. Public institutions (事业单位) are wider than schools, hospitals and the like. */
const WIDER: Record<SectorUnitCode, SectorUnitCode | null> = {
  rural: null,
  street: null,
  community: null,
  soe: null,
  financial: null,
  organs: null,
  'public-institution': null,
  'higher-education': 'public-institution',
  'vocational-school': 'public-institution',
  school: 'public-institution',
  research: 'public-institution',
  culture: 'public-institution',
  health: 'public-institution',
  sports: 'public-institution',
  'non-public-enterprise': null,
  'social-organization': null,
  'law-firm': null,
  'accounting-firm': null,
}

/** Every sector unit, in the order in which they are shown. */
export const SECTOR_UNITS = Object.keys(WIDER) as SectorUnitCode[]

/** The units wider than a unit, nearest first. */
export function widerUnits(unit: SectorUnitCode): SectorUnitCode[] {
  const wider = WIDER[unit]
  return wider === null ? [] : [wider, ...widerUnits(wider)]
}

/** The units narrower than a unit. */
export const narrowerUnits = (unit: SectorUnitCode): SectorUnitCode[] =>
  SECTOR_UNITS.filter((other) => widerUnits(other).includes(unit))

/** How a list of units covers one: it names it, or a wider one, or only narrower ones, or not at all. */
export type Coverage = 'EXACT' | 'WIDER' | 'NARROWER' | 'NONE'

/** How a list of units covers a unit. */
export function coverageOf(unit: SectorUnitCode, units: readonly SectorUnitCode[]): Coverage {
  if (units.includes(unit)) return 'EXACT'
  if (widerUnits(unit).some((wider) => units.includes(wider))) return 'WIDER'
  return narrowerUnits(unit).some((narrower) => units.includes(narrower)) ? 'NARROWER' : 'NONE'
}

/** What has sector units as a leaf: a sector, a department's guidance. */
interface WithUnits {
  units: { value: SectorUnitCode[] | null }
}

/**
 * Which of them cover a unit, and how; those that name the unit itself come first. A list of narrower units does not cover
 * the wider one as a whole and comes last.
 */
export function coveredBy<T extends WithUnits>(
  unit: SectorUnitCode,
  all: readonly T[],
): { item: T; coverage: Exclude<Coverage, 'NONE'> }[] {
  const order: Coverage[] = ['EXACT', 'WIDER', 'NARROWER']
  const found = all.map((item) => ({ item, coverage: coverageOf(unit, item.units.value ?? []) }))
  return order.flatMap((coverage) =>
    found.filter((one): one is { item: T; coverage: Exclude<Coverage, 'NONE'> } => one.coverage === coverage),
  )
}
