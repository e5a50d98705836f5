import type { BilingualText, Source, Value } from '../policy/index.js'

export type OrganizationKind =
  | 'committee'
  | 'party-group'
  | 'working-committee'
  | 'general-branch'
  | 'branch'
  | 'department'

/** An organization in which leading bodies sit. */
export interface OrganizationEntry {
  code: string
  name: Value<BilingualText>
  type: OrganizationKind
  jurisdiction: string
  /** Code of the organization above it. */
  parent: string | null
  source: Source[]
}

export type BodyKind = 'leading-group' | 'office' | 'working-group'

/** A body that leads the campaign. */
export interface BodyEntry {
  code: string
  kind: BodyKind
  name: Value<BilingualText>
  /** Other names in the same document. */
  aliases: BodyAlias[]
  jurisdiction: string
  /** Code of the organization that set it up. */
  organization: string
  /** Code of the body above it. */
  parent: string | null
  /** Where it works. */
  location: Value<BilingualText>
  /** Departments that lead it. */
  ledBy: BodyPart[]
  /** Departments that take part. */
  participants: BodyPart[]
  duties: BodyPart[]
  seats: SeatEntry[]
  source: Source[]
}

export interface BodyAlias {
  zh: string
  en: string | null
  source: Source[]
}

export interface BodyPart {
  code: string
  name: Value<BilingualText>
  source: Source[]
}

/** A place in a body, in the order of the document. */
export interface SeatEntry {
  code: string
  role: Value<BilingualText>
  /** The holder's name as quoted; damaged where the source has none, silent where it names only the post. */
  holder: Value<string>
  /** The post by which the holder sits there. */
  post: Value<BilingualText>
  source: Source[]
}

/** The whole of bodies.yaml. */
export interface BodiesFile {
  organizations: OrganizationEntry[]
  bodies: BodyEntry[]
}
