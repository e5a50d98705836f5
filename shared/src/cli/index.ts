export * as meritDocuments from './profile/documents.js'
export { meritPage } from './reference.js'
export { runMerit } from './run-merit.js'
export type { Terminal } from './shell/terminal.js'
