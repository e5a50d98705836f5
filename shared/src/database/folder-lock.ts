import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Libsql from 'libsql'
import { fault, MeritError } from '../errors/index.js'

/** A data folder that only this process may use. */
export interface FolderLock {
  release(): void
}

/**
 * Takes a data folder for this process. The lock is SQLite's own on the file `.lock`, which the operating system gives
 * back when the process ends, however it ends; `.lock.json` only says who holds it. Errors: DATA_FOLDER_IN_USE, DATA_FOLDER_UNUSABLE.
 */
export function acquireFolder(folder: string): FolderLock {
  try {
    return takeFolder(folder)
  } catch (error) {
    if (error instanceof MeritError) throw error
    throw fault('DATA_FOLDER_UNUSABLE', { folder: resolve(folder), problem: (error as Error).message })
  }
}

function takeFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true })
  const holder = join(folder, '.lock.json')
  const lock = new Libsql(join(folder, '.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
    throw fault('DATA_FOLDER_IN_USE', { folder: resolve(folder), ...readHolder(holder) })
  }
  const since = new Date(Date.now() - process.uptime() * 1000).toISOString()
  writeFileSync(holder, JSON.stringify({ pid: process.pid, since }))
  return {
    release() {
      if (lock.open) lock.close()
    },
  }
}

/** The lock is taken before its holder has written who it is, so for a moment nobody knows. */
function readHolder(file: string): { pid: string | number; since: string } {
  try {
    const { pid, since } = JSON.parse(readFileSync(file, 'utf8'))
    return { pid, since }
  } catch {
    return { pid: '?', since: '?' }
  }
}
