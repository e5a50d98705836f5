import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for a test, and a way to write files into it that gives their names back. */
export function testFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'merit-cli-'))
  return {
    folder,
    at: (name: string) => join(folder, name),
    write(name: string, content: string | Uint8Array): string {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** A scheme that builds on the small one and says one thing of its own. */
export const CHILD_PROFILE = `format: meritgraph-profile/1
identity:
  code: child
  jurisdiction: child
  extends: small
  name: { zh: 县方案, en: County scheme }
  scope:
    code: child.scope
    organizations: { zh: 全县基层党组织 }
    members: { zh: 全县党员 }
documents:
  - code: child.doc
    role: own
    source: { section: 标题, quote: 县里的意见, at: 0 }
period:
  code: child.period
  start: { kind: month, value: 2010-06 }
  end: { kind: not-stated }
procedures:
  - code: small.review
    order: 1
    kind: leader-review
    name: { zh: 领导点评, en: Leader review }
    cadence: { interval: P3M, strength: required, source: { section: 二, quote: 每季度, at: 9 } }
`
