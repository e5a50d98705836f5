import { serviceViewer, type Viewer, type ViewerGrant } from '@meritgraph/shared/auth'
import { parse } from 'graphql'
import type { SubgraphLink } from './link.js'

const QUERY = `query ViewerGrants($issuer: String!, $subject: String!) {
  _viewerGrants(issuer: $issuer, subject: $subject) { accountId memberId grants { role jurisdiction organization } }
}`
const document = parse(QUERY, { noLocation: true })

interface Answer {
  accountId: string
  memberId: string | null
  grants: ViewerGrant[]
}

/** Asks the organizations subgraph who an account is and what it may do today. Throws where it does not answer. */
export function grantsFrom(organizations: SubgraphLink) {
  return async (issuer: string, subject: string): Promise<Viewer> => {
    const result = await organizations.call({
      document,
      query: QUERY,
      variables: { issuer, subject },
      operationType: 'query',
      context: { viewer: serviceViewer('gateway'), language: 'en', asOf: null, requestId: 'grants' },
    })
    const answer = result.data?._viewerGrants as Answer | null | undefined
    if (result.errors?.length || !answer) throw new Error(result.errors?.[0]?.message ?? 'no answer')
    return { ...answer, grants: answer.grants.map((grant) => ({ ...grant })), service: null, onBehalfOf: null }
  }
}
