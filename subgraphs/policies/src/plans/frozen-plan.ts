import type { Plan } from './plan.js'

/** The form of what is kept; a later form reads the earlier ones. */
const FORM = 1

/** The text of a plan that is kept with what was published by it. */
export const frozenPlan = (plan: Plan): string => JSON.stringify({ form: FORM, ...plan })

/** The plan of a kept text: it answers every question as the plan itself did. */
export function thawedPlan(text: string): Plan {
  const { form, ...plan } = JSON.parse(text) as Plan & { form: number }
  if (form !== FORM) throw new Error(`A frozen plan has the form ${form}, which this release cannot read.`)
  return plan
}
