import type { Viewer } from '@meritgraph/shared/auth'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { viewerWith } from '../policies.builder.js'
import { admin, openTree, type OpenedTree, type TreeChange } from './changed-tree.builder.js'

forEachDatabase('changes of the tree of jurisdictions that are refused', (open) => {
  let tree: OpenedTree
  beforeAll(async () => {
    tree = await openTree(await open.location(), () => new Date('2026-03-01T08:00:00.000Z'))
  }, 60_000)
  afterAll(() => tree.subgraph.close())

  const county = { code: 'new', parentCode: 'luzhou', level: 'COUNTY', validFrom: '2000-01-01', name: { zh: '新' } }
  const moved = { code: 'luzhou', parentCode: 'jiangsu', validFrom: '2000-01-01' }
  const renamed = { code: 'luzhou', name: { zh: '泸' }, validFrom: '2000-01-01' }
  test.each<[string, TreeChange, object, string, string[] | null]>([
    ['a code that is taken', 'add', { ...county, code: 'hailun' }, 'JURISDICTION_CODE_TAKEN', ['input', 'code']],
    ['a code that cannot be', 'add', { ...county, code: 'A/B' }, 'JURISDICTION_CODE_INVALID', ['input', 'code']],
    ['an unknown parent', 'add', { ...county, parentCode: 'nowhere' }, 'JURISDICTION_UNKNOWN', ['input', 'parentCode']],
    ['a level above', 'add', { ...county, level: 'PROVINCE' }, 'JURISDICTION_LEVEL_WRONG', ['input', 'parentCode']],
    ['no grounds', 'add', { ...county, note: null }, 'JURISDICTION_WITHOUT_SOURCE', ['input', 'source']],
    ['no name', 'add', { ...county, name: { zh: ' ' } }, 'JURISDICTION_NAME_EMPTY', ['input', 'name', 'zh']],
    ['no day', 'add', { ...county, validFrom: '9999-12-31' }, 'JURISDICTION_UNKNOWN', ['input', 'parentCode']],
    ['what is not there', 'move', { ...moved, code: 'nowhere' }, 'JURISDICTION_UNKNOWN', ['input', 'code']],
    [
      'the same parent',
      'move',
      { ...moved, parentCode: 'sichuan' },
      'JURISDICTION_PARENT_UNCHANGED',
      ['input', 'parentCode'],
    ],
    [
      'itself as parent',
      'move',
      { ...moved, parentCode: 'luzhou' },
      'JURISDICTION_PARENT_BELOW',
      ['input', 'parentCode'],
    ],
    [
      'a circle',
      'move',
      { ...moved, code: 'china', parentCode: 'luzhou' },
      'JURISDICTION_PARENT_BELOW',
      ['input', 'parentCode'],
    ],
    [
      'a circle of two',
      'move',
      { ...moved, code: 'sichuan', parentCode: 'luzhou' },
      'JURISDICTION_PARENT_BELOW',
      ['input', 'parentCode'],
    ],
    [
      'the same name',
      'rename',
      { ...renamed, name: { zh: '泸州市', en: 'Luzhou City' } },
      'JURISDICTION_NAME_UNCHANGED',
      ['input', 'name'],
    ],
    [
      'a long quote',
      'rename',
      { ...renamed, source: { document: 'x', quote: '泸'.repeat(81) } },
      'JURISDICTION_TEXT_TOO_LONG',
      ['input', 'source', 'quote'],
    ],
  ])('refuses %s and writes nothing', async (_case, name, given, code, path) => {
    const before = await tree.written()
    const { jurisdiction, userErrors } = await tree.run(name, given)
    expect([jurisdiction, userErrors.length, userErrors[0]]).toMatchObject([null, 1, { code, path }])
    expect((await tree.run(name, given, admin, 'zh')).userErrors[0]!.message).toMatch(/。$/)
    expect(await tree.written()).toEqual(before)
  })

  const inSichuan = viewerWith('PLATFORM_ADMIN', 'sichuan')
  test.each<[string, TreeChange, object, Viewer | null, string]>([
    ['nobody', 'add', county, null, 'UNAUTHENTICATED'],
    ['an approver', 'add', county, viewerWith('SCHEME_APPROVER'), 'FORBIDDEN'],
    ['an editor elsewhere', 'add', county, viewerWith('SCHEME_EDITOR', 'beijing'), 'FORBIDDEN'],
    [
      'an editor of a parent that is not there',
      'add',
      { ...county, parentCode: 'x' },
      viewerWith('SCHEME_EDITOR', 'luzhou'),
      'FORBIDDEN',
    ],
    ['an editor', 'move', moved, viewerWith('SCHEME_EDITOR'), 'FORBIDDEN'],
    ['an administrator of the parent it leaves only', 'move', moved, inSichuan, 'FORBIDDEN'],
    [
      'an administrator of the parent it comes to only',
      'move',
      moved,
      viewerWith('PLATFORM_ADMIN', 'jiangsu'),
      'FORBIDDEN',
    ],
    [
      'an administrator of what moves only',
      'move',
      { ...moved, parentCode: 'neijiang' },
      viewerWith('PLATFORM_ADMIN', 'luzhou'),
      'FORBIDDEN',
    ],
    [
      'an administrator in the matter of the root',
      'move',
      { ...moved, code: 'china', parentCode: 'luzhou' },
      inSichuan,
      'FORBIDDEN',
    ],
    ['an editor', 'rename', renamed, viewerWith('SCHEME_EDITOR', 'luzhou'), 'FORBIDDEN'],
  ])('is not for %s: %s', async (_case, name, given, viewer, code) => {
    const before = await tree.written()
    expect(await tree.forbidden(name, given, viewer)).toEqual([code])
    expect(await tree.written()).toEqual(before)
  })
})
