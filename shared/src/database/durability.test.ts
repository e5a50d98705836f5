import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from '../testing/child.js'
import { forEachDatabase } from '../testing/index.js'
import { Account } from './account.builder.js'
import { acquireFolder } from './index.js'

forEachDatabase('a process killed while it writes', (open, kind) => {
  test('loses nothing it acknowledged, and leaves no half', async () => {
    const location = await open.location()
    const place = 'file' in location ? location.file : location.url
    await (await open([Account], [], undefined, location)).close()
    const child = startChild('shared/src/testing/write-until-killed.ts', place)
    const acknowledged: string[] = []
    for await (const id of child.lines) {
      acknowledged.push(id)
      if (acknowledged.length === 500) await child.kill() // what it had printed before is still read
    }
    const database = await open([Account], [], undefined, location)
    const ids = new Set((await database.read.find(Account)).map(({ id }) => id))
    expect(acknowledged.length).toBeGreaterThanOrEqual(500)
    expect(acknowledged.filter((id) => !ids.has(`${id}a`) || !ids.has(`${id}b`))).toEqual([])
    expect([...ids].filter((id) => !ids.has(`${id.slice(0, 35)}a`) || !ids.has(`${id.slice(0, 35)}b`))).toEqual([])
    if (kind === 'sqlite')
      expect(await database.read.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  }, 30_000)
})

describe('a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meritgraph-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('that is none, or cannot be made, is named', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    for (const wrong of [file, join(file, 'below')]) {
      expect(() => acquireFolder(wrong)).toThrow(
        expect.objectContaining({
          code: 'DATA_FOLDER_UNUSABLE',
          params: { folder: wrong, problem: expect.any(String) },
        }),
      )
    }
  })

  test('has one process, and is free again when that is killed', async () => {
    const child = startChild('shared/src/testing/hold-folder.ts', folder)
    let pid = ''
    for await (const line of child.lines) {
      pid = line
      break
    }
    const refused = (() => {
      try {
        return acquireFolder(folder)
      } catch (error) {
        return error as Error
      }
    })()
    await child.kill()
    expect(refused).toMatchObject({ code: 'DATA_FOLDER_IN_USE', params: { folder, pid: Number(pid) } })
    expect((refused as Error).message).toMatch(
      /Stop that process, or give this one another folder \(MERIT_DATA; of a subgraph alone, DATABASE_URL\)\.$/,
    )
    const lock = acquireFolder(folder)
    expect(() => acquireFolder(folder)).toThrow(`process ${process.pid}`)
    lock.release()
    acquireFolder(folder).release()
  }, 30_000)
})
