import type { DocumentLanguage } from './table-document.js'
import type { BilingualText } from './value.js'

/** A text in a language; where nobody has translated it, in Chinese. */
export const inLanguage = ({ zh, en }: BilingualText, language: DocumentLanguage): string =>
  language === 'zh' ? zh : (en ?? zh)

/** What documents say of themselves, in both languages. */
export const DOCUMENT_WORDS = {
  leaf: ['项目', 'Leaf'],
  concept: ['概念', 'Concept'],
  path: ['位置', 'Path'],
  scheme: ['方案', 'Scheme'],
  jurisdiction: ['地区', 'Jurisdiction'],
  on: ['日期', 'On'],
  known: ['所知时间', 'Known'],
  answer: ['结果', 'Answer'],
  relation: ['关系', 'Relation'],
  value: ['内容', 'Value'],
  status: ['依据', 'Status'],
  item: ['条目', 'Item'],
  name: ['名称', 'Name'],
  kind: ['类别', 'Kind'],
  document: ['文件', 'Document'],
  part: ['部分', 'Part'],
  section: ['章节', 'Section'],
  quote: ['原文', 'Quote'],
  reason: ['理由', 'Reason'],
  change: ['变更', 'Change'],
  before: ['变更前', 'Before'],
  after: ['变更后', 'After'],
  counterparts: ['相近条目', 'Comes near'],
  of: ['方案', 'Of'],
  in: ['对照方案', 'Compared with'],
  has: ['有', 'Has'],
  related: ['仅有相近', 'Only related'],
  lacks: ['没有', 'Lacks'],
  unmapped: ['未能比较', 'Not comparable'],
  all: ['合计', 'All'],
} as const satisfies Record<string, readonly [zh: string, en: string]>

export type DocumentWord = keyof typeof DOCUMENT_WORDS

/** One of the words in a language. */
export const wordIn = (word: DocumentWord, language: DocumentLanguage): string =>
  DOCUMENT_WORDS[word][language === 'zh' ? 0 : 1]
