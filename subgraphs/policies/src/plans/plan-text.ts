import { type Language, messageOf } from '@meritgraph/shared/errors'
import { CHANGE_MARKS, leafName, showText, type Status } from '@meritgraph/shared/policy'
import { FOREVER_DAY } from '@meritgraph/shared/time'
import { type Clause, clausesOf, inWords, type Text } from '@meritgraph/shared/values'
import { type PinnedItem, problemsOfPinned } from '../pins/index.js'
import type { Breach } from './breach.view.js'
import type { Change, ChangeSide } from './change.view.js'
import { SPEAKS_OF_ANOTHER } from './demand-in-words.js'
import type { Affected, Effect, Plan } from './plan.js'
import { valuesIn } from './item-values.js'
import { type Block, type Entry, type Laid, LAYOUTS } from './plan-layout.js'
import { phrases, type PlanStep } from './plan-words.js'

/** How many entries of a list are shown; the others are counted. */
const MOST = { schemes: 10, changes: 50, running: 20, values: 12 }

/** A plan in words, for people to read: what the command line prints and the console shows. */
export function planText(
  plan: Plan,
  { format, language, isPublished }: { format: 'TEXT' | 'MARKDOWN'; language: Language; isPublished: boolean },
): string {
  return LAYOUTS[format](new Wording(language).laid(plan, isPublished))
}

class Wording {
  private readonly say: ReturnType<typeof phrases>

  constructor(private readonly language: Language) {
    this.say = phrases(language)
  }

  laid(plan: Plan, isPublished: boolean): Laid {
    const { say } = this
    const { target, validFrom, validTo, counts } = plan
    const blocks = [
      ...this.changeBlocks(plan.changes),
      ...this.blockOf(
        say.breaks(plan.breaches.length),
        plan.breaches.map((breach) => this.breachEntry(breach)),
      ),
      ...this.affectedBlocks(plan),
      ...this.runningBlocks(plan),
      ...this.blockOf(say.pinned(plan.pinned.length), this.pinnedEntries(plan.pinned)),
    ]
    const summary = [
      say.counts(counts),
      say.replaces(plan.replaces.map(({ validFrom: from, validTo: to }) => this.days(from, to))),
      say.reach(
        schemesIn(plan.affected),
        schemesIn(plan.affected.filter(({ effect }) => plan.effects[effect]!.broken.length > 0)),
      ),
    ]
    const next = say.next(isPublished ? 'PUBLISHED' : stepOf(plan), plan.hash)
    return { title: say.title(target, this.days(validFrom, validTo)), summary, blocks, next, colon: say.colon }
  }

  private in({ zh, en }: { zh: string; en: string | null }): string {
    return this.language === 'zh' ? zh : (en ?? zh)
  }

  private days(from: string, to: string): string {
    return this.say.days(from, to === FOREVER_DAY ? null : to)
  }

  private blockOf(title: string, entries: Entry[]): Block[] {
    return entries.length === 0 ? [] : [{ title, entries }]
  }

  private changeBlocks(changes: readonly Change[]): Block[] {
    const sections = [...new Set(changes.map(({ section }) => section))]
    return sections.flatMap((section) => {
      const inside = changes.filter((change) => change.section === section)
      return this.blockOf(
        this.say.section(section),
        inside.map((change) => this.changeEntry(change)),
      )
    })
  }

  private changeEntry(change: Change): Entry {
    const { kind, section, leaf, before, after } = change
    const details: string[] = []
    if (before && after) details.push(`${this.side(before)} → ${this.side(after)}`)
    else if (leaf !== null || SPEAKS_OF_ANOTHER.has(section)) details.push(this.side((after ?? before)!))
    else details.push(...this.values((after ?? before)!))
    const clauses = [...this.clauses(before, 'before'), ...this.clauses(after, 'after')]
    return {
      mark: CHANGE_MARKS[kind],
      kind: this.say.kind(kind),
      head: this.head(change),
      details: [...details, ...clauses],
    }
  }

  /** The item and its value, such as 领导点评 [x.review], cadence. */
  private head({ section, item, name, leaf, path, before, after }: Change): string {
    const isNamed = leaf === null && !SPEAKS_OF_ANOTHER.has(section)
    const called = name ?? (isNamed ? ((after ?? before)?.words ?? null) : null)
    const subject = item === null ? null : [called && this.in(called), `[${item}]`].filter(Boolean).join(' ')
    const value = leaf === null ? null : this.in(leafName(leaf))
    return [subject, value].filter((part) => part !== null).join(this.language === 'zh' ? '，' : ', ') || path
  }

  private side({ words, status }: ChangeSide): string {
    if (status === null) return words ? this.in(words) : this.say.nothing
    const leaf = { value: words, status: status.toLowerCase() as Status, source: [], note: null }
    return this.in(showText<Text>(leaf, (value) => value).shown)
  }

