import type { Cadence, Moment, Value } from '@meritgraph/shared/policy'
import type { Frequency } from '@meritgraph/shared/profile'
import type { ExtractedBody, ExtractedMoment, ExtractedRhythm } from './extraction.builder.js'
import { bodiesOf, extractionOf, hasExtraction, PLACES, profileOf, readShipped } from './fidelity.builder.js'

const words = JSON.parse(readShipped('extraction-words.json')) as Record<string, Record<string, string | null>>
const word = (table: string, from: unknown): string | null => {
  const to = words[table]![String(from)]
  if (to === undefined) throw new Error(`extraction-words.json has no ${table} for ${String(from)}`)
  return to
}
const list = <T>(some: T | T[] | null | undefined): T[] => (some == null ? [] : Array.isArray(some) ? some : [some])

/** What a moment of the extraction is in our words, with the status of what it does not state. */
function momentOf(extracted: ExtractedMoment | string | null | undefined): [Moment, string] {
  if (extracted == null) return [{ kind: 'not-stated' }, 'silent']
  if (typeof extracted === 'string')
    return [{ kind: extracted.length === 10 ? 'day' : 'month', value: extracted }, 'stated']
  const { value, derived, event, relation, text_zh } = extracted
  const bound = typeof event === 'object' ? event : { event, relation }
  if (bound?.relation === 'before' && bound.event)
    return [{ kind: 'event', event: bound.event, relation: 'before' }, 'stated']
  if (value && text_zh === '2010年底') return [{ kind: 'year-end', value: '2010' }, 'stated']
  if (value) return [{ kind: value.length === 10 ? 'day' : 'month', value }, 'stated']
  return derived ? [{ kind: 'month', value: derived.value }, 'derived'] : [{ kind: 'not-stated' }, 'silent']
}

const shown = <T>({ value, status }: Value<T>) => [value, status]

function frequencyOf(extracted: ExtractedRhythm | null): Frequency | null {
  if (!extracted) return null
  if (extracted.kind === 'once') return { kind: 'once', interval: null, strength: null }
  const strength = word('strengths', extracted.strength) as Frequency['strength']
  return { kind: 'interval', interval: word('intervals', extracted.months), strength }
}

const withExtraction = hasExtraction ? describe : describe.skip

