import './pin.errors.js'
import type { Language, Problem } from '@meritgraph/shared/errors'

/** An item that something running names. */
export interface PinnedItem {
  /** Code of the item. */
  item: string
  /** How many running things name it. */
  count: number
  /** What the first of them is called. */
  titleZh: string
  titleEn: string | null
}

/** What stands against removing these items. */
export const problemsOfPinned = (pinned: readonly PinnedItem[], language: Language): Problem[] =>
  pinned.map(({ item, count, titleZh, titleEn }) => ({
    code: 'ITEM_PINNED',
    params: { item, n: count, title: language === 'zh' ? titleZh : (titleEn ?? titleZh) },
  }))
