import './concept-drafts.errors.js'
import type { Problem } from '@meritgraph/shared/errors'
import type { Concept, ConceptScheme } from '@meritgraph/shared/policy'

/** The concepts after an edit, or what stands against it. */
export type EditedConcepts = { scheme: ConceptScheme } | { problems: Problem[] }

const at = (field: string) => ['input', field]

const placeOf = ({ concepts }: ConceptScheme, code: string): number =>
  concepts.findIndex((concept) => concept.code === code)

const unknown = (code: string, { version }: ConceptScheme, field: string): EditedConcepts => ({
  problems: [{ code: 'CONCEPT_UNKNOWN', params: { code, version }, path: at(field) }],
})

/** Adds a concept after another, or at the end. */
export function withConcept(scheme: ConceptScheme, concept: Concept, follows: string | null): EditedConcepts {
  if (placeOf(scheme, concept.code) !== -1)
    return { problems: [{ code: 'CONCEPT_CODE_TAKEN', params: { code: concept.code }, path: at('code') }] }
  if (concept.broader !== null && placeOf(scheme, concept.broader) === -1)
    return unknown(concept.broader, scheme, 'broader')
  const before = follows === null ? scheme.concepts.length - 1 : placeOf(scheme, follows)
  if (follows !== null && before === -1) return unknown(follows, scheme, 'follows')
  return { scheme: { ...scheme, concepts: scheme.concepts.toSpliced(before + 1, 0, concept) } }
}

/** Changes what a concept is called and which one is broader. */
export function withChangedConcept(
  scheme: ConceptScheme,
  code: string,
  changes: Partial<Pick<Concept, 'name' | 'broader'>>,
): EditedConcepts {
  const place = placeOf(scheme, code)
  if (place === -1) return unknown(code, scheme, 'code')
  const { broader } = changes
  if (typeof broader === 'string' && placeOf(scheme, broader) === -1) return unknown(broader, scheme, 'broader')
  return { scheme: { ...scheme, concepts: scheme.concepts.with(place, { ...scheme.concepts[place]!, ...changes }) } }
}

/** Takes a concept out that no other is narrower than. */
export function withoutConcept(scheme: ConceptScheme, code: string): EditedConcepts {
  if (placeOf(scheme, code) === -1) return unknown(code, scheme, 'code')
  const narrower = scheme.concepts.find(({ broader }) => broader === code)
  if (narrower) {
    const params = { code, narrower: narrower.code }
    return { problems: [{ code: 'CONCEPT_HAS_NARROWER', params, path: at('code') }] }
  }
  return { scheme: { ...scheme, concepts: scheme.concepts.filter((concept) => concept.code !== code) } }
}

/** The version after a version: its last number raised, or a first one added. */
export function nextVersion(version: string): string {
  const [, before = '', number] = /^(.*?)(\d+)$/.exec(version) ?? [null, `${version}.`, '0']
  return `${before}${Number(number) + 1}`
}
