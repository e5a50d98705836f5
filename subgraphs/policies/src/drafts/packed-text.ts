import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflate, inflateSync } from 'node:zlib'

/**
 * Which program resolves. Raise it whenever the same contents resolve to another text than before: texts that an older program
 * has kept are then worked out again. `packed-text.test.ts` tells when.
 */
const PROGRAM = 1

const deflated = promisify(deflate)

/** Most texts fit into one piece of so many bytes. */
const PIECE = { chunkSize: 1 << 18 }

/** Under what a text is kept: the program that made it, and the key of what it follows from. */
export const originHash = (key: string): string => createHash('sha256').update(`${PROGRAM} ${key}`).digest('hex')

/** Packs a text. Two bytes a character: those are read several times faster than UTF-8, and packed take no more room. */
export const packed = (text: string): Promise<Buffer> => deflated(Buffer.from(text, 'utf16le'))

/** The text that was packed. Throws where the bytes are damaged: they end with a checksum. */
export const unpacked = (bytes: Buffer): string => inflateSync(bytes, PIECE).toString('utf16le')
