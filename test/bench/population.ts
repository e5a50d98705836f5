import { createHash } from 'node:crypto'
import type { Database } from '@meritgraph/shared/database'
import { newId } from '@meritgraph/shared/time'
import type { EntityManager } from 'typeorm'

type Row = Record<string, unknown>

/** Copies one row of a table many times, with new values for what must differ. */
async function copies(
  em: EntityManager,
  table: string,
  where: Row,
  n: number,
  change: (i: number) => Row,
): Promise<void> {
  const [column, value] = Object.entries(where)[0]!
  const [model] = (await em.query(`SELECT * FROM ${table} WHERE ${column} = ? ORDER BY 1 LIMIT 1`, [value])) as Row[]
  if (!model) throw new Error(`${table} has no row where ${column} is ${String(value)}`)
  const rows = Array.from({ length: n }, (_, i) => ({ ...model, ...change(i) }))
  const columns = Object.keys(model)
  for (let start = 0; start < rows.length; start += 100) {
    const part = rows.slice(start, start + 100)
    const places = part.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ')
    const values = part.flatMap((row: Row) => columns.map((name) => row[name]))
    await em.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places}`, values)
  }
}

const place = (i: number) => `synthetic-${String(i).padStart(5, '0')}`
/** An id that is the same in both databases' rows for the i-th place. */
const idOf = (kind: string, i: number) => {
  const hash = createHash('sha256').update(`${kind}${i}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-7${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** Adds n synthetic jurisdictions, each with Beijing's scheme as its own, a committee, and a body with a seat. */
export async function populate(policies: Database, organizations: Database, n: number): Promise<void> {
  const row = () => ({ rowId: newId() })
  await policies.write(async (em) => {
    await copies(em, 'jurisdictions', { code: 'beijing' }, n, (i) => ({ code: place(i) }))
    const path = (i: number) => JSON.stringify(['china', place(i)])
    await copies(em, 'jurisdiction_states', { code: 'beijing' }, n, (i) => ({
      ...row(),
      code: place(i),
      path: path(i),
    }))
    await copies(em, 'policy_profiles', { code: 'beijing' }, n, (i) => ({ code: place(i) }))
    const version = (i: number) => ({
      ...row(),
      id: idOf('version', i),
      profileCode: place(i),
      jurisdictionCode: place(i),
    })
    await copies(em, 'policy_versions', { profileCode: 'beijing' }, n, version)
    const [model] = (await em.query('SELECT id FROM policy_snapshots LIMIT 1')) as Row[]
    const snapshot = (i: number) => {
      const ids = [idOf('version', i)]
      return { id: createHash('sha256').update(ids.join('\n')).digest('hex'), versionIds: JSON.stringify(ids) }
    }
    await copies(em, 'policy_snapshots', { id: model!.id }, n, snapshot)
  })
  await organizations.write(async (em) => {
    const [body] = (await em.query("SELECT * FROM leadership_body_states WHERE code LIKE 'luzhou%' LIMIT 1")) as Row[]
    const [seat] = (await em.query('SELECT * FROM seat_states WHERE bodyId = ? ORDER BY ordinal LIMIT 1', [
      body!.bodyId,
    ])) as Row[]
    const [committee] = (await em.query(
      "SELECT * FROM organization_states WHERE jurisdictionCode = 'luzhou' LIMIT 1",
    )) as Row[]
    await copies(em, 'organizations', { id: committee!.organizationId }, n, (i) => ({
      id: idOf('organization', i),
      code: place(i),
    }))
    await copies(em, 'organization_states', { organizationId: committee!.organizationId }, n, (i) => ({
      ...row(),
      organizationId: idOf('organization', i),
      code: place(i),
      jurisdictionCode: place(i),
    }))
    await copies(em, 'leadership_bodies', { id: body!.bodyId }, n, (i) => ({ id: idOf('body', i), code: place(i) }))
    await copies(em, 'leadership_body_states', { bodyId: body!.bodyId }, n, (i) => ({
      ...row(),
      bodyId: idOf('body', i),
      code: place(i),
      jurisdictionCode: place(i),
      organizationId: idOf('organization', i),
    }))
    await copies(em, 'seats', { id: seat!.seatId }, n, (i) => ({ id: idOf('seat', i), code: place(i) }))
    await copies(em, 'seat_states', { seatId: seat!.seatId }, n, (i) => ({
      ...row(),
      seatId: idOf('seat', i),
      bodyId: idOf('body', i),
      code: place(i),
    }))
    await copies(em, 'seat_holders', { seatId: seat!.seatId }, n, (i) => ({ ...row(), seatId: idOf('seat', i) }))
  })
}
