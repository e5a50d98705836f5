import type { Transaction } from '@meritgraph/shared/context'
import { newId } from '@meritgraph/shared/time'
import { ChangeRequestComment } from '../change-requests/index.js'

/** The longest comment, and the longest path that it may name, in characters. */
export const MOST_COMMENT = 4000
export const MOST_PATH = 500

/** Writes a comment of the viewer. */
export async function addComment(
  tx: Transaction,
  changeRequestId: string,
  { path, text }: { path: string | null; text: string },
): Promise<void> {
  const { accountId } = tx.viewer!
  await tx.db.insert(ChangeRequestComment, { id: newId(), changeRequestId, accountId, at: tx.recordedAt, path, text })
}
