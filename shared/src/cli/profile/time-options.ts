import { InvalidArgumentError, Option } from 'commander'
import { isDay } from '../../time/index.js'
import type { Making } from '../making.js'

/** From when and until when something is to apply, as options give it. */
export interface Validity {
  validFrom?: string
  validTo?: string
}

/** A day as an option gives it. */
export function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('YYYY-MM-DD')
  return text
}

function instant(text: string): string {
  const at = new Date(text)
  const isInstant = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(text)
  if (!isInstant || Number.isNaN(at.getTime())) throw new InvalidArgumentError('YYYY-MM-DDThh:mm:ssZ')
  return at.toISOString()
}

/** `--on DAY`: what applied on a day. */
export const dayOption = (t: Making['t']): Option =>
  new Option('--on <day>', t('某日有效的内容', 'what applied on this day')).argParser(day)

/** `--known INSTANT`: what was known then. */
export const instantOption = (t: Making['t']): Option =>
  new Option('--known <instant>', t('当时所知的内容', 'as it was known at this instant')).argParser(instant)

/** `--valid-from DAY` and `--valid-to DAY`: when it is to apply. */
export const validityOptions = (t: Making['t']): Option[] => [
  new Option(
    '--valid-from <day>',
    t(
      '自何日起适用（默认为文件所载之日，否则今日）',
      'first day on which it applies (the one that the file states, or today)',
    ),
  ).argParser(day),
  new Option(
    '--valid-to <day>',
    t('自何日起不再适用（默认至下一版本为止）', 'first day on which it no longer does (when the next version begins)'),
  ).argParser(day),
]
