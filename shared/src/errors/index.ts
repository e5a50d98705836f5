import './shared.errors.js'
export {
  allErrors,
  defineErrors,
  definitionOf,
  type ErrorDefinition,
  type Language,
  messageOf,
  type Problem,
} from './catalogue.js'
export { fault, MeritError } from './merit-error.js'
export { toUserErrors, UserError } from './user-error.js'
