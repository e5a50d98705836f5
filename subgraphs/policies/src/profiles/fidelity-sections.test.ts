import type { Profile } from '@meritgraph/shared/profile'
import {
  coded,
  extractionOf,
  hasExtraction,
  PLACES,
  profileOf,
  readShipped,
  SECTIONS,
  seedOf,
} from './fidelity.builder.js'
import { type ExtractedSections, type Placed, placedIn, summedIn } from './fidelity-sections.builder.js'

const words = JSON.parse(readShipped('extraction-words.json')) as Record<string, Record<string, string>>
const extracted = (place: string) => extractionOf(place) as ExtractedSections

/** The sections whose items are compared one by one elsewhere. */
const ELSEWHERE = ['identity', 'period', 'phases', 'links', 'awards', 'leadership', 'text_defects']
const SECTION_KEYS = Object.entries(SECTIONS).flatMap(([section, keys]) => (ELSEWHERE.includes(section) ? [] : keys))

const theirItems = (place: string) =>
  SECTION_KEYS.flatMap((key) => placedIn(extracted(place)[key as keyof ExtractedSections], key))
const ourItems = (profile: Profile) => placedIn(profile)

const criteriaOf = ({ standards }: Profile) =>
  standards.flatMap(({ criteria, groups }) => [...criteria, ...groups.flatMap((group) => group.criteria)])

test.each([
  ['luzhou', [3, 3, 2, 5, 3, 3, 5], 0, 14],
  ['hailun', [6, 7, 3, 3, 6], 0, 10],
  ['beijing', [3, 2, 3, 3, 2, 4, 1], 1, 15],
  ['wujiang', [0], 4, 10],
  ['neijiang-normal-university', [], 6, 31],
])(
  '%s: carriers per sector, carriers of the whole scheme, criteria; what is inside a carrier is not counted',
  (place, sectors, wide, criteria) => {
    const profile = profileOf(place)
    expect(profile.sectors.map(({ carriers }) => carriers.length)).toEqual(sectors)
    expect(profile.carriers).toHaveLength(wide)
    expect(criteriaOf(profile)).toHaveLength(criteria)
  },
)

test.each(PLACES)('%s: every criterion, goal and principle that is summed up is marked as our wording', (place) => {
  const summed = summedIn(profileOf(place)).filter(({ summary }) => summary.value !== null)
  expect(summed.filter(({ summary }) => summary.status !== 'inferred')).toEqual([])
  expect(summed.filter(({ summary }) => !summary.value!.en || summary.value!.zh.length > 80)).toEqual([])
  expect(summed.filter(({ source }) => source.length === 0)).toEqual([])
})

test.each(PLACES)('%s: a term without a definition says so, and every term has its place', (place) => {
  const { glossary, identity, ...sections } = profileOf(place)
  const places = new Set([identity.code, ...placedIn(sections).map(({ code }) => code)])
  for (const { code, origin, definition, usedIn } of glossary) {
    expect([code, definition.status === 'silent']).toEqual([code, origin === 'undefined'])
    expect([code, places.has(usedIn)]).toEqual([code, true])
  }
})

const withExtraction = hasExtraction ? describe : describe.skip

