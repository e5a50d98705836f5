import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMerit, type Terminal } from '@meritgraph/shared/cli'
import { startWorld, type World } from './world.js'

const SHIPPED = join(__dirname, '..', '..', 'subgraphs', 'policies', 'profiles')
const FROM = '2031-01-01'
const QUOTA = /(- code: luzhou[.]award[.]2012[.]member\n[^]*?)quota: null/

// Each of these runs several commands, one after the other.
jest.setTimeout(60_000)

let world: World
let folder: string
beforeAll(async () => {
  world = await startWorld()
  folder = mkdtempSync(join(tmpdir(), 'merit-journey-'))
}, 60_000)
afterAll(async () => {
  await world?.close()
  rmSync(folder, { recursive: true })
})

const at = (name: string) => join(folder, name)
function write(name: string, text: string): string {
  writeFileSync(at(name), text)
  return at(name)
}

/** Runs `merit profile …` as a demo user, in English unless it says otherwise; nobody is there to answer. */
async function profile(as: string | null, ...words: string[]): Promise<{ exit: number; out: string; err: string }> {
  const printed = { out: '', err: '' }
  const terminal: Terminal = {
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    isWatched: false,
    canAnswer: false,
    ask: async () => '',
    input: (async function* () {})(),
  }
  const who = as === null ? [] : ['--as', as]
  const exit = await runMerit(['profile', ...words, ...who], terminal, { MERIT_URL: world.url })
  return { exit, ...printed }
}

const json = async (as: string | null, ...words: string[]) => JSON.parse((await profile(as, ...words, '--json')).out)

const luzhou = readFileSync(join(SHIPPED, 'luzhou.yaml'), 'utf8')
const changed = `# 名额修改\n${luzhou.replace(QUOTA, '$1quota: 20')}`

