import 'reflect-metadata'
import { acquireFolder } from '../database/index.js'

// Run as a child: takes a data folder, says so, and stays.
acquireFolder(process.argv[2]!)
process.stdout.write(`${process.pid}\n`)
setInterval(() => undefined, 60_000)
