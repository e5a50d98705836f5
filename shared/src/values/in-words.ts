import { type BilingualText, type Cadence, codeInWords, describeCadence, type Moment } from '../policy/index.js'

type Data = Record<string, unknown>

const RELATIONS: Record<string, [zh: string, en: string]> = {
  before: ['之前', 'before'],
  'eve-of': ['前夕', 'on the eve of'],
  around: ['前后', 'around'],
  at: ['当日', 'on the day of'],
}

const OPERATORS: Record<string, [zh: string, en: string]> = {
  'at-least': ['不低于', 'at least'],
  'more-than': ['高于', 'more than'],
  'at-most': ['不高于', 'at most'],
  'less-than': ['低于', 'less than'],
}

/** What an event is called, by its code. */
export type EventNames = ReadonlyMap<string, BilingualText>

/** The events that a value is bound to. */
export function eventsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { kind, event } = value as Data
  if (kind === 'event' && typeof event === 'string') return [event]
  return Object.values(value).flatMap(eventsIn)
}

function momentInWords(moment: Moment, events: EventNames): BilingualText {
  if (moment.kind === 'not-stated') return { zh: '未说明', en: 'not stated' }
  if (moment.kind === 'year-end') return { zh: `${moment.value}年底`, en: `end of ${moment.value}` }
  if (moment.kind !== 'event') return { zh: moment.value, en: moment.value }
  const [zh, en] = RELATIONS[moment.relation]!
  const name = events.get(moment.event) ?? { zh: moment.event, en: moment.event }
  return { zh: `${name.zh}${zh}`, en: `${en} ${name.en ?? name.zh}` }
}

/** How often an award is granted. */
function frequencyInWords({ kind, interval, strength }: Data): BilingualText {
  if (kind === 'once') return { zh: '一次', en: 'once' }
  const rhythm = { anchor: null, tiedTo: [], phase: null, also: null }
  return describeCadence({ ...rhythm, interval, strength } as Cadence)
}

/** The value of a leaf in words, for places where values of different kinds stand side by side; null where it has none. */
export function inWords(value: unknown, events: EventNames = new Map()): BilingualText | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) {
    const parts = value.map((one) => inWords(one, events)).filter((part) => part !== null)
    const join = (texts: (string | null)[], mark: string) => texts.filter((text) => text !== null).join(mark)
    return {
      zh: join(
        parts.map(({ zh }) => zh),
        '、',
      ),
      en: join(
        parts.map(({ zh, en }) => en ?? zh),
        ', ',
      ),
    }
  }
  if (typeof value === 'string') return codeInWords(value) ?? { zh: value, en: value }
  if (typeof value === 'number') return { zh: `${value}`, en: `${value}` }
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  const data = value as Data
  if (typeof data.zh === 'string') return { zh: data.zh, en: (data.en as string | null | undefined) ?? null }
  if ('tiedTo' in data) return describeCadence(value as Cadence)
  if ('audience' in data && 'channels' in data) return inWords([data.audience, data.channels, data.manner].flat())
  if ('interval' in data && 'strength' in data) return frequencyInWords(data)
  if ('ratio' in data) {
    const [zh, en] = OPERATORS[String(data.operator)] ?? ['', '']
    return { zh: `${zh}${String(data.ratio)}`, en: `${en} ${String(data.ratio)}`.trim() }
  }
  if (typeof data.kind === 'string' && ('value' in data || 'event' in data || data.kind === 'not-stated'))
    return momentInWords(value as Moment, events)
  return inWords(Object.values(data).filter((part) => part !== null))
}
