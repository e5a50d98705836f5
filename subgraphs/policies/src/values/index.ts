import { MomentFields } from './moment.fields.js'

export { Because, because, becauseOfMoment } from './because.js'
export { Cadence, CadenceAnchor, CadenceStrength, cadenceOf, strengthOf } from './cadence.js'
export { dayBefore } from './day-before.js'
export { enumValue } from './enum-value.js'
export { Language, languageOr } from './language.js'
export { Leaf, leafOf } from './leaf.js'
export { EventRelation, Moment, MomentKind, momentOf } from './moment.js'
export {
  CountValue,
  countValueOf,
  NumberValue,
  numberValueOf,
  QuotaValue,
  quotaValueOf,
  StringValue,
  stringValueOf,
  TextsValue,
  textsValueOf,
  WordsValue,
  wordsValueOf,
} from './plain-values.js'
export { PublicNotice, publicNoticeOf } from './public-notice.js'
export {
  asItem,
  SchemeItem,
  schemeItemOf,
  schemeItemsOf,
  SchemePart,
  schemePartsOf,
} from './scheme-item.js'
export { SectorUnit, sectorUnitsOf, SectorUnitsValue, sectorUnitsValueOf, unitWord } from './sector-unit.js'
export { ThresholdOperator, ThresholdValue, thresholdValueOf } from './threshold.js'

/** The values that the leaves of a scheme have. */
export const values = { name: 'values', entities: [], resolvers: [MomentFields] }
