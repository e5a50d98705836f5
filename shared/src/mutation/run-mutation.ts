import { isUniqueViolation } from '../database/index.js'
import {
  definitionOf,
  fault,
  type Language,
  MeritError,
  type Problem,
  toUserErrors,
  type UserError,
} from '../errors/index.js'
import { AuditRecord, IdempotencyRecord } from '../journal/index.js'
import { newId } from '../time/index.js'
import {
  askedFor,
  inputHash,
  keyOf,
  MOST_KEY_CHARACTERS,
  type MutationInput,
  unusableTexts,
  withoutPersonal,
} from './input.js'
import type { Transaction } from './open-transaction.js'

/** What `runMutation` needs of a mutation's context. */
export interface RunsMutations<Tx extends Transaction> {
  viewer: { accountId: string; onBehalfOf: string | null } | null
  language: Language
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/** What a mutation's work comes to: the id of what it made or changed, or what stands against it. */
export type Outcome = { id: string } | { problems: Problem[] }

/** What a mutation's payload is made from; `id` is null where there are user errors. */
export interface MutationResult {
  id: string | null
  userErrors: UserError[]
}

export interface MutationOptions {
  /** Names of input fields that say something of a person: their values stay out of the audit record. */
  personal?: readonly string[]
}

/** Leaves the transaction so that all of it is undone. */
class Refusal extends Error {
  constructor(readonly problems: Problem[]) {
    super('refused')
  }
}

/**
 * Runs a mutation once for its idempotency key: the change, its audit record, its events and its idempotency record are
 * kept together, or nothing is. The same key with the same input gives the first result's id without running `work`
 * again. Problems, and catalogued user errors that `work` throws, come back as user errors and leave no trace.
 * Errors: UNAUTHENTICATED; user errors: IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED, TEXT_UNUSABLE.
 */
export async function runMutation<Tx extends Transaction>(
  ctx: RunsMutations<Tx>,
  name: string,
  input: MutationInput,
  work: (tx: Tx) => Promise<Outcome>,
  { personal = [] }: MutationOptions = {},
): Promise<MutationResult> {
  const { viewer, language } = ctx
  if (!viewer) throw fault('UNAUTHENTICATED', {}, language)
  const refused = (problems: Problem[]) => ({ id: null, userErrors: toUserErrors(problems, language) })
  const key = keyOf(input)
  if (key === null) {
    return refused([
      { code: 'IDEMPOTENCY_KEY_MISSING', params: { most: MOST_KEY_CHARACTERS }, path: ['input', 'idempotencyKey'] },
    ])
  }
  const unusable = unusableTexts(input)
  if (unusable.length > 0) return refused(unusable.map((path) => ({ code: 'TEXT_UNUSABLE', path })))
  const asked = askedFor(input)
  const claim = { accountId: viewer.accountId, mutation: name, idempotencyKey: key, inputHash: inputHash(asked) }
  try {
    const id = await ctx.transaction(async (tx) => {
      const replayed = await claimKey(tx, claim)
      if (replayed !== null) return replayed
      const outcome = await work(tx)
      if ('problems' in outcome) throw new Refusal(outcome.problems)
      const { accountId, onBehalfOf } = viewer
      const audited = withoutPersonal(asked, new Set(personal)) as object
      await tx.db.insert(AuditRecord, {
        ...emptyLinks(tx),
        accountId,
        onBehalfOf,
        mutation: name,
        subjectId: outcome.id,
        input: audited,
      })
      const { inputHash: _, ...record } = claim
      await tx.db.update(IdempotencyRecord, record, { resultId: outcome.id })
      return outcome.id
    })
    return { id, userErrors: [] }
  } catch (error) {
    if (error instanceof Refusal) return refused(error.problems)
    if (error instanceof MeritError && definitionOf(error.code).kind === 'userError') {
      return refused([{ code: error.code, params: error.params }])
    }
    throw error
  }
}

/** What the sequencer fills in once the record is committed. */
const emptyLinks = ({ recordedAt }: Transaction) => ({
  id: newId(),
  recordedAt,
  sequence: null,
  previousHash: null,
  hash: null,
})

/**
 * Claims a key for this transaction; of several at once, the others wait here until the first has committed or is undone.
 * Gives the id of the first result where the key has been used for the same, null where it is new.
 */
async function claimKey(
  tx: Transaction,
  claim: Omit<IdempotencyRecord, 'resultId' | 'recordedAt'>,
): Promise<string | null> {
  try {
    await tx.db.insert(IdempotencyRecord, { ...claim, resultId: '', recordedAt: tx.recordedAt })
    return null
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  const { inputHash, ...key } = claim
  const first = await tx.db.findOneByOrFail(IdempotencyRecord, key)
  if (first.inputHash === inputHash) return first.resultId
  const params = { key: claim.idempotencyKey, mutation: claim.mutation }
  throw new Refusal([{ code: 'IDEMPOTENCY_KEY_REUSED', params, path: ['input', 'idempotencyKey'] }])
}