withExtraction('the values of the extraction, in our words', () => {
  test.each(PLACES)('%s: identity and documents', (place) => {
    const { identity, documents } = profileOf(place)
    const { level, document, parent_documents, issuing_bodies, names } = extractionOf(place).identity
    const [own, ...others] = documents
    const parents = others.filter(({ role, title }) => role === 'parent' && title.status !== 'silent')
    expect(identity.level.value).toBe(word('levels', level.label))
    expect(identity.place.value).toEqual({ zh: names.zh, en: names.en })
    expect(own!.title.value!.zh).toBe(document.title_zh)
    expect(own!.number.value).toBe(document.number)
    expect(shown(own!.date)).toEqual(momentOf(document.date?.value))
    expect(shown(identity.issuedOn)).toEqual(momentOf(document.date?.value))
    expect(shown(identity.validFrom)).toEqual(momentOf(document.effective_date))
    expect(identity.issuers.map(({ code }) => code)).toEqual(issuing_bodies.map(({ code }) => code))
    const numbered = list(parent_documents).map(({ number, title_zh, level, issuer_zh }) => {
      return [number, title_zh, word('levels', level), issuer_zh]
    })
    const ours = parents.map(({ number, title, level, issuer }) => {
      return [number.value, title.value?.zh, level.value, issuer.value?.zh ?? null]
    })
    expect(ours).toEqual(numbered)
  })

  test.each(PLACES)('%s: period and phases', (place) => {
    const { period, phases } = profileOf(place)
    const { campaign_period, phases: extracted } = extractionOf(place)
    expect(period.start.value).toEqual(momentOf(campaign_period.start ?? campaign_period.start_derived)[0])
    expect(period.end.value).toEqual(momentOf(campaign_period.end)[0])
    const theirs = extracted.map((phase) => ({
      order: phase.order,
      topic: phase.special_topic_zh,
      start: momentOf(phase.start),
      end: momentOf(phase.end),
      tasks: list(phase.tasks).map(({ code }) => code),
      awards: phase.awards_in_phase ?? [],
    }))
    const ours = phases.map(({ order, topic, start, end, tasks, awards }) => ({
      order,
      topic: topic.value?.zh ?? null,
      start: shown(start),
      end: shown(end),
      tasks: tasks.map(({ code }) => code),
      awards,
    }))
    expect(ours).toEqual(theirs)
  })

  test.each(PLACES)('%s: procedures', (place) => {
    const { procedures, absentProcedures } = profileOf(place)
    const isCode = (part: string | undefined) => part?.startsWith(place)
    const extracted = extractionOf(place).links
    expect(absentProcedures.map(({ code, kind }) => [code, kind])).toEqual(
      extracted.filter(({ present }) => !present).map(({ code, base }) => [code, word('procedures', base)]),
    )
    const theirs = extracted
      .filter(({ present }) => present)
      .map((link) => ({
        code: link.code,
        order: link.order,
        kind: word('procedures', link.base),
        partOf: isCode(link.part_of) ? link.part_of : null,
        phase: link.phase ?? null,
        acts: list(link.acts).map(({ code, who, to }) => [code, who === 'democratic recommendation' ? null : who, to]),
        ledger: link.ledger?.zh ?? null,
        isPublished: link.publication?.duty === true,
        feedsInto: link.feeds_into ?? [],
        feedsAs: link.feeds_src?.code ?? null,
      }))
    const ours = procedures.map((procedure) => ({
      code: procedure.code,
      order: procedure.order,
      kind: procedure.kind,
      partOf: procedure.partOf,
      phase: procedure.phase,
      acts: procedure.acts.map(({ code, who, to }) => [code, who.value?.en ?? null, to.value?.en ?? null]),
      ledger: procedure.ledger.value?.zh ?? null,
      isPublished: procedure.publication.value !== null,
      feedsInto: procedure.feedsInto,
      feedsAs: procedure.feedsAs?.code ?? null,
    }))
    expect(ours).toEqual(theirs)
  })

  test.each(PLACES)('%s: cadences', (place) => {
    const extracted = extractionOf(place).links
    for (const { code, cadence } of profileOf(place).procedures) {
      const theirs = extracted.find((link) => link.code === code)!.cadence ?? null
      const ours: Partial<Cadence> | null = cadence.value
      // Only the assessment is periodic (定期) there; the commendations have frequencies of their own.
      const strength =
        theirs?.kind === 'mixed' ? 'periodic' : (theirs?.strength && word('strengths', theirs.strength)) || null
      expect([code, ours === null, ours?.interval ?? null, ours?.strength ?? null]).toEqual([
        code,
        theirs === null,
        theirs?.months ? word('intervals', theirs.months) : null,
        strength,
      ])
      expect([code, (ours?.tiedTo ?? []).length > 0, ours?.phase ?? null]).toEqual([
        code,
        theirs?.kind === 'tied',
        theirs?.phase ?? null,
      ])
    }
  })

  test.each(PLACES)('%s: awards', (place) => {
    const theirs = extractionOf(place).awards.map((award) => ({
      code: award.code,
      grantor: [award.grantor.zh, list(award.grantor.level).map((level) => word('grantors', level))],
      window: award.round
        ? { kind: 'event', event: word('events', award.round.value), relation: word('relations', award.round.kind) }
        : { kind: 'not-stated' },
      isInferred: award.round?.inferred !== undefined,
      frequency: frequencyOf(award.frequency),
      recipients: list(award.recipients).map(({ code, type, quota }) => [code, word('recipients', type), quota]),
      hasMethod: award.selection_method !== null,
      criteriaFrom: award.criteria_ref ?? null,
      recommendation: award.upward_recommendation?.award_zh ?? null,
    }))
    const ours = profileOf(place).awards.map((award) => ({
      code: award.code,
      grantor: [award.grantor.value!.zh, award.grantor.value!.levels],
      window: award.window.value,
      isInferred: award.window.status === 'inferred',
      frequency: award.frequency.value,
      recipients: award.recipients.map(({ code, type, quota }) => [code, type, quota.value]),
      hasMethod: award.method.value !== null,
      criteriaFrom: award.criteriaFrom,
      recommendation: award.recommendation.value?.zh ?? null,
    }))
    expect(ours).toEqual(theirs)
  })

  test.each(PLACES)('%s: guidance and leading bodies', (place) => {
    const { leadership } = extractionOf(place)
    const guidance = list(leadership.guidance).map(({ code, name_zh, units }) => {
      return [code, name_zh, units?.map((unit) => word('units', unit)) ?? null]
    })
    expect(
      profileOf(place).leadership.guidance.map(({ code, department, units }) => [
        code,
        department.value!.zh,
        units.value,
      ]),
    ).toEqual(guidance)
    const extracted = (
      ['city_leading_group', 'city_office', 'leading_group', 'office', 'working_groups'] as const
    ).flatMap((key) => list<ExtractedBody>(leadership[key]))
    expect(bodiesOf(place).map(({ code }) => code)).toEqual(extracted.map(({ code }) => code))
    expect(bodiesOf(place).map(({ code }) => code)).toEqual(profileOf(place).leadership.bodies)
    const seats = extracted
      .flatMap(({ members }) => list(members))
      .map((member) => {
        const status =
          member.name_status === 'damaged_in_source' ? 'damaged' : member.name === null ? 'silent' : 'stated'
        const roleStatus = member.role_inferred ? 'inferred' : 'stated'
        return [
          member.code,
          member.role,
          member.role_en,
          roleStatus,
          member.name,
          status,
          member.title_zh,
          member.title_en,
        ]
      })
    const ours = bodiesOf(place)
      .flatMap(({ seats }) => seats)
      .map(({ code, role, holder, post }) => {
        return [
          code,
          role.value!.zh,
          role.value!.en,
          role.status,
          holder.value,
          holder.status,
          post.value!.zh,
          post.value!.en,
        ]
      })
    expect(ours).toEqual(seats)
  })
})
