import type { Role } from './role.js'

/** A grant as the signed viewer carries it. Both scopes null: everywhere. */
export interface ViewerGrant {
  role: Role
  /** Code of the jurisdiction whose subtree the grant covers. */
  jurisdiction: string | null
  /** Id of the organization whose subtree the grant covers. */
  organization: string | null
}

/** Who is asking: an account with its grants, or another part of the system (`service`). */
export interface Viewer {
  accountId: string
  memberId: string | null
  grants: ViewerGrant[]
  service: string | null
  onBehalfOf: string | null
}

/** Where an object stands: the codes of its jurisdiction and organization, each with all that is above it. */
export interface Scope {
  jurisdictions: readonly string[]
  organizations: readonly string[]
}

/** Whether a grant covers what stands at `scope`. */
export function covers(grant: ViewerGrant, scope: Scope): boolean {
  if (grant.jurisdiction === null && grant.organization === null) return true
  if (grant.jurisdiction !== null) return scope.jurisdictions.includes(grant.jurisdiction)
  return grant.organization !== null && scope.organizations.includes(grant.organization)
}

/** Whether the viewer holds one of the roles over what stands at `scope`. */
export function holds(viewer: Viewer | null, roles: readonly Role[], scope: Scope): boolean {
  return viewer?.grants.some((grant) => roles.includes(grant.role) && covers(grant, scope)) ?? false
}

/** The viewer of another part of the system, asking for itself or on behalf of an account. */
export function serviceViewer(service: string, onBehalfOf: string | null = null): Viewer {
  return { accountId: `service:${service}`, memberId: null, grants: [], service, onBehalfOf }
}
