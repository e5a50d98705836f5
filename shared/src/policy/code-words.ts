import type { SectorUnitCode } from './sector-units.js'
import type { BilingualText } from './value.js'

type Pair = readonly [zh: string, en: string]

const UNITS: Record<SectorUnitCode, Pair> = {
  rural: ['农村', 'villages and townships'],
  street: ['街道', 'streets'],
  community: ['社区', 'urban communities'],
  soe: ['国有企业', 'state-owned enterprises'],
  financial: ['金融机构', 'financial institutions'],
  organs: ['机关', 'Party and state organs'],
  'public-institution': ['事业单位', 'public institutions'],
  'higher-education': ['高等学校', 'universities and colleges'],
  'vocational-school': ['中等职业学校', 'secondary vocational schools'],
  school: ['中小学', 'primary and secondary schools'],
  research: ['科研', 'research'],
  culture: ['文化', 'culture'],
  health: ['卫生', 'health'],
  sports: ['体育', 'sports'],
  'non-public-enterprise': ['非公有制经济组织', 'non-public enterprises'],
  'social-organization': ['社会组织', 'social organizations'],
  'law-firm': ['律师事务所', 'law firms'],
  'accounting-firm': ['会计师事务所', 'accounting firms'],
}

/** Levels of jurisdictions; an institution, as the organs, is also what members of whom are meant are of. */
const LEVELS: Record<string, Pair> = {
  central: ['中央', 'central'],
  province: ['省', 'province'],
  city: ['市', 'city'],
  county: ['县', 'county'],
  institution: ['单位', 'institution'],
}

const WORDS: ReadonlyMap<string, Pair> = new Map(Object.entries({ ...LEVELS, ...UNITS }))

/** A code that is the value of a leaf, such as a level or a sector unit, in words; null for any other text. */
export function codeInWords(code: string): BilingualText | null {
  const words = WORDS.get(code)
  return words ? { zh: words[0], en: words[1] } : null
}
