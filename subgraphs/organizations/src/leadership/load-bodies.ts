import { recordState } from '@meritgraph/shared/bitemporal'
import type { Transaction } from '@meritgraph/shared/context'
import type { Value } from '@meritgraph/shared/policy'
import type { BodyEntry, BodyPart as PartEntry, SeatEntry } from '@meritgraph/shared/profile'
import { BEGINNING_DAY, FOREVER_DAY, newId } from '@meritgraph/shared/time'
import { clausesOf, text, type TextValue, textValueOf } from '@meritgraph/shared/values'
import { organizationIdOf } from '../organizations/index.js'
import { shippedBodies } from '../shipped.js'
import {
  type BodyPart,
  LeadershipBody,
  LeadershipBodyAnchor,
  type LeadershipBodyKind,
} from './leadership-body.entity.js'
import { Seat, SeatAnchor, SeatHolder } from './seat.entity.js'

/** The documents say neither since when these bodies stand nor until when. */
const ALWAYS = { validFrom: BEGINNING_DAY, validTo: FOREVER_DAY }

const kindOf = (kind: BodyEntry['kind']) => kind.toUpperCase().replaceAll('-', '_') as LeadershipBodyKind

const partsOf = (parts: readonly PartEntry[]): BodyPart[] =>
  parts.map(({ code, name }) => ({ code, name: textValueOf(name) }))

/** A name as quoted: Chinese only, and no value where the source is damaged or silent. */
const quoted = (name: Value<string>): TextValue =>
  textValueOf({ ...name, value: name.value === null ? null : text(name.value) })

async function loadSeat(
  tx: Transaction,
  bodyId: string,
  { code, role, holder, post, source }: SeatEntry,
  ordinal: number,
): Promise<void> {
  const id = newId(tx.recordedAt)
  await tx.db.insert(SeatAnchor, { id, code, version: 1 })
  const seat = { bodyId, code, ordinal, role: textValueOf(role), clauses: clausesOf(source) }
  await recordState(tx, Seat, 'seatId', id, { ...ALWAYS, ...seat })
  await recordState(tx, SeatHolder, 'seatId', id, { ...ALWAYS, name: quoted(holder), post: textValueOf(post) })
}

async function loadBody(tx: Transaction, entry: BodyEntry): Promise<void> {
  const id = newId(tx.recordedAt)
  const { code } = entry
  const parent =
    entry.parent === null ? null : await tx.db.findOneByOrFail(LeadershipBodyAnchor, { code: entry.parent })
  const organizationId = await organizationIdOf(tx.db, entry.organization)
  await tx.db.insert(LeadershipBodyAnchor, { id, code, version: 1 })
  await recordState(tx, LeadershipBody, 'bodyId', id, {
    ...ALWAYS,
    code,
    kind: kindOf(entry.kind),
    name: textValueOf(entry.name),
    aliases: entry.aliases.map(({ zh, en, source }) => ({ name: text(zh, en), clauses: clausesOf(source) })),
    jurisdictionCode: entry.jurisdiction,
    organizationId,
    parentId: parent?.id ?? null,
    location: textValueOf(entry.location),
    ledBy: partsOf(entry.ledBy),
    participants: partsOf(entry.participants),
    duties: partsOf(entry.duties),
    clauses: clausesOf(entry.source),
  })
  for (const [i, seat] of entry.seats.entries()) await loadSeat(tx, id, seat, i + 1) // oxlint-disable-line no-await-in-loop -- one connection
}

/** Writes the shipped bodies that are not there yet; what stands above comes first in the file. */
export async function loadBodies(tx: Transaction): Promise<void> {
  const there = new Set((await tx.db.find(LeadershipBodyAnchor)).map(({ code }) => code))
  for (const entry of shippedBodies().bodies) {
    if (!there.has(entry.code)) await loadBody(tx, entry) // oxlint-disable-line no-await-in-loop -- parents first, one connection
  }
}
