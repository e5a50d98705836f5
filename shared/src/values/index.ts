export { Clause, clausesOf } from './clause.js'
export { Text, text, textOf } from './text.js'
export { TextValue, textValueOf } from './text-value.js'
export { statusOf, ValueStatus } from './value-status.js'
