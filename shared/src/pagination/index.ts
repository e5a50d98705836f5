export { connectionOf, type Page, PageArgs, PageInfo } from './connection.js'
export { pageOfList } from './page-of-list.js'
export { type ListSpec, pagesOf } from './pages.js'
