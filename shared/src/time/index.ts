export { type AsOf, formatAsOf, parseAsOf } from './as-of.js'
export { BEGINNING_DAY, type Day, dayOf, FOREVER_DAY, isDay, LAST_DAY } from './day.js'
export { type Clock, FOREVER, steadyClock } from './instant.js'
export { newId } from './new-id.js'
