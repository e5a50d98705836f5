import type { Context } from '@meritgraph/shared/context'
import { readContent } from '@meritgraph/shared/profile'
import type { Day } from '@meritgraph/shared/time'
import { effectInWords } from './effect-in-words.js'
import type { LineageVersion } from './lineage.js'
import { blankLink, type Chain, longer, resolved, textsBy, trimmed } from './links.js'
import { makePauses } from './pauses.js'
import type { Effect } from './plan.js'
import { exactOf } from './reach.js'

/** How many contents are in memory at once; what is kept of them are the sections looked at. */
const CONTENTS_AT_ONCE = 10

/** What is passed on to the schemes below: the chains now and by then; its effect on those that say nothing is found once. */
interface Carried {
  before: Chain
  after: Chain
  effect?: number | null
}

/** A scheme of the tree with what reaches it, and on which days. */
export interface Branch {
  code: string
  /** Codes of the schemes above, so that a ring ends. */
  path: readonly string[]
  validFrom: Day
  validTo: Day
  carried: Carried
}

/** A version on which a publication has an effect; `effect` is its place among the effects. */
export interface Reached {
  version: LineageVersion
  validFrom: Day
  validTo: Day
  effect: number
}

/** What is looked at: in which sections, and which versions say anything of it. */
export interface Scope {
  sections: ReadonlySet<string>
  says(version: LineageVersion): boolean
}

/** Finds what a publication does to the schemes below; effects that are the same are kept once. */
export class Effects {
  readonly effects: Effect[] = []
  readonly reached: Reached[] = []
  private readonly places = new Map<string, number>()
  private readonly pause = makePauses()

  constructor(
    private readonly ctx: Context,
    private readonly scope: Scope,
    private readonly below: ReadonlyMap<string, readonly LineageVersion[]>,
  ) {}

  /** Goes down the tree level by level. A scheme that says nothing of what is looked at has the effect of its parent. */
  async descend(tops: readonly Branch[]): Promise<void> {
    for (let level = [...tops]; level.length > 0; ) {
      const children = level.flatMap((branch) => this.childrenOf(branch))
      const saying = children.filter(({ version }) => this.scope.says(version))
      const next: Branch[] = []
      /* oxlint-disable no-await-in-loop -- page by page, with pauses */
      for (const child of children) {
        if (this.scope.says(child.version)) continue
        this.note(child, await this.passedOn(child.parent.carried))
        next.push(this.branchOf(child, child.parent.carried))
      }
      for (let from = 0; from < saying.length; from += CONTENTS_AT_ONCE)
        next.push(...(await this.resolvePage(saying.slice(from, from + CONTENTS_AT_ONCE))))
      /* oxlint-enable no-await-in-loop */
      level = next
    }
  }

  /** The place of the effect between two chains; null where there is none. */
  async between(before: Chain, after: Chain): Promise<number | null> {
    const { sections } = this.scope
    const effect = await effectInWords(this.ctx, resolved(before, sections), resolved(after, sections))
    await this.pause()
    if (effect === null) return null
    const key = JSON.stringify(effect)
    let place = this.places.get(key)
    if (place === undefined) {
      this.places.set(key, (place = this.effects.length))
      this.effects.push(effect)
    }
    return place
  }

  private childrenOf(parent: Branch): Child[] {
    const versions = this.below.get(parent.code) ?? []
    return versions
      .map((version) => ({
        version,
        parent,
        validFrom: version.validFrom > parent.validFrom ? version.validFrom : parent.validFrom,
        validTo: version.validTo < parent.validTo ? version.validTo : parent.validTo,
      }))
      .filter(({ version, validFrom, validTo }) => validFrom < validTo && !parent.path.includes(version.profileCode))
  }

  private branchOf({ version, parent, validFrom, validTo }: Child, carried: Carried): Branch {
    const code = version.profileCode
    return { code, path: [...parent.path, code], validFrom, validTo, carried }
  }

  private note({ version, validFrom, validTo }: Child, effect: number | null): void {
    if (effect !== null) this.reached.push({ version, validFrom, validTo, effect })
  }

  private async passedOn(carried: Carried): Promise<number | null> {
    if (carried.effect === undefined) {
      const blank = blankLink(this.scope.sections)
      const { before, after } = carried
      carried.effect = await this.between(longer(before, blank, undefined), longer(after, blank, undefined))
    }
    return carried.effect
  }

  private async resolvePage(page: readonly Child[]): Promise<Branch[]> {
    const { sections } = this.scope
    const hashes = [...new Set(page.map(({ version }) => version.contentHash))]
    const texts = await textsBy(this.ctx, hashes)
    const codes = [...new Set(page.map(({ version }) => version.profileCode))]
    const exact = await exactOf(this.ctx, codes, page[0]!.validFrom)
    const branches: Branch[] = []
    for (const child of page) {
      const text = texts.get(child.version.contentHash)
      if (text === undefined) throw new Error(`The version ${child.version.id} has no content.`)
      const link = trimmed(readContent(text), sections)
      const mapped = exact.get(child.version.profileCode)
      const { before, after } = child.parent.carried
      const carried = { before: longer(before, link, mapped), after: longer(after, link, mapped) }
      this.note(child, await this.between(carried.before, carried.after)) // oxlint-disable-line no-await-in-loop -- with pauses
      branches.push(this.branchOf(child, carried))
    }
    return branches
  }
}

/** A version that builds on a branch, and the days on which it does. */
interface Child {
  version: LineageVersion
  parent: Branch
  validFrom: Day
  validTo: Day
}