withExtraction('the other sections of the extraction, in our words', () => {
  test.each(PLACES)('%s: every item stands in the item it stands in there, in the same order', (place) => {
    const ours = new Map(ourItems(profileOf(place)).map((placed, order) => [placed.code, { ...placed, order }]))
    const theirs = theirItems(place)
    const isWithinTheme = ({ code }: Placed) => code === `${place}.guiding`
    const parents = theirs.map((item) => [item.code, isWithinTheme(item) ? `${place}.theme` : item.parent])
    expect(theirs.map(({ code }) => [code, ours.get(code)?.parent])).toEqual(parents)
    const lastInList = new Map<string, number>()
    for (const { code, parent, key } of theirs) {
      const { order } = ours.get(code)!
      expect([code, order > (lastInList.get(`${parent} ${key}`) ?? -1)]).toEqual([code, true])
      lastInList.set(`${parent} ${key}`, order)
    }
  })

  test.each(PLACES)('%s: every part is of the kind that its list there says', (place) => {
    const ours = coded<{ code: string; kind?: string }>(profileOf(place))
    const kinds = theirItems(place)
      .map(({ code, key }) => [code, words.parts![key]])
      .filter(([, kind]) => kind !== undefined)
    expect(kinds.map(([code]) => [code, ours.get(code!)!.kind])).toEqual(kinds)
  })

  test.each(PLACES)('%s: goals, targets and annual themes', (place) => {
    const { goals, targets, annualThemes } = profileOf(place)
    const { goals: theirs, targets: numbers, annual_themes } = extracted(place)
    expect(goals.map(({ code, kind }) => [code, kind])).toEqual(theirs.map(({ code, base }) => [code, base ?? null]))
    const ours = targets.map(({ code, threshold: { value }, within }) => [
      code,
      value?.operator,
      value?.ratio,
      within.value,
    ])
    for (const { code, operator, ratio, percent, within_years } of numbers ?? []) {
      const number = ratio ? `${ratio.numerator}/${ratio.denominator}` : percent && String(percent / 100)
      const within = within_years ? `P${within_years}Y` : null
      expect(ours).toContainEqual([code, operator ? words.operators![operator] : undefined, number, within])
    }
    expect(annualThemes.map(({ code, year, motto, phase }) => [code, year, motto.value?.zh, phase])).toEqual(
      (annual_themes ?? []).map(({ code, year, motto_zh, phase }) => [code, year, motto_zh, phase]),
    )
  })

  test.each(PLACES)('%s: standards are of the subject that the extraction says', (place) => {
    const { organization, member, other, referenced_only } = extracted(place).standards
    const theirs = [
      ...(organization ?? []).map(({ code }) => [code, 'organization', false]),
      ...(member ?? []).map(({ code }) => [code, 'member', false]),
      ...(other ?? []).map(({ code }) => [code, 'institution', false]),
      ...(referenced_only ?? []).map(({ code }) => [code, code.includes('good') ? 'organization' : 'member', true]),
    ]
    const ours = profileOf(place).standards.map(({ code, subject, definedByParent }) => [
      code,
      subject,
      definedByParent,
    ])
    expect(ours).toEqual(theirs)
  })

  test.each(PLACES)('%s: sectors, their units and their carriers, offered or asked for', (place) => {
    const theirs = (extracted(place).sectors ?? []).map(({ code, units, carriers, carriers_ref }) => ({
      code,
      units: units.map((unit) => words.units![unit]),
      isOffered: carriers?.strength?.startsWith('optional') ?? false,
      usesSchemeCarriers: carriers_ref !== undefined,
      carriers: Object.entries(carriers ?? {}).flatMap(([subject, list]) =>
        subject === 'strength'
          ? []
          : (list as { code: string }[]).map(({ code }) => [code, SUBJECTS[subject as keyof typeof SUBJECTS]]),
      ),
    }))
    const ours = profileOf(place).sectors.map(({ code, units, carriers, usesSchemeCarriers }) => ({
      code,
      units: units.value,
      isOffered: carriers.some(({ optional }) => optional),
      usesSchemeCarriers,
      carriers: carriers.map(({ code, subject }) => [code, subject]),
    }))
    expect(ours).toEqual(theirs)
  })

  const SUBJECTS = { organization: 'organization', members: 'member', unspecified: null }

  test.each(PLACES)('%s: supervision and filing', (place) => {
    const { supervision, rules } = profileOf(place)
    const { supervision: theirs, other_rules } = extracted(place)
    expect(supervision.targetAssessment!.name.value !== null).toBe(theirs.target_assessment.present)
    const [ours] = supervision.rectification
    expect(ours?.trigger.value?.zh).toBe(theirs.rectification?.trigger_zh)
    expect(ours?.by.value?.zh).toBe(theirs.rectification?.by)
    expect(ours?.measures.map(({ name }) => name.value!.zh)).toEqual(
      theirs.rectification?.measures.map((measure) => measure.split(' ')[0]),
    )
    expect(rules.map(({ code, recipient, deadline }) => [code, recipient, deadline.value?.zh])).toEqual(
      other_rules.map(({ code, recipient, deadline_text_zh }) => [code, recipient ?? null, deadline_text_zh]),
    )
  })

  test.each(PLACES)('%s: the glossary; a definition that is not exact is marked as ours', (place) => {
    const { glossary, inline_definitions, undefined_terms } = extracted(place)
    const theirs = [
      ...(glossary ?? []).map((term) => ({ ...term, origin: 'glossary' })),
      ...inline_definitions.map((term) => ({ ...term, origin: 'inline' })),
      ...undefined_terms.map((term) => ({ ...term, origin: 'undefined' })),
    ]
    const ours = profileOf(place).glossary
    expect(ours.map(({ code, origin, number }) => [code, origin, number])).toEqual(
      theirs.map(({ code, origin, item }) => [code, origin, item ?? null]),
    )
    for (const [i, { word, definition, name }] of ours.entries()) {
      const isExact = definition.value?.zh === theirs[i]!.definition_zh
      expect([name.value!.zh, isExact]).toEqual([name.value!.zh, definition.status !== 'inferred'])
      expect(name.value!.zh).toContain(word)
    }
  })

  test.each(PLACES)('%s: every silence is listed', (place) => {
    const ours = profileOf(place).silences.map(({ name }) => name.value!.en!.toLowerCase())
    expect(ours).toEqual(extracted(place).not_stated.map((silence) => silence.toLowerCase()))
  })

  test.each(PLACES)('%s: no summary is copied from the document', (place) => {
    const text = seedOf(extractionOf(place).seed)
    const summed = summedIn(profileOf(place)).filter(({ summary }) => summary.value !== null)
    expect(summed.filter(({ summary }) => text.includes(summary.value!.zh)).map(({ code }) => code)).toEqual([])
  })
})
