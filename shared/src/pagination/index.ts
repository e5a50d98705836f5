export { checkFirst, connectionOf, type Page, PageArgs, PageInfo, toPage } from './connection.js'
export { decodeCursor, encodeCursor } from './cursor.js'
export { pageOfList } from './page-of-list.js'
export { type ListSpec, pagesOf } from './pages.js'
