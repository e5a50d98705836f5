import { defineErrors } from '../errors/index.js'

defineErrors({
  FACT_UNKNOWN: {
    kind: 'error',
    status: 400,
    en: 'The gateway knows no fact document "{name}". Run `npm run schema` so that gateway/facts.json holds it, and deploy the gateway first.',
    zh: '网关没有名为“{name}”的事实查询文档。请运行 `npm run schema` 更新 gateway/facts.json，并先部署网关。',
  },
})

/** A checked-in query by which a mutation asks its neighbours for a fact; only these run in the facts lane. */
export interface FactDocument {
  /** `<subgraph>.<mutation>.<fact>` */
  name: string
  text: string
}

const facts = new Map<string, FactDocument>()

/** Checks a fact document in. `npm run schema` validates it against the supergraph and writes it to gateway/facts.json. */
export function defineFact(name: string, text: string): FactDocument {
  if (facts.has(name)) throw new Error(`The fact document ${name} is defined twice.`)
  const fact = { name, text: text.trim() }
  facts.set(name, fact)
  return fact
}

/** Every fact document of the loaded code, sorted by name. */
export function allFacts(): FactDocument[] {
  return [...facts.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Carries a fact's question to the gateway: who asks, for whom, which document. Throws where it gets no answer. */
export type FactLane = (question: {
  service: string
  onBehalfOf: string | null
  name: string
  variables: Record<string, unknown>
  signal: AbortSignal
}) => Promise<Record<string, unknown>>