  /** What an item that is added or removed says, value by value. */
  private values({ json }: ChangeSide): string[] {
    const colon = this.language === 'zh' ? '：' : ': '
    const all = valuesIn(JSON.parse(json)).map(({ inside, leaf, value, source }) => {
      const words = value && showText(value, (one) => inWords(one) ?? { zh: JSON.stringify(one), en: null }).shown
      const where = [inside && this.in(inside), value && this.in(leafName(leaf))].filter((part) => part !== null)
      const what = `${where.join(this.language === 'zh' ? '，' : ', ')}${words ? `${colon}${this.in(words)}` : ''}`
      const places = clausesOf(source).map((clause) => this.clause(clause))
      return places.length === 0 ? what : `${what} (${places.join('; ')})`
    })
    const more = all.length - MOST.values
    return more > 0 ? [...all.slice(0, MOST.values), this.say.more(more)] : all
  }

  private clauses(side: ChangeSide | null, which: 'before' | 'after'): string[] {
    return (side?.clauses ?? []).map((clause) => `${this.say.rests(which)} ${this.clause(clause)}`)
  }

  private clause({ document, section, quote }: Clause): string {
    const place = [document, section].filter((part) => part !== null).join(' ')
    return quote === null ? place : this.say.quoted(place, quote)
  }

  private breachEntry(breach: Breach): Entry {
    const { item, name, leaf, path, problem, words, demandedBy, brokenBy } = breach
    const subject = item === null ? null : [name && this.in(name), `[${item}]`].filter(Boolean).join(' ')
    const value = leaf === null ? null : this.in(leafName(leaf))
    const head = [subject, value].filter((part) => part !== null).join(this.language === 'zh' ? '，' : ', ') || path
    const demand = this.say.demands(demandedBy, this.in(words))
    const clauses = breach.clauses.map((clause) => `${this.say.clause} ${this.clause(clause)}`)
    return {
      mark: '!',
      kind: this.say.problem(problem),
      head,
      details: [demand, this.say.brokenBy(brokenBy), ...clauses],
    }
  }

  /** Schemes with the same effect are named together. */
  private affectedBlocks({ affected, effects }: Plan): Block[] {
    return effects.flatMap((effect, place) => {
      const schemes = affected.filter((one) => one.effect === place)
      return this.blockOf(this.say.affects(schemesIn(schemes)), [
        ...this.cut(
          schemes.map((one) => this.schemeEntry(one)),
          MOST.schemes,
        ),
        ...this.effectEntries(effect),
      ])
    })
  }

  private schemeEntry({ profile, jurisdictionName, validFrom, validTo }: Affected): Entry {
    const head = `${profile} (${this.in(jurisdictionName)}), ${this.days(validFrom, validTo)}`
    return { mark: '·', kind: null, head, details: [] }
  }

  private effectEntries({ changes, broken, mended }: Effect): Entry[] {
    const more = mended.map((breach) => ({ ...this.breachEntry(breach), kind: this.say.mended }))
    return [
      ...this.cut(
        changes.map((change) => this.changeEntry(change)),
        MOST.changes,
      ),
      ...broken.map((breach) => this.breachEntry(breach)),
      ...more,
    ]
  }

  private runningBlocks({ running: { total, pins } }: Plan): Block[] {
    const entries = pins.map(({ kind, titleZh, titleEn, pinnedAt }) => ({
      mark: '·',
      kind: null,
      head: `${this.in({ zh: titleZh, en: titleEn })} (${this.say.running(kind)}, ${pinnedAt.slice(0, 10)})`,
      details: [],
    }))
    return this.blockOf(this.say.runs(total), this.cut(entries, MOST.running, total))
  }

  private pinnedEntries(pinned: readonly PinnedItem[]): Entry[] {
    const problems = problemsOfPinned(pinned, this.language)
    return problems.map(({ code, params }) => ({
      mark: '!',
      kind: null,
      head: messageOf(code, params, this.language),
      details: [],
    }))
  }

  private cut(entries: readonly Entry[], most: number, total = entries.length): Entry[] {
    const shown = entries.slice(0, most)
    const more = { mark: '·', kind: null, head: this.say.more(total - shown.length), details: [] }
    return total > shown.length ? [...shown, more] : shown
  }
}

const schemesIn = (affected: readonly Affected[]): number => new Set(affected.map(({ profile }) => profile)).size

function stepOf({ breaches, pinned, changes, replaces, base }: Plan): PlanStep {
  if (breaches.length > 0 || pinned.length > 0) return 'CORRECT'
  return changes.length === 0 && base !== null && replaces.length === 0 ? 'NOTHING' : 'SUBMIT'
}
