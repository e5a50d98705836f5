import {
  type BilingualText,
  type Bound,
  boundInWords,
  leafName,
  type Omission,
  type ProfileConstraint,
} from '@meritgraph/shared/policy'

/** What items are called, by their codes. */
type ItemNames = ReadonlyMap<string, BilingualText>

const UNBOUND: Bound = { min: null, max: null, within: null, strength: null, notBefore: null, notAfter: null }

/** Sections whose items speak of an item that stands elsewhere. */
export const SPEAKS_OF_ANOTHER: ReadonlySet<string> = new Set(['constraints', 'omissions'])

/** What is demanded of an item or of a value, in words. */
export function demandInWords({
  item,
  leaf,
  bound,
}: Pick<ProfileConstraint, 'item' | 'leaf' | 'bound'>): BilingualText {
  if (bound) return boundInWords(bound)
  return { zh: item === null || leaf !== null ? '不得改动' : '不得改动或删除', en: 'stays as it is' }
}

/** What a constraint demands of whom, such as "Leader review [x.review], cadence: at least every six months". */
export function constraintInWords(constraint: ProfileConstraint, names: ItemNames): BilingualText {
  const { item, leaf } = constraint
  const subjects = [item === null ? [] : itemInWords(item, names), leaf === null ? [] : leafName(leaf)].flat()
  const demand = demandInWords(constraint)
  return {
    zh: `${subjects.map(({ zh }) => zh).join('，')}：${demand.zh}`,
    en: `${subjects.map(({ zh, en }) => en ?? zh).join(', ')}: ${demand.en ?? demand.zh}`,
  }
}

/** What an omission leaves out. */
export function omissionInWords({ item }: Omission, names: ItemNames): BilingualText {
  const { zh, en } = itemInWords(item, names)
  return { zh: `略去${zh}`, en: `leaves out ${en ?? zh}` }
}

/** One value of a constraint's bound in words, by its key path such as `bound.within`; null: it is none of a bound. */
export function limitInWords(leaf: string, value: unknown): BilingualText | null {
  const [bound, key] = leaf.split('.')
  if (bound !== 'bound' || value === null || value === undefined) return null
  return boundInWords(key === undefined ? (value as Bound) : { ...UNBOUND, [key]: value })
}

function itemInWords(code: string, names: ItemNames): BilingualText {
  const name = names.get(code)
  if (!name) return { zh: `[${code}]`, en: `[${code}]` }
  return { zh: `${name.zh} [${code}]`, en: `${name.en ?? name.zh} [${code}]` }
}