describe('a changed quota, from the file to its publication', () => {
  let id: string
  let hash: string

  test('the plan says what would change; nothing is written', async () => {
    const file = write('luzhou.yaml', changed)
    const { exit, out } = await profile('editor.luzhou', 'plan', file, '--valid-from', FROM)
    expect([exit, out]).toEqual([2, expect.stringMatching(/luzhou[.]award[.]2012[.]member[^]*20/)])
    expect(await json('editor.luzhou', 'list', '--requests')).toEqual([])
  })

  test.each<[string, string | null, () => string, number, RegExp]>([
    ['nobody signed in', null, () => changed, 4, /^REQUEST_TOO_LARGE: /],
    ['no right', 'editor.beijing', () => changed, 4, /^FORBIDDEN: /],
    [
      'not valid',
      'editor.luzhou',
      () => changed.replace('quota: 20', 'quota: -1'),
      3,
      /^PROFILE_\w+: .*luzhou-\d[.]yaml:\d+:\d+: /,
    ],
    [
      'something removed',
      'editor.luzhou',
      () => changed.replace(/ {2}- code: luzhou[.]silence[.]award-quotas\n(?: {4}.*\n)*/, ''),
      5,
      /^$/,
    ],
    ['nothing to do', 'editor.luzhou', () => luzhou, 0, /^$/],
  ])('a plan with %s', async (_case, as, text, code, said) => {
    const { exit, err } = await profile(as, 'plan', write(`luzhou-${code}.yaml`, text()), '--valid-from', FROM)
    expect([exit, err]).toEqual([code, expect.stringMatching(said)])
  })

  test('applying the file starts a change request, applying it again changes nothing', async () => {
    const words = [
      'apply',
      at('luzhou.yaml'),
      '--valid-from',
      FROM,
      '--title-zh',
      '明确名额',
      '--title-en',
      'State the quota',
    ]
    const first = await json('editor.luzhou', ...words)
    id = first.changeRequest.id
    expect([first.did, first.changeRequest]).toEqual([
      'STARTED',
      expect.objectContaining({
        target: 'luzhou',
        state: 'DRAFT',
        revision: 1,
        validFrom: FROM,
        title: { zh: '明确名额', en: 'State the quota' },
      }),
    ])
    const again = await json('editor.luzhou', ...words)
    expect([again.did, again.changeRequest]).toEqual(['NOTHING', first.changeRequest])
  })

  test('a second state of the file edits the same draft', async () => {
    const file = write('luzhou.yaml', changed.replace('quota: 20', 'quota: 30'))
    const { did, changeRequest } = await json('editor.luzhou', 'apply', file)
    expect([did, changeRequest.id, changeRequest.revision]).toEqual(['EDITED', id, 2])
  })

  test('without a yes nothing is submitted', async () => {
    const { exit, out, err } = await profile('editor.luzhou', 'submit', id)
    expect([exit, out.includes('30'), err]).toEqual([
      4,
      true,
      expect.stringMatching(/^CONFIRMATION_NEEDED: .*--plan [0-9a-f]{64}/),
    ])
    expect((await json('editor.luzhou', 'show', id)).state).toBe('DRAFT')
  })

  test('submitted by its editor, approved by somebody else, with the plan that was shown', async () => {
    hash = (await json('editor.luzhou', 'show', id)).plan.hash
    expect((await json('editor.luzhou', 'submit', id, '--yes')).changeRequest.state).toBe('SUBMITTED')
    const own = await profile('editor.luzhou', 'approve', id, '--yes')
    expect([own.exit, own.err]).toEqual([4, expect.stringMatching(/^FORBIDDEN: /)])
    const stale = await profile('approver.luzhou', 'approve', id, '--plan', hash.replace(/^./, 'x'))
    expect([stale.exit, stale.err]).toEqual([4, expect.stringMatching(/^PLAN_STALE: /)])
    expect((await json('approver.luzhou', 'approve', id, '--plan', hash)).changeRequest.state).toBe('APPROVED')
  })

  test('published, it is exported byte for byte, and there is nothing left to do', async () => {
    const published = await json('approver.luzhou', 'publish', id, '--yes')
    expect(published.changeRequest.state).toBe('PUBLISHED')
    const { exit } = await profile(null, 'export', 'luzhou', '--on', FROM, '-o', at('exported.yaml'))
    expect([exit, readFileSync(at('exported.yaml'), 'utf8')]).toEqual([0, readFileSync(at('luzhou.yaml'), 'utf8')])
    const plan = await profile('editor.luzhou', 'plan', at('luzhou.yaml'), '--valid-from', FROM)
    expect(plan.exit).toBe(0)
    const applied = await profile('editor.luzhou', 'apply', at('luzhou.yaml'), '--valid-from', FROM, '--lang', 'zh')
    expect([applied.exit, applied.out]).toEqual([0, '无需更改。\n'])
  })

  test('it differs from what applied before, by code and day, by version, and from a file', async () => {
    const two = ['luzhou@2030-12-31', `luzhou@${FROM}`]
    const { changes } = await json(null, 'diff', ...two)
    expect(changes).toEqual([
      expect.objectContaining({
        kind: 'CHANGED',
        item: 'luzhou.award.2012.member',
        leaf: 'quota',
        after: expect.objectContaining({ words: { zh: '30', en: '30' } }),
      }),
    ])
    const byFile = await json(null, 'diff', 'luzhou@2030-12-31', at('luzhou.yaml'))
    expect(byFile.changes).toEqual(changes)
    const [before, after] = await Promise.all(
      two.map(async (code) => (await json(null, 'export', code.split('@')[0]!, '--on', code.split('@')[1]!)).id),
    )
    const byVersion = await profile(null, 'diff', before, after, '--format', 'markdown')
    expect([byVersion.exit, byVersion.out]).toEqual([2, expect.stringContaining('30')])
    expect((await profile(null, 'diff', `luzhou@${FROM}`, at('luzhou.yaml'))).exit).toBe(0)
  })

  test('why the value is what it is', async () => {
    const path = 'awards[luzhou.award.2012].recipients[luzhou.award.2012.member].quota'
    const { exit, out } = await profile(null, 'resolve', 'luzhou', '--on', FROM, '--at', path)
    expect([exit, out.split('\n')[0]]).toEqual([0, `${path}: 30 (own: luzhou; luzhou.doc 四/时段二)`])
    const before = await profile(
      null,
      'resolve',
      'luzhou@2011-06-30',
      '--at',
      'awards[luzhou.award.2012].window',
      '--lang',
      'zh',
    )
    expect([before.exit, before.out]).toEqual([0, expect.stringMatching(/window: .*成立91周年.*之前 \(本方案: luzhou/)])
  })
})

test('a draft that is rejected, and one that is taken back', async () => {
  const text = (quota: number) => changed.replace('quota: 20', `quota: ${quota}`)
  const one = await json(
    'editor.luzhou',
    'apply',
    write('one.yaml', text(40)),
    '--valid-from',
    FROM,
    '--submit',
    '--yes',
  )
  expect([one.did, one.changeRequest.state]).toEqual(['SUBMITTED', 'SUBMITTED'])
  const rejected = await json('approver.luzhou', 'reject', one.changeRequest.id, '--reason', '名额过多')
  expect(rejected.changeRequest.state).toBe('REJECTED')
  const two = await json('editor.luzhou', 'apply', write('two.yaml', text(50)), '--valid-from', FROM)
  expect([two.did, two.changeRequest.id === one.changeRequest.id]).toEqual(['STARTED', false])
  const withdrawn = await json('editor.luzhou', 'withdraw', two.changeRequest.id)
  expect(withdrawn.changeRequest.state).toBe('WITHDRAWN')
  const refused = await profile('editor.luzhou', 'submit', two.changeRequest.id, '--plan', 'any')
  expect([refused.exit, refused.err]).toEqual([4, expect.stringMatching(/^CHANGE_REQUEST_STATE: /)])
})

test('another is published meanwhile: the draft takes it over and goes on', async () => {
  const file = write('mine.yaml', readFileSync(at('luzhou.yaml'), 'utf8').replace('quota: 30', 'quota: 60'))
  const mine = await json('admin', 'apply', file, '--valid-from', FROM)
  const other = luzhou.replace(
    /\n {2}name: .*\n/,
    '\n  name: { zh: 泸州市创先争优活动方案（修订）, en: Scheme of Luzhou (revised), status: inferred }\n',
  )
  const theirs = await json(
    'editor.luzhou',
    'apply',
    write('theirs.yaml', other.replace(QUOTA, '$1quota: 30')),
    '--valid-from',
    FROM,
    '--submit',
    '--yes',
  )
  await json('approver.luzhou', 'approve', theirs.changeRequest.id, '--yes')
  await json('approver.luzhou', 'publish', theirs.changeRequest.id, '--yes')
  const outdated = await profile('admin', 'submit', mine.changeRequest.id, '--yes')
  expect([outdated.exit, outdated.err]).toEqual([4, expect.stringMatching(/^CHANGE_REQUEST_OUTDATED: /)])
  const { changeRequest } = await json('admin', 'rebase', mine.changeRequest.id)
  expect([changeRequest.id, changeRequest.revision, changeRequest.state]).toEqual([mine.changeRequest.id, 2, 'DRAFT'])
  expect((await json('admin', 'submit', changeRequest.id, '--yes')).changeRequest.state).toBe('SUBMITTED')
})

test('published on a day that is to come', async () => {
  const text = readFileSync(join(SHIPPED, 'beijing.yaml'), 'utf8').replace(
    /\n {2}name: .*\n/,
    '\n  name: { zh: 北京市方案（修订）, status: inferred }\n',
  )
  const { changeRequest } = await json(
    'editor.beijing',
    'apply',
    write('beijing.yaml', text),
    '--valid-from',
    FROM,
    '--submit',
    '--yes',
  )
  await json('approver.beijing', 'approve', changeRequest.id, '--yes')
  const scheduled = await json('approver.beijing', 'publish', changeRequest.id, '--on', '2030-12-31', '--yes')
  expect([scheduled.changeRequest.state, scheduled.changeRequest.publishOn]).toEqual(['SCHEDULED', '2030-12-31'])
})

test('new schemes start from others of the gateway', async () => {
  const from = async (name: string, ...start: string[]) => {
    const { exit } = await profile(
      null,
      'new',
      'hejiang',
      '--jurisdiction',
      'luzhou',
      '--from',
      ...start,
      '-o',
      at(name),
      '--force',
    )
    const valid = await profile(null, 'validate', at(name))
    return [exit, valid.exit, readFileSync(at(name), 'utf8').split('\n')[0]]
  }
  const schema = `# yaml-language-server: $schema=${world.url}/schemas/profile.schema.json`
  const { id } = await json(null, 'export', 'beijing')
  expect(await from('a.yaml', 'parent', 'luzhou')).toEqual([0, 0, schema])
  expect(await from('b.yaml', 'scheme', 'beijing')).toEqual([0, 0, schema])
  expect(await from('c.yaml', id)).toEqual([0, 0, schema])
  expect((await fetch(schema.split('=')[1]!)).status).toBe(200)
})

test('schemes side by side', async () => {
  const table = await profile(null, 'compare', 'luzhou', 'beijing', '--leaf', 'leader-review-cadence', '--lang', 'zh')
  expect([table.exit, table.out]).toEqual([
    0,
    expect.stringMatching(/luzhou \d{4}-\d{2}-\d{2} +原则上每半年一次 {2}luzhou[.]doc 四\/\(二\)/),
  ])
  const document = await profile(null, 'compare', '--leaf', 'period.end', '--format', 'md', '--on', '2011-06-30')
  expect([document.exit, document.out]).toEqual([0, expect.stringMatching(/^# /)])
  const unknown = await profile(null, 'compare', 'nowhere', '--leaf', 'period.end')
  expect([unknown.exit, unknown.err]).toEqual([4, expect.stringMatching(/^COMPARED_SCHEME_UNKNOWN: /)])
})

test('the schemes that applied on a day, and one that is not there', async () => {
  const { out } = await profile(null, 'list', '--on', '2011-06-30', '--jurisdiction', 'luzhou')
  expect(out).toMatch(/^luzhou {2}luzhou {2}← sichuan {2}2010-04-01 – 2031-01-01 {2}\S{36} {2}/)
  const { exit, err } = await profile(null, 'export', 'nowhere')
  expect([exit, err]).toEqual([4, expect.stringMatching(/^SCHEME_NOT_FOUND: /)])
})

test('nothing is left in the folder but what was asked for', async () => {
  const { exit, err } = await profile(null, 'export', 'luzhou', '-o', at('luzhou.yaml'))
  expect([exit, err]).toEqual([4, expect.stringMatching(/^FILE_EXISTS: /)])
})
