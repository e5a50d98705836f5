import type { Context } from '@meritgraph/shared/context'
import { type Breach, type Change, effectsOf, type Place, type Resolution } from '@meritgraph/shared/policy'
import { breachOf } from './breach.view.js'
import { changeNames, itemNamesIn } from './change-names.js'
import { changeOf } from './change.view.js'
import type { Link } from './links.js'
import type { Effect } from './plan.js'

/** What is different between two resolutions of a scheme, in words; null: nothing. */
export async function effectInWords(
  ctx: Context,
  before: Resolution<Link>,
  after: Resolution<Link>,
): Promise<Effect | null> {
  const found = effectsOf(before, after)
  const changes = found.changes.flatMap(ofScheme)
  const [broken, mended] = [found.broken.map(told), found.mended.map(told)]
  if (changes.length + broken.length + mended.length === 0) return null
  const schemes = [after.scheme, before.scheme]
  const names = await changeNames(ctx, changes, schemes)
  const items = itemNamesIn(schemes, [...broken, ...mended])
  return {
    changes: changes.map((change) => changeOf(change, names)),
    broken: broken.map((breach) => breachOf(breach, items)),
    mended: mended.map((breach) => breachOf(breach, items)),
  }
}

const isAlone = (path: string): boolean => !path.includes('[')

const told = (breach: Breach): Breach => (isAlone(breach.path) ? { ...breach, item: null, leaf: breach.path } : breach)

/**
 * A change as one of the scheme as a whole, the same for all schemes in which it is the same: an item that stands alone has a
 * code of its own in each, and before what an item stands depends on what each has besides. That order is no effect.
 */
function ofScheme(change: Change): Change[] {
  const { kind, path } = change
  const one = isAlone(path) ? { ...change, item: null, was: null, leaf: path } : change
  if (kind !== 'MOVED') return [one]
  const [before, after] = [change.before as Place, change.after as Place]
  return before.list === after.list ? [] : [{ ...one, before: { list: before.list }, after: { list: after.list } }]
}
