import { clausesOrNone } from './clause-fields.js'
import type { Correspondence } from './compare-schemes.js'
import type { ConceptKind } from './concept.js'
import { type DocumentWord, inLanguage, wordIn } from './document-words.js'
import type { DocumentEntry, DocumentLanguage, DocumentRow, DocumentTable, TableDocument } from './table-document.js'
import type { BilingualText, Source } from './value.js'

/** An item of one scheme for which the other has no counterpart, in words. */
export interface DocumentedLack {
  code: string
  kind: ConceptKind
  name: BilingualText | null
  clauses: readonly Source[]
  answer: 'RELATED' | 'LACKS' | 'UNMAPPED'
  isCertain: boolean
  /** The other's items that come near. */
  near: readonly { code: string; name: BilingualText | null }[]
  /** Why it has no concept; null: nobody has mapped it yet, or it has one. */
  reason: BilingualText | null
}

/** What one scheme has that another lacks. */
export interface DocumentedLacks {
  of: BilingualText
  in: BilingualText
  lacks: readonly DocumentedLack[]
  /** As asked, and the other way round. */
  bothWays: readonly Correspondence[]
  mappingVersion: string
}

const TEXTS = {
  title: { zh: '一个方案有而另一个没有的内容', en: 'What one scheme has and another lacks' },
  summary: { zh: '双向汇总', en: 'Both ways' },
  version: { zh: '共用概念版本：', en: 'Version of the shared concepts: ' },
  uncertain: {
    zh: '对照方案有同类条目尚无人归入概念',
    en: 'the other has items of this kind that nobody has mapped yet',
  },
  none: { zh: '没有缺少任何内容。', en: 'Nothing is lacking.' },
} satisfies Record<string, BilingualText>

const ANSWERS: Record<DocumentedLack['answer'], DocumentWord> = {
  RELATED: 'related',
  LACKS: 'lacks',
  UNMAPPED: 'unmapped',
}

const KINDS: Record<ConceptKind, BilingualText> = {
  SECTOR_UNIT: { zh: '领域单元', en: 'Sector unit' },
  SECTOR: { zh: '领域', en: 'Sector' },
  CARRIER: { zh: '载体', en: 'Carrier' },
  PROCEDURE: { zh: '环节', en: 'Procedure' },
  STANDARD: { zh: '标准', en: 'Standard' },
  CRITERION: { zh: '条件', en: 'Criterion' },
  TIER: { zh: '档次', en: 'Tier' },
  AWARD_TYPE: { zh: '表彰', en: 'Award' },
}

const nameOf = ({ code, name }: { code: string; name: BilingualText | null }, language: DocumentLanguage): string =>
  name === null ? code : inLanguage(name, language)

function answerOf({ answer, isCertain, reason }: DocumentedLack, language: DocumentLanguage): DocumentEntry {
  const why = answer !== 'UNMAPPED' && !isCertain ? TEXTS.uncertain : reason
  return {
    text: wordIn(ANSWERS[answer], language),
    mark: isCertain ? 'missing' : 'uncertain',
    detail: why === null ? null : inLanguage(why, language),
    clauses: [],
  }
}

function* rowsOf({ lacks }: DocumentedLacks, language: DocumentLanguage): Generator<DocumentRow> {
  for (const lack of lacks) {
    const kind: DocumentEntry = {
      text: inLanguage(KINDS[lack.kind], language),
      mark: 'there',
      detail: null,
      clauses: lack.clauses,
    }
    const near = lack.near.map(
      (one): DocumentEntry => ({ text: nameOf(one, language), mark: 'there', detail: one.code, clauses: [] }),
    )
    yield {
      heading: { text: nameOf(lack, language), detail: lack.code },
      cells: [[answerOf(lack, language)], near, [kind]],
    }
  }
}

const COUNTS = ['has', 'related', 'lacks', 'unmapped', 'all'] as const

function summaryOf({ bothWays }: DocumentedLacks, language: DocumentLanguage): DocumentTable {
  const columns = COUNTS.map((word) => ({ text: wordIn(word, language), detail: null }))
  const rows = bothWays.map((way): DocumentRow => {
    const cells = COUNTS.map((key): DocumentEntry[] => [
      { text: String(way[key]), mark: 'there', detail: null, clauses: [] },
    ])
    return { heading: { text: `${way.of} → ${way.in}`, detail: null }, cells }
  })
  return { caption: inLanguage(TEXTS.summary, language), corner: wordIn('scheme', language), columns, rows }
}

const HEADER = ['kind', 'item', 'name', 'answer', 'reason', 'counterparts', 'document', 'section', 'quote'] as const

/** Every item on a line of its own, once for each of its clauses. */
function* recordsOf({ lacks }: DocumentedLacks, language: DocumentLanguage): Generator<string[]> {
  for (const lack of lacks) {
    const near = lack.near.map(({ code }) => code).join(' ')
    const why = answerOf(lack, language).detail ?? ''
    const fields = [lack.kind, lack.code, nameOf(lack, language), lack.answer, why, near]
    for (const clause of clausesOrNone(lack.clauses)) yield [...fields, ...clause]
  }
}

/** What one scheme has and another lacks as a document, with the summary of both ways. */
export function counterpartDocument(lacking: DocumentedLacks, language: DocumentLanguage): TableDocument {
  const between = `${inLanguage(lacking.of, language)} → ${inLanguage(lacking.in, language)}`
  const columns = (['answer', 'counterparts', 'kind'] as const).map((word) => ({
    text: wordIn(word, language),
    detail: null,
  }))
  const rows = rowsOf(lacking, language)
  const list: DocumentTable = { caption: between, corner: wordIn('item', language), columns, rows }
  const isNone = lacking.lacks.length === 0
  const version = `${inLanguage(TEXTS.version, language)}${lacking.mappingVersion}`
  return {
    language,
    title: inLanguage(TEXTS.title, language),
    notes: [between, version, ...(isNone ? [inLanguage(TEXTS.none, language)] : [])],
    tables: [summaryOf(lacking, language), ...(isNone ? [] : [list])],
    records: { header: HEADER.map((word) => wordIn(word, language)), rows: recordsOf(lacking, language) },
  }
}
