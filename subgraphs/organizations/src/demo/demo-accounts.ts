import { Role } from '@meritgraph/shared/auth'

/** The issuer of demonstration tokens; its accounts hold nothing where demo mode is off. */
export const DEMO_ISSUER = 'merit-demo'

/** What a demonstration account may do, and where; neither scope: everywhere. */
export interface DemoGrant {
  role: Role
  jurisdiction?: string
  /** Code of an organization. */
  organization?: string
}

/** The accounts one can be in the demonstration, by their subject. */
export const demoAccounts: Record<string, DemoGrant[]> = {
  admin: [{ role: Role.PLATFORM_ADMIN }],
  'editor.luzhou': [{ role: Role.SCHEME_EDITOR, jurisdiction: 'luzhou' }],
  'approver.luzhou': [{ role: Role.SCHEME_APPROVER, jurisdiction: 'luzhou' }],
  'editor.beijing': [{ role: Role.SCHEME_EDITOR, jurisdiction: 'beijing' }],
  'approver.beijing': [{ role: Role.SCHEME_APPROVER, jurisdiction: 'beijing' }],
  'organizer.luzhou': [{ role: Role.ORGANIZER, organization: 'luzhou.committee' }],
  analyst: [{ role: Role.ANALYST }],
  public: [],
}
