import { registerEnumType } from 'type-graphql'

/** What a grant lets a person do; the grant's scope says where. */
export enum Role {
  PLATFORM_ADMIN = 'PLATFORM_ADMIN',
  SCHEME_EDITOR = 'SCHEME_EDITOR',
  SCHEME_APPROVER = 'SCHEME_APPROVER',
  ORGANIZER = 'ORGANIZER',
  REVIEWER = 'REVIEWER',
  MEMBER = 'MEMBER',
  ANALYST = 'ANALYST',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What a grant lets a person do; the scope of the grant says where.',
  valuesConfig: {
    PLATFORM_ADMIN: { description: 'Runs the platform; may grant every role inside its scope.' },
    SCHEME_EDITOR: { description: 'Writes schemes and records dates for events.' },
    SCHEME_APPROVER: { description: 'Approves schemes that somebody else wrote.' },
    ORGANIZER: { description: 'Runs the campaign in an organization.' },
    REVIEWER: { description: 'Reviews organizations and members.' },
    MEMBER: { description: 'Takes part as a member of an organization.' },
    ANALYST: { description: 'Reads aggregates across jurisdictions, no persons.' },
  },
})

/**
 * Who may call a root field, as `@Authorized` states it: everybody (PUBLIC), anyone signed in (ACCOUNT), another part of
 * the system (SERVICE), or holders of a role anywhere (which object they may touch is checked by a rule).
 */
export type Caller = 'PUBLIC' | 'ACCOUNT' | 'SERVICE' | `${Role}`
