import type { BilingualText } from '../policy/index.js'
import { type FileProblem, problemAt } from './file-problem.js'

/** UTF-8 as text; null where it is none. */
export const decode = (bytes: Uint8Array): string | null => decodeAs('utf-8', bytes)

/** Says where the bytes are no UTF-8, and what they look like instead. */
export function encodingProblem(bytes: Uint8Array, file: string): FileProblem {
  const byte = firstBadByte(bytes)
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, byte)).split('\n')
  const place = { line: before.length, column: before.at(-1)!.length + 1, path: '' }
  return problemAt(file, place, 'PROFILE_NOT_UTF8', { byte }, looksLike(bytes))
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The offset of the first byte that is no UTF-8. */
export function firstBadByte(bytes: Uint8Array): number {
  const lenient = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), 'utf8')
  const at = bytes.findIndex((byte, i) => byte !== lenient[i])
  return at === -1 ? bytes.length : at
}

const BYTE_ORDER_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]

function looksLike(bytes: Uint8Array): BilingualText | null {
  const isUtf16 = BYTE_ORDER_MARKS.some((mark) => mark.every((byte, i) => bytes[i] === byte))
  const found = isUtf16 ? 'UTF-16' : decodeAs('gb18030', bytes) === null ? null : 'GB 18030'
  return found && { zh: `看来是 ${found} 编码。`, en: `It looks like ${found}.` }
}
