import { MomentFields } from './moment.fields.js'

export { Cadence, CadenceStrength, cadenceOf, strengthOf } from './cadence.js'
export { dayBefore } from './day-before.js'
export { enumValue } from './enum-value.js'
export { Leaf, leafOf } from './leaf.js'
export { Moment, momentOf } from './moment.js'
export { QuotaValue, quotaValueOf, StringValue, stringValueOf, TextsValue, textsValueOf } from './plain-values.js'
export { SchemeItem, schemeItemsOf } from './scheme-item.js'

/** The values that the leaves of a scheme have. */
export const values = { name: 'values', entities: [], resolvers: [MomentFields] }
