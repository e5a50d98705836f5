export { checkDocument } from './check-document.js'
export { type Limits, LIMITS } from './limits.js'
