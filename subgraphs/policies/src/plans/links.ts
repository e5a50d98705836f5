import type { Context } from '@meritgraph/shared/context'
import { type ChainLink, type Resolution, resolveChain } from '@meritgraph/shared/policy'
import { type Profile, readContent } from '@meritgraph/shared/profile'
import { PolicyContent } from '../profiles/index.js'
import type { Exact } from './reach.js'

/** What a scheme of a chain says in the sections that are looked at. */
export interface Link extends ChainLink {
  [section: string]: unknown
}

/** The schemes that apply together, base first, each with how its items map to concepts. */
export interface Chain {
  links: readonly Link[]
  exact: readonly Exact[]
}

/** A chain with one more scheme at its end. */
export const longer = ({ links, exact }: Chain, link: Link, mapped: Exact | undefined): Chain => ({
  links: [...links, link],
  exact: mapped ? [...exact, mapped] : exact,
})

/** What every chain is resolved with. */
const ALWAYS = ['constraints', 'omissions']

/** A content without the sections that nobody looks at. */
export function trimmed(content: object, sections: ReadonlySet<string>): Link {
  const all = content as Link
  const documents = sections.has('documents') ? all.documents : all.documents.map(({ role }) => ({ role }))
  const link: Link = { identity: { code: all.identity.code }, documents }
  for (const key of [...ALWAYS, ...sections]) if (key !== 'documents') link[key] = all[key] ?? null
  return link
}

/** With a code, so that documents are put together like items. */
const OWN_DOCUMENT = { code: '', role: 'own' }

/** A scheme with a document of its own that says nothing: it sees just what the chain above passes on. */
export function blankLink(sections: ReadonlySet<string>): Link {
  const link: Link = { identity: { code: '' }, documents: [OWN_DOCUMENT], constraints: [], omissions: [] }
  for (const section of sections) if (section !== 'documents') link[section] = null
  return link
}

/** The chain resolved, the sections looked at only. */
export function resolved({ links, exact }: Chain, sections: ReadonlySet<string>): Resolution<Link> {
  const conceptOf = (code: string): string | null => {
    for (const mapped of exact) {
      const concept = mapped.get(code)
      if (concept !== undefined) return concept
    }
    return null
  }
  return resolveChain(links, { sections: [...sections], conceptOf }) as Resolution<Link>
}

/** What contents say, as it is kept, by their hashes; one statement. */
export async function textsBy({ db }: Pick<Context, 'db'>, hashes: readonly string[]): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map()
  const rows = await db
    .createQueryBuilder(PolicyContent, 'c')
    .where('c.contentHash IN (:...hashes)', { hashes })
    .getMany()
  return new Map(rows.map(({ contentHash, content }) => [contentHash, content]))
}

/** What a few contents say, by their hashes; one statement. */
export async function contentsBy(ctx: Pick<Context, 'db'>, hashes: readonly string[]): Promise<Map<string, Profile>> {
  const texts = await textsBy(ctx, hashes)
  return new Map([...texts].map(([hash, text]) => [hash, readContent(text)]))
}
