import { forEachWorld } from './world.js'

const PLACES = ['luzhou', 'hailun', 'beijing', 'wujiang', 'neijiang-normal-university']

const PHASES = `query ($on: LocalDate!) {
  policyProfiles(first: 10) { nodes {
    jurisdiction { code }
    activePhases(on: $on) { certainty phase { code } }
  } }
}`

interface Scheme {
  jurisdiction: { code: string }
  activePhases: { certainty: string; phase: { code: string } }[]
}

/** The ordinals of the active phases by place, with `?` where the end is an event without a recorded day. */
const ordinals = (schemes: Scheme[]) =>
  Object.fromEntries(
    schemes.map(({ jurisdiction, activePhases }) => [
      jurisdiction.code,
      activePhases.map(
        ({ phase, certainty }) => phase.code.split('.').at(-1) + (certainty === 'END_UNRESOLVED' ? '?' : ''),
      ),
    ]),
  )

forEachWorld('the phases of the five schemes', (world) => {
  const phasesOn = async (on: string) => {
    const { data, errors } = await world().ask(PHASES, { variables: { on } })
    expect(errors).toBeUndefined()
    return ordinals(data!.policyProfiles.nodes)
  }

  // The table of active phases: [LZ 四], [HL 五], [BJ 五], [WJ 三], [NJ 三]; the Congress has no recorded day yet.
  test.each([
    ['2010-05-20', ['1', '', '1', '', '']],
    ['2010-06-15', ['1', '1', '1', '1', '1']],
    ['2011-01-05', ['1', '1', '2', '2', '2']],
    ['2011-07-15', ['2', '2', '2 3?', '2 3?', '2']],
    ['2011-08-01', ['2', '2', '3?', '3?', '3']],
    ['2012-06-01', ['2', '2', '3?', '3?', '4?']],
  ])('on %s', async (on, expected) => {
    const lists = expected.map((text) => text.split(' ').filter(Boolean))
    expect(await phasesOn(on)).toEqual(Object.fromEntries(PLACES.map((place, i) => [place, lists[i]])))
  })

  test('once the Congress has a day, its phases end before it; as known earlier they are still unresolved', async () => {
    const before = world().now().toISOString()
    world().advance(60_000)
    const input = { eventCode: 'cpc-18-congress', on: '2012-11-08', idempotencyKey: 'congress', note: NOTE }
    const recorded = await world().ask(RECORD, { as: 'admin', variables: { input } })
    expect(recorded.errors).toBeUndefined()
    expect(recorded.data!.recordEventDate).toEqual({
      event: { code: 'cpc-18-congress', on: '2012-11-08' },
      userErrors: [],
    })
    world().advance(60_000)

    const on = '2012-11-08'
    expect(await phasesOn('2012-11-07')).toMatchObject({
      beijing: ['3'],
      wujiang: ['3'],
      'neijiang-normal-university': ['4'],
    })
    expect(await phasesOn(on)).toEqual({
      luzhou: ['2'],
      hailun: ['2'],
      beijing: [],
      wujiang: [],
      'neijiang-normal-university': [],
    })

    const asKnown = PHASES.replace('($on: LocalDate!)', '($on: LocalDate!, $known: DateTime!) @asOf(known: $known)')
    const earlier = await world().ask(asKnown, { variables: { on, known: before } })
    expect(earlier.errors).toBeUndefined()
    expect(ordinals(earlier.data!.policyProfiles.nodes)).toMatchObject({ beijing: ['3?'], wujiang: ['3?'] })

    const again = await world().ask(asKnown, { variables: { on, known: before } })
    expect(JSON.stringify(again.data)).toBe(JSON.stringify(earlier.data))
  })
})

const NOTE = { zh: '党的十八大于2012年11月8日开幕。', en: 'The 18th Party Congress opened on 8 November 2012.' }
const RECORD = `mutation ($input: RecordEventDateInput!) {
  recordEventDate(input: $input) { event { code on } userErrors { code message path } }
}`
