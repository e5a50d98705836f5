import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseProfile, type Profile, profileYaml } from '@meritgraph/shared/profile'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { viewerWith } from '../policies.builder.js'
import { shippedProfiles } from '../shipped.js'
import { type OpenedDrafts, openDrafts } from './drafts.builder.js'
import { FileFormat } from './file-format.js'
import { profileText } from './resolved-text.js'

/** A file that no program would write so. */
const FILE = `# 县方案
format:   "meritgraph-profile/1"
identity: {code: luzhou-county, jurisdiction: luzhou, extends: luzhou,
  name: {zh: 县方案}, scope: {code: luzhou-county.scope, organizations: {zh: 全县}, members: {zh: 全县党员}}}
documents: [{code: luzhou-county.doc, role: own}]   # one
period: {code: luzhou-county.period, start: {kind: not-stated}, end: {kind: not-stated}}
`

const SHIPPED = join(__dirname, '..', '..', 'profiles')
const shippedFiles = readdirSync(SHIPPED)
  .map((file): [string, string] => [file, readFileSync(join(SHIPPED, file), 'utf8')])
  .filter(([, text]) => text.includes('format: meritgraph-profile/1'))

forEachDatabase('files of drafts and versions', (open) => {
  let drafts: OpenedDrafts
  beforeAll(async () => {
    drafts = await openDrafts(open)
  })
  afterAll(() => drafts.subgraph.close())

  test('a whole file is kept byte for byte, until a value of it is set', async () => {
    const id = await drafts.start()
    await drafts.succeed('replaceDraft', id, { file: FILE, fileName: 'county.yaml' })
    expect(await drafts.fields(id, 'file json: file(format: JSON)')).toEqual({
      file: FILE,
      json: expect.stringMatching(/^\{"absentProcedures":\[\]/),
    })
    const { after } = await drafts.succeed('setValue', id, {
      leaf: 'identity.campaign',
      value: { text: { zh: '创先争优' } },
    })
    const { file } = await drafts.fields<{ file: string }>(id, 'file')
    expect(file).toBe(profileYaml(after))
    expect(parseProfile(file, 'county.yaml').profile).toEqual(after)
  })

  test('JSON is YAML too', async () => {
    const id = await drafts.start()
    const { json } = await drafts.fields<{ json: string }>(id, 'json: file(format: JSON)')
    expect(JSON.parse(json)).toEqual(await drafts.contentOf(id))
    const file = JSON.stringify({
      format: 'meritgraph-profile/1',
      identity: {
        code: 'luzhou-county',
        jurisdiction: 'luzhou',
        name: { zh: 'x' },
        scope: { code: 's', organizations: null, members: null },
      },
      documents: [{ code: 'd', role: 'own' }],
      period: { code: 'p', start: { kind: 'not-stated' }, end: { kind: 'not-stated' } },
    })
    await drafts.succeed('replaceDraft', id, { file })
    expect(await drafts.fields(id, 'file')).toEqual({ file })
  })

  test('a file with mistakes is refused with the place of each, and nothing is written', async () => {
    const id = await drafts.start()
    const before = await drafts.written()
    const wrong = FILE.replace('role: own', 'role: mine').replace('kind: not-stated}, end', 'kind: soon}, end')
    const { changeRequest, userErrors } = await drafts.edit('replaceDraft', id, { file: wrong })
    expect(changeRequest).toBeNull()
    expect(userErrors.map(({ code, path, message }) => [code, path, message.split(' ')[0]])).toEqual([
      ['PROFILE_WORD_UNKNOWN', ['input', 'file', 'documents[0].role'], '5:45'],
      ['PROFILE_WORD_UNKNOWN', ['input', 'file', 'period.start.kind'], '6:52'],
    ])
    expect(await drafts.written()).toEqual(before)
  })

  test.each<[string, object, string]>([
    ['not YAML', { file: 'a: [' }, 'PROFILE_MALFORMED'],
    ['an anchor', { file: 'a: &x 1\nb: *x' }, 'PROFILE_ALIAS_REFUSED'],
    ['a key twice', { file: 'format: a\nformat: b' }, 'PROFILE_KEY_DUPLICATE'],
    ['another scheme', { file: FILE.replace('code: luzhou-county,', 'code: other,') }, 'CHANGE_TARGET_FIXED'],
    ['a long name', { file: FILE, fileName: 'x'.repeat(256) }, 'DRAFT_FILE_NAME_LONG'],
  ])('refuses %s and writes nothing', async (_case, input, code) => {
    const id = await drafts.start()
    const before = await drafts.written()
    const { userErrors } = await drafts.edit('replaceDraft', id, input)
    expect(userErrors.map((one) => one.code)).toContain(code)
    expect(await drafts.written()).toEqual(before)
  })

  test('is not for whoever may not edit it', async () => {
    const id = await drafts.start()
    const viewer = viewerWith('SCHEME_APPROVER', 'luzhou')
    await expect(drafts.edit('replaceDraft', id, { file: FILE }, { viewer })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('a version is given as a file, and says how much of it rests on sources', async () => {
    interface Answer {
      policyProfile: { version: { file: string; json: string; sourceCoverage: object } }
    }
    const { policyProfile } = await drafts.ask<Answer>(
      '{ policyProfile(code: "hailun") { version { file json: file(format: JSON) sourceCoverage { values sourced percent unsourced } } } }',
    )
    const hailun = shippedProfiles().find(({ identity }) => identity.code === 'hailun')!
    expect(parseProfile(policyProfile.version.file, 'hailun.yaml').profile).toEqual(hailun)
    expect(policyProfile.version.sourceCoverage).toMatchObject({ percent: 100, unsourced: [] })
    expect(JSON.parse(policyProfile.version.json)).toMatchObject({ identity: { code: 'hailun' } })
  })

  test.each(shippedFiles)('%s is given as it ships, byte for byte', async (_file, text) => {
    const { code } = parseProfile(text, 'shipped.yaml').profile!.identity
    const asked = `{ policyProfile(code: "${code}") { version { file(schema: "http://merit.example/schema") } } }`
    const { policyProfile } = await drafts.ask<{ policyProfile: { version: { file: string } } }>(asked)
    expect(policyProfile.version.file).toBe(text)
  })

  test.each([
    [null, 'profile.schema.json'],
    ['http://merit.example/schemas/profile.schema.json', 'http://merit.example/schemas/profile.schema.json'],
    ['http://merit.example/a\nformat: x', 'http://merit.example/aformat:%20x'],
    ['javascript:alert(1)', 'profile.schema.json'],
    ['nowhere', 'profile.schema.json'],
  ])('a file that nobody gave says where its schema is: %j', (schema, address) => {
    const [hailun] = shippedProfiles()
    expect(profileText(hailun!, FileFormat.YAML, schema)).toBe(profileYaml(hailun!, address))
    expect(profileText(hailun!, FileFormat.YAML, schema).split('\n')[0]).toBe(
      `# yaml-language-server: $schema=${address}`,
    )
  })

  test('a resolved scheme is given as a file, with the provenance of every value', async () => {
    interface Answer {
      policyProfile: { yaml: string; json: string; snapshot: { id: string } }
    }
    const ask = () =>
      drafts.ask<Answer>(
        '{ policyProfile(code: "luzhou") { yaml: resolvedFile(format: YAML) json: resolvedFile snapshot { id } } }',
      )
    const { policyProfile } = await ask()
    const scheme = JSON.parse(policyProfile.json) as Profile & { snapshotId: string }
    expect(scheme.snapshotId).toBe(policyProfile.snapshot.id)
    expect(Object.keys(scheme).slice(0, 4)).toEqual(['format', 'identity', 'documents', 'restsOn'])
    expect(scheme.identity.level).toMatchObject({ value: 'city', how: 'LOCAL', definedBy: 'luzhou' })
    expect(policyProfile.yaml).toContain('\nidentity:\n  code: luzhou\n  jurisdiction: luzhou\n')
    expect(policyProfile.yaml).toContain('definedBy: luzhou')
    expect((await ask()).policyProfile).toEqual(policyProfile)
  })
})
