import type { BilingualText, Moment, Source, Value } from '../policy/index.js'
import type { Item } from './items.js'

/** The overall theme of the scheme; its leaf `theme` is silent where the document names none. */
export interface Theme {
  code: string
  theme: Value<BilingualText>
  /** General handles (总抓手). */
  handles: Item[]
  /** What the document says around the theme. */
  parts: ThemePart[]
  guidingThought: GuidingThought | null
  source: Source[]
}

/** What a part of a theme is: its main content, the standards it is worded by, its main line, a purpose, and so on. */
export type ThemePartKind =
  | 'main-content'
  | 'standards'
  | 'main-line'
  | 'purpose'
  | 'meaning'
  | 'main-carrier'
  | 'combined-campaign'
  | 'nature'

export interface ThemePart extends Item {
  kind: ThemePartKind
}

/** The guiding thought (指导思想). */
export interface GuidingThought {
  code: string
  parts: GuidingPart[]
  source: Source[]
}

/** What a part of the guiding thought is: an ideology, a congress or plenum, a requirement, a role, a field of achievement. */
export type GuidingPartKind = 'ideology' | 'congress' | 'requirement' | 'role' | 'field' | 'overall-goal'

export interface GuidingPart extends Item {
  kind: GuidingPartKind
}

/** The goals that the five schemes share; `null` for others. */
export type GoalKind = 'promote-development' | 'promote-harmony' | 'serve-people' | 'strengthen-organizations'

/** What the campaign is to achieve (目标). */
export interface Goal extends Item {
  kind: GoalKind | null
  /** Our short summary of what the document says. */
  summary: Value<BilingualText>
  parts: GoalPart[]
  /** Goals inside it. */
  items: Goal[]
}

export interface GoalPart extends Item {
  kind: 'slogan' | 'requirement' | 'working-idea' | 'problem'
}

/** A principle of the campaign (原则). */
export interface Principle extends Item {
  /** Our short summary of what the document says. */
  summary: Value<BilingualText>
}

/** A date or event that the campaign works towards. */
export interface Milestone extends Item {
  when: Value<Moment>
}

/** What one year of the campaign stands under. */
export interface AnnualTheme extends Item {
  year: number
  motto: Value<BilingualText>
  /** Code of the phase it belongs to. */
  phase: string | null
}

/** Work style (作风) as a section of its own. */
export interface WorkStyle extends Item {
  parts: WorkStylePart[]
}

export interface WorkStylePart extends Item {
  kind: 'action' | 'problem' | 'spirit' | 'posture' | 'plan'
}
