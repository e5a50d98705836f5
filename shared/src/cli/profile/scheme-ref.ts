import { isDay } from '../../time/index.js'
import { Exit } from '../shell/exit.js'
import { isFileName } from '../shell/files.js'
import type { Shell } from '../shell/shell.js'

/** How a scheme is named: by its file, by its code with or without a day, or by the id of one of its versions. */
export type SchemeRef =
  | { kind: 'file'; file: string }
  | { kind: 'code'; code: string; on: string | null }
  | { kind: 'version'; id: string }

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a word is an id, of a version or of a change request. */
export const isId = (word: string): boolean => ID.test(word)

/** Reads a word as the name of a scheme: `x.yaml`, `luzhou`, `luzhou@2011-06-30`, or the id of a version. */
export function schemeRef(word: string, shell: Shell): SchemeRef {
  if (isFileName(word)) return { kind: 'file', file: word }
  if (isId(word)) return { kind: 'version', id: word }
  const [code = '', on = null, ...rest] = word.split('@')
  const isRead = code !== '' && rest.length === 0 && (on === null || isDay(on))
  return isRead ? { kind: 'code', code, on } : shell.stop(Exit.REFUSED, 'SCHEME_NAME_UNREADABLE', { word })
}
