import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedChangeControl, openChangeControl } from '../change-control.builder.js'

forEachDatabase('the target of a change request', (open) => {
  let control: OpenedChangeControl
  beforeAll(async () => {
    control = await openChangeControl(open, () => new Date('2026-03-01T08:00:00.000Z'))
  })
  afterAll(() => control.subgraph.close())

  test.each(['luzhou ', 'LUZHOU', 'lúzhou', '__proto__', 'x'.repeat(191)])(
    '`%s` is no code of a scheme',
    async (target) => {
      const start = (subject: string) => ({ subject, target, title: { zh: 'x' }, start: { kind: 'VERSION' } })
      const before = await control.written()
      expect(await control.codesOf('startChangeRequest', start('MAPPING'))).toEqual(['CHANGE_TARGET_UNKNOWN'])
      const made = { ...start('SCHEME'), jurisdictionCode: 'luzhou', start: { kind: 'NOTHING' } }
      expect(await control.codesOf('startChangeRequest', made)).toEqual(['CHANGE_TARGET_CODE'])
      expect(await control.written()).toEqual(before)
    },
  )
})
