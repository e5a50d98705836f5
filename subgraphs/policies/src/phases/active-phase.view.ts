import type { ActivePhase as FoundPhase } from '@meritgraph/shared/policy'
import type { Phase as ProfilePhase } from '@meritgraph/shared/profile'
import { LocalDate } from '@meritgraph/shared/federation'
import type { Day } from '@meritgraph/shared/time'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { dayBefore } from '../values/index.js'
import { Phase, phaseOf } from './phase.view.js'

/** How certain it is that a phase is active. */
export enum PhaseCertainty {
  CERTAIN = 'CERTAIN',
  END_UNRESOLVED = 'END_UNRESOLVED',
  END_NOT_STATED = 'END_NOT_STATED',
}

registerEnumType(PhaseCertainty, {
  name: 'PhaseCertainty',
  description: 'How certain it is that a phase is active on a day.',
  valuesConfig: {
    CERTAIN: { description: 'It has begun and its end lies ahead.' },
    END_UNRESOLVED: {
      description: 'It has begun; its end is bound to an event whose date is not recorded, or has no stated bounds.',
    },
    END_NOT_STATED: { description: 'It has begun; the document states no end.' },
  },
})

@ObjectType({ description: 'A phase that is active on a day.' })
export class ActivePhase {
  @Field(() => Phase, { description: 'The phase.' })
  phase: Phase

  @Field(() => PhaseCertainty, { description: 'How certain it is.' })
  certainty: PhaseCertainty

  @Field(() => LocalDate, { description: 'Its first day.' })
  from: Day

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Its last day, included; null where the end is unresolved or not stated.',
  })
  until: Day | null

  /** As the engine found it. */
  found: FoundPhase<ProfilePhase>
}

/** A phase that the engine found active, as clients see it. */
export function activePhaseOf(snapshot: string, found: FoundPhase<ProfilePhase>): ActivePhase {
  const { phase, certainty, from, to } = found
  return Object.assign(new ActivePhase(), {
    phase: phaseOf(snapshot, phase),
    certainty: certainty as PhaseCertainty,
    from,
    until: to && dayBefore(to),
    found,
  })
}
