#!/usr/bin/env node
import { runMerit } from './run-merit.js'
import { Exit } from './shell/exit.js'
import { processTerminal } from './shell/terminal.js'

// Nothing is half-written when this comes: files are written whole, and the gateway writes all of a mutation or nothing.
process.on('SIGINT', () => {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K')
  process.exit(Exit.INTERRUPTED)
})

void runMerit(process.argv.slice(2), processTerminal()).then((exit) => {
  process.exitCode = exit
})
