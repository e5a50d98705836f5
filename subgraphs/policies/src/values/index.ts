import { MomentFields } from './moment.fields.js'

export { Cadence, CadenceStrength, cadenceOf, strengthOf } from './cadence.js'
export { dayBefore } from './day-before.js'
export { enumValue } from './enum-value.js'
export { Leaf, leafOf } from './leaf.js'
export { Moment, momentOf } from './moment.js'
export {
  CountValue,
  countValueOf,
  QuotaValue,
  quotaValueOf,
  StringValue,
  stringValueOf,
  TextsValue,
  textsValueOf,
  WordsValue,
  wordsValueOf,
} from './plain-values.js'
export {
  asItem,
  SchemeItem,
  schemeItemOf,
  schemeItemsOf,
  SchemePart,
  schemePartsOf,
} from './scheme-item.js'
export { SectorUnit, sectorUnitsOf, SectorUnitsValue, sectorUnitsValueOf, unitWord } from './sector-unit.js'
export { ThresholdValue, thresholdValueOf } from './threshold.js'

/** The values that the leaves of a scheme have. */
export const values = { name: 'values', entities: [], resolvers: [MomentFields] }
