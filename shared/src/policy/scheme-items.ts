import type { SchemeItem, ConceptKind } from './concept.js'
import type { BilingualText } from './value.js'

interface Named {
  code: string
  name: { value: BilingualText | null }
}

interface WithCriteria extends Named {
  criteria: readonly Named[]
}

/** The sections of a profile whose items have a place among the concepts. */
export interface MappedSections {
  identity: { scope: { unitKinds: readonly Named[] } }
  sectors: readonly (Named & { carriers: readonly Named[] })[]
  carriers: readonly Named[]
  procedures: readonly Named[]
  absentProcedures: readonly Named[]
  standards: readonly (WithCriteria & { precondition: Named | null; groups: readonly WithCriteria[] })[]
  tiers: { tiers: readonly Named[] }
  awards: readonly Named[]
}

/** Every item of a scheme that has a place among the concepts, in the order of the profile. */
export function schemeItems(profile: MappedSections): SchemeItem[] {
  const { identity, sectors, carriers, procedures, absentProcedures, standards, tiers, awards } = profile
  return [
    ...all('SECTOR_UNIT', identity.scope.unitKinds),
    ...sectors.flatMap((sector) => [item('SECTOR', sector), ...all('CARRIER', sector.carriers, sector.code)]),
    ...all('CARRIER', carriers),
    ...all('PROCEDURE', procedures),
    ...absentProcedures.map((procedure) => ({ ...item('PROCEDURE', procedure), absent: true })),
    ...standards.flatMap(({ groups, precondition, ...set }) => [
      item('STANDARD', set),
      ...all('CRITERION', precondition ? [precondition] : [], set.code),
      ...groups.flatMap((group) => [
        item('STANDARD', group, set.code),
        ...all('CRITERION', group.criteria, group.code),
      ]),
      ...all('CRITERION', set.criteria, set.code),
    ]),
    ...all('TIER', tiers.tiers),
    ...all('AWARD_TYPE', awards),
  ]
}

const item = (kind: ConceptKind, { code, name }: Named, within: string | null = null): SchemeItem => ({
  code,
  kind,
  name: name.value,
  within,
  absent: false,
})

const all = (kind: ConceptKind, items: readonly Named[], within: string | null = null): SchemeItem[] =>
  items.map((one) => item(kind, one, within))
