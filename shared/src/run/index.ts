export { runUntilStopped } from './run-until-stopped.js'
