import { diffProfiles } from '@meritgraph/shared/policy'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { viewerWith } from '../policies.builder.js'
import { type OpenedDrafts, openDrafts } from './drafts.builder.js'

const SOURCE = [{ document: 'luzhou-county.doc', section: '二', quote: '每季度点评一次', at: 12 }]
const SECTOR = { code: 'county.sector.school', name: { zh: '学校', en: 'Schools' }, units: { value: ['SCHOOL'] } }
const REVIEW = 'luzhou.link.review'

forEachDatabase('edits of a draft', (open) => {
  let drafts: OpenedDrafts
  let id: string
  beforeAll(async () => {
    drafts = await openDrafts(open)
    id = await drafts.start()
  })
  afterAll(() => drafts.subgraph.close())

  /** What an edit changes: kind and place of each change. */
  async function changed(name: string, input: object) {
    const { before, after } = await drafts.succeed(name, id, input)
    return diffProfiles(before, after).map(({ kind, path }) => `${kind} ${path}`)
  }

  test('one of every kind, one after the other, changes that and nothing else', async () => {
    const started = await drafts.contentOf(id)
    const steps: [string, object, string[]][] = [
      ['addItem', { list: 'sectors', item: { sector: SECTOR } }, ['ADDED sectors[county.sector.school]']],
      [
        'addItem',
        { list: 'sectors', isFirst: true, item: { sector: { ...SECTOR, code: 's2' } } },
        ['ADDED sectors[s2]'],
      ],
      ['moveItem', { item: 's2', follows: SECTOR.code }, ['MOVED sectors[county.sector.school]']],
      ['changeItem', { item: 's2', changes: { sector: { code: 's3' } } }, ['REMOVED sectors[s2]', 'ADDED sectors[s3]']],
      [
        'setValue',
        { item: 's3', leaf: 'name', value: { text: { zh: '机关', source: SOURCE } } },
        ['CHANGED sectors[s3].name'],
      ],
      ['changeSection', { changes: { leadership: { bodies: ['county.group'] } } }, ['CHANGED leadership.bodies']],
      [
        'overrideValue',
        {
          item: REVIEW,
          leaf: 'cadence',
          value: { cadence: { interval: 'P3M', strength: 'REQUIRED', source: SOURCE } },
        },
        [`ADDED procedures[${REVIEW}]`],
      ],
      ['lockValue', { item: REVIEW, leaf: 'cadence', source: SOURCE }, ['ADDED constraints[luzhou-county.lock.1]']],
      [
        'boundValue',
        { item: REVIEW, leaf: 'cadence', bound: { within: 'P6M' }, source: SOURCE },
        ['ADDED constraints[luzhou-county.bound.1]'],
      ],
      [
        'omitItem',
        { item: 'luzhou.link.tiering', name: { zh: '本县不分档' } },
        ['ADDED omissions[luzhou-county.omission.1]'],
      ],
      ['setChangeControl', { unsourced: 'BLOCK' }, ['CHANGED changeControl']],
      ['setChangeControl', {}, ['CHANGED changeControl']],
      ['restoreItem', { item: 'luzhou.link.tiering' }, ['REMOVED omissions[luzhou-county.omission.1]']],
      ['liftConstraint', { constraint: 'luzhou-county.bound.1' }, ['REMOVED constraints[luzhou-county.bound.1]']],
      ['liftConstraint', { constraint: 'luzhou-county.lock.1' }, ['REMOVED constraints[luzhou-county.lock.1]']],
      ['clearOverride', { item: REVIEW, leaf: 'cadence' }, [`REMOVED procedures[${REVIEW}]`]],
      ['changeSection', { changes: { leadership: { bodies: [] } } }, ['CHANGED leadership.bodies']],
      ['removeItem', { item: 's3' }, ['REMOVED sectors[s3]']],
      ['removeItem', { item: SECTOR.code }, ['REMOVED sectors[county.sector.school]']],
    ]
    for (const [name, input, changes] of steps) {
      expect([name, (await changed(name, input)).toSorted()]).toEqual([name, changes.toSorted()])
    }
    expect(await drafts.contentOf(id)).toEqual(started)
    expect(await drafts.fields(id, 'revision')).toEqual({ revision: steps.length + 1 })
  })

  test.each<[string, string, object, string, string]>([
    [
      'two choices',
      'setValue',
      { leaf: 'period.end', value: { text: { zh: 'x' }, count: { value: 1 } } },
      'DRAFT_CHOICE',
      'input.value',
    ],
    ['an unknown item', 'removeItem', { item: 'nothing' }, 'DRAFT_ITEM_UNKNOWN', 'input.item'],
    [
      'a day that does not exist',
      'setValue',
      { leaf: 'period.end', value: { moment: { kind: 'DAY', value: '2012-02-30' } } },
      'PROFILE_DATE_IMPOSSIBLE',
      'input.value.moment.value',
    ],
    ['an item that nobody has', 'omitItem', { item: 'nothing' }, 'DRAFT_ITEM_NOT_INHERITED', 'input.item'],
    [
      'another jurisdiction',
      'changeItem',
      { item: 'luzhou-county', changes: { identity: { jurisdiction: 'beijing' } } },
      'CHANGE_TARGET_FIXED',
      '',
    ],
    ['what changes nothing', 'setChangeControl', {}, 'CHANGE_DRAFT_UNCHANGED', ''],
    [
      'a draft that was edited since',
      'setChangeControl',
      { unsourced: 'WARN', expectedRevision: 1 },
      'CHANGE_REQUEST_REVISION',
      'input.expectedRevision',
    ],
    [
      'no key',
      'setChangeControl',
      { unsourced: 'WARN', idempotencyKey: '' },
      'IDEMPOTENCY_KEY_MISSING',
      'input.idempotencyKey',
    ],
    [
      'half a character',
      'setValue',
      { leaf: 'identity.name', value: { text: { zh: '\ud800' } } },
      'TEXT_UNUSABLE',
      'input.value.text.zh',
    ],
  ])('refuses %s and writes nothing', async (_case, name, input, code, path) => {
    const before = await drafts.written()
    const { changeRequest, userErrors } = await drafts.edit(name, id, input)
    expect([changeRequest, userErrors.map((one) => [one.code, one.path?.join('.') ?? ''])]).toEqual([
      null,
      [[code, path]],
    ])
    const inChinese = await drafts.edit(name, id, input, { language: 'zh' })
    expect(inChinese.userErrors[0]!.message).toMatch(/[\u4e00-\u9fff].*。/)
    expect(await drafts.written()).toEqual(before)
  })

  test.each([
    ['a member', viewerWith('MEMBER'), 'FORBIDDEN'],
    ['nobody', null, 'UNAUTHENTICATED'],
    ['an approver', viewerWith('SCHEME_APPROVER', 'luzhou'), 'FORBIDDEN'],
  ])('is not for %s, and nothing is written', async (_case, viewer, code) => {
    const before = await drafts.written()
    await expect(drafts.edit('setChangeControl', id, { unsourced: 'WARN' }, { viewer })).rejects.toMatchObject({ code })
    expect(await drafts.written()).toEqual(before)
  })

  test('for an editor of another place it does not exist', async () => {
    const viewer = viewerWith('SCHEME_EDITOR', 'beijing')
    const { userErrors } = await drafts.edit('setChangeControl', id, { unsourced: 'WARN' }, { viewer })
    expect(userErrors.map(({ code }) => code)).toEqual(['CHANGE_REQUEST_UNKNOWN'])
  })

  test('a mapping has no items to edit', async () => {
    const mapping = await drafts.start({
      subject: 'MAPPING',
      target: 'luzhou',
      jurisdictionCode: null,
      start: { kind: 'VERSION' },
    })
    const { userErrors } = await drafts.edit('removeItem', mapping, { item: 'luzhou.award.2012' })
    expect(userErrors.map(({ code }) => code)).toEqual(['DRAFT_NOT_A_SCHEME'])
  })

  test('a draft grows no larger than what can be read back', async () => {
    const long = { zh: '长'.repeat(2000), en: 'x'.repeat(2000) }
    const items = Array.from({ length: 600 }, (_, n) => ({ code: `county.part.${n}`, name: long }))
    const before = await drafts.written()
    const input = { list: 'principles', item: { principle: { code: 'county.principle', name: { zh: '原则' }, items } } }
    const { userErrors } = await drafts.edit('addItem', id, input)
    expect(userErrors.map(({ code }) => code)).toEqual(['DRAFT_TOO_LARGE'])
    expect(await drafts.written()).toEqual(before)
  })
})
