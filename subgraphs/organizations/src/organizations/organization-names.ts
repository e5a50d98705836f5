import { whereKnown } from '@meritgraph/shared/bitemporal'
import { batched } from '@meritgraph/shared/loaders'
import type { Day } from '@meritgraph/shared/time'
import { Organization } from './organization.entity.js'

/** A name and the days on which it was borne. */
interface Named {
  zh: string
  en: string | null
  validFrom: Day
  validTo: Day
}

/** States one after the other under the same name are one name. */
function joined(states: readonly Pick<Organization, 'nameZh' | 'nameEn' | 'validFrom' | 'validTo'>[]): Named[] {
  const names: Named[] = []
  for (const { nameZh: zh, nameEn: en, validFrom, validTo } of states) {
    const last = names.at(-1)
    if (last && last.zh === zh && last.en === en && last.validTo === validFrom) last.validTo = validTo
    else names.push({ zh, en, validFrom, validTo })
  }
  return names
}

/** The names of an organization over all days, as known at the request's `asOf`. */
export const namesOf = batched<Named[]>(async ({ db, asOf }, keys) => {
  const query = db.createQueryBuilder(Organization, 's').where('s.organizationId IN (:...keys)', { keys })
  const rows = await whereKnown(query, 's', asOf.known).orderBy('s.validFrom', 'ASC').getMany()
  return new Map(keys.map((key) => [key, joined(rows.filter(({ organizationId }) => organizationId === key))]))
})
