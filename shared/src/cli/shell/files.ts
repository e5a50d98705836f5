import { createHash } from 'node:crypto'
import { open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type FileProblem, problemAt } from '../../profile/index.js'
import { Exit } from './exit.js'
import type { Shell } from './shell.js'

/** Bytes that are read of one file at most; what is larger is no scheme. */
const MOST_BYTES = 5 * 1024 * 1024

/** A file that was given: its bytes, or why they cannot be had. Its name is as given, for messages. */
export type GivenFile =
  | { file: string; input: Uint8Array; problem: null }
  | { file: string; input: null; problem: FileProblem }

const FILES_OF_FOLDERS = new Set(['.yaml', '.yml'])
const FILES = new Set([...FILES_OF_FOLDERS, '.json'])

/** The standard input. */
const STDIN = '-'

/** Whether a word names a file: it ends like one, has a slash, or is `-`. Everything else is a code. */
export const isFileName = (word: string): boolean => word === STDIN || /[/\\]/.test(word) || FILES.has(extname(word))

/** The files that names mean, where a folder stands for the files in it. Stops where a folder has none. */
export async function filesAt(names: readonly string[], shell: Shell): Promise<string[]> {
  const files: string[] = []
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other keeps the order given
    const found = await inFolder(name)
    if (found?.length === 0) shell.stop(Exit.INVALID, 'FOLDER_EMPTY', { folder: name })
    files.push(...(found ?? [name]))
  }
  return [...new Set(files)]
}

/** The scheme files of a folder and of those in it; null where it is none. */
async function inFolder(name: string): Promise<string[] | null> {
  const isFolder = name !== STDIN && (await stat(name).catch(() => null))?.isDirectory()
  if (!isFolder) return null
  const entries = await readdir(name, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && FILES_OF_FOLDERS.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Reads one file; of one that is too large no more than shows it. */
export async function readGiven(file: string, { terminal }: Shell): Promise<GivenFile> {
  const shown = file === STDIN ? 'stdin' : file
  try {
    const read = file === STDIN ? await readStream(terminal.input) : await readFile(file)
    if (read.bytes > MOST_BYTES) {
      return {
        file: shown,
        input: null,
        problem: problemOf(shown, 'PROFILE_TOO_LARGE', { bytes: read.bytes, most: MOST_BYTES }),
      }
    }
    return { file: shown, input: read.input, problem: null }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { file: shown, input: null, problem: problemOf(shown, 'FILE_UNREADABLE', { problem: code ?? message }) }
  }
}

interface Read {
  input: Uint8Array
  bytes: number
}

async function readFile(file: string): Promise<Read> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    if (size > MOST_BYTES) return { input: new Uint8Array(), bytes: size }
    return await readStream(handle.createReadStream({ autoClose: false }))
  } finally {
    await handle.close()
  }
}

/** Pipes do not say how much they hold, so what comes is counted. */
async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Read> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > MOST_BYTES) break
  }
  return { input: Buffer.concat(chunks), bytes }
}

/** What is wrong with a file as a whole. */
const problemOf = (file: string, code: string, params: Record<string, string | number>): FileProblem =>
  problemAt(file, { line: 1, column: 1, path: '' }, code, params)

/** Writes a file whole or not at all; one that is there is kept unless `force`. */
export async function writeWhole(file: string, text: string, force: boolean, shell: Shell): Promise<void> {
  const isThere = (await stat(file).catch(() => null)) !== null
  if (isThere && !force) shell.stop(Exit.REFUSED, 'FILE_EXISTS', { file })
  const beside = `${file}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.part`
  try {
    await writeFile(beside, text)
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    shell.stop(Exit.REFUSED, 'FILE_UNWRITABLE', { file, problem: (error as NodeJS.ErrnoException).code ?? '' })
  }
}
