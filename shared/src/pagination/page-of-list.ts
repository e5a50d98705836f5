import { fault, type Language } from '../errors/index.js'
import './pagination.errors.js'
import { checkFirst, type Page, type PageArgs, toPage } from './connection.js'
import { decodeCursor, encodeCursor } from './cursor.js'

/**
 * A page of a list that is in memory already, such as the items of one scheme, in the order given. A cursor of an item that
 * has gone meanwhile is no cursor of the list. Errors: PAGE_SIZE_INVALID, CURSOR_INVALID.
 */
export function pageOfList<T>(
  list: readonly T[],
  args: PageArgs,
  codeOf: (item: T) => string,
  language: Language,
): Page<T> {
  checkFirst(args, language)
  const after = args.after == null ? null : decodeCursor(args.after, 1, language).key[0]
  const last = after === null ? -1 : list.findIndex((item) => codeOf(item) === after)
  if (after !== null && last === -1) throw fault('CURSOR_INVALID', {}, language)
  const start = last + 1
  const cursorOf = (item: T) => encodeCursor({ key: [codeOf(item)], known: null })
  return toPage(list.slice(start, start + args.first + 1), args, cursorOf, async () => list.length)
}
