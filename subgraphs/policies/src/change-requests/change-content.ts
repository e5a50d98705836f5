import { createHash } from 'node:crypto'
import { canonicalJson } from '@meritgraph/shared/journal'
import { contentHash, type Profile } from '@meritgraph/shared/profile'
import { ChangeSubject } from './change-state.js'

/** The text by which a content is kept in a draft. */
export const draftText = (content: object): string => canonicalJson(content)

/** SHA-256 of a content; of a scheme the one that its version will have. */
export function contentHashOf(subject: ChangeSubject, content: object): string {
  if (subject === ChangeSubject.SCHEME) return contentHash(content as Profile)
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}
