import type { BilingualText, Moment, Source, Value } from '../policy/index.js'
import type { Item, Level } from './items.js'

/** Who the scheme belongs to, what it is called, from when it applies and to whom. */
export interface Identity {
  /** Code of the scheme. */
  code: string
  /** Code of the jurisdiction that sets it. */
  jurisdiction: string
  /** Code of the scheme whose values it builds on. */
  extends: string | null
  /** What we call the scheme. */
  name: Value<BilingualText>
  /** The jurisdiction's name. */
  place: Value<BilingualText>
  level: Value<Level>
  campaign: Value<BilingualText>
  campaignDefinition: Value<BilingualText>
  /** When the document was issued; its days before that are never overdue. */
  issuedOn: Value<Moment>
  /** From when the scheme applies; may lie before the day of issue. */
  validFrom: Value<Moment>
  issuers: Issuer[]
  addressees: Item[]
  scope: Scope
  source: Source[]
}

/** Who wrote, approved, forwarded or issued the document. */
export interface Issuer extends Item {
  role: Value<BilingualText>
}

/** To which organizations and members the scheme applies. */
export interface Scope {
  code: string
  organizations: Value<BilingualText>
  members: Value<BilingualText>
  /** The kind of organizations it is restricted to; silent: not restricted. */
  restrictedTo: Value<'organs' | 'institution'>
  focus: Item[]
  organizationTypes: Item[]
  unitKinds: Item[]
  memberCategories: Item[]
  source: Source[]
}

/** `own`: the scheme is laid down in it; `parent`: it carries that document out; `cited`: it mentions it. */
export type DocumentRole = 'own' | 'parent' | 'cited'

/** A document that the scheme rests on. */
export interface Document {
  code: string
  role: DocumentRole
  title: Value<BilingualText>
  /** Title of the notice by which it was issued or forwarded. */
  noticeTitle: Value<BilingualText>
  type: Value<BilingualText>
  number: Value<string>
  /** At the precision stated. */
  date: Value<Moment>
  printedOn: Value<Moment>
  copies: Value<number>
  subjectWords: Value<string[]>
  issuer: Value<BilingualText>
  level: Value<Level>
  annexes: Item[]
  source: Source[]
}

/** The whole time of the campaign. */
export interface Period {
  code: string
  name: Value<BilingualText>
  start: Value<Moment>
  end: Value<Moment>
  milestones: Value<BilingualText[]>
  /** What the document says of the campaign's nature and of its division into phases. */
  remarks: Item[]
  source: Source[]
}

/** A damaged or doubtful place of the source, kept as found. */
export interface TextDefect {
  code: string
  place: string
  defect: Value<BilingualText>
  handling: Value<BilingualText>
  source: Source[]
}
