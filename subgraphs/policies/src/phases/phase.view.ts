import type { Phase as ProfilePhase, Task as ProfileTask } from '@meritgraph/shared/profile'
import { Clause, clausesOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { enumValue, Moment, momentOf, SchemeItem, schemeItemsOf } from '../values/index.js'

/** What a part of a task is. */
export enum TaskPartKind {
  STEP = 'STEP',
  FORM = 'FORM',
  OUTPUT = 'OUTPUT',
  MATERIAL = 'MATERIAL',
}

registerEnumType(TaskPartKind, {
  name: 'TaskPartKind',
  description: 'What a part of a task is.',
  valuesConfig: {
    STEP: { description: 'A step of it.' },
    FORM: { description: 'A form in which it is done.' },
    OUTPUT: { description: 'What comes out of it.' },
    MATERIAL: { description: 'What is studied for it.' },
  },
})

@ObjectType({ description: 'A step, form, output or study material of a task.' })
export class TaskPart extends SchemeItem {
  @Field(() => TaskPartKind, { description: 'What it is to the task.' })
  kind: TaskPartKind
}

@ObjectType({ description: 'What is to be done in a phase.' })
export class Task {
  @Field(() => ID, { description: 'Code of the task.' })
  code: string

  @Field(() => TextValue, { description: 'What is to be done.' })
  name: TextValue

  @Field(() => TextValue, { description: 'Who is to do it.' })
  who: TextValue

  @Field(() => [TaskPart], { description: 'Its steps, forms, outputs and materials, in order.' })
  parts: TaskPart[]

  @Field(() => ID, { nullable: true, description: 'Code of the procedure of the same scheme that it carries out.' })
  procedure: string | null

  @Field(() => ID, { nullable: true, description: 'Code of the award of the same scheme that it grants.' })
  award: string | null

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

@Directive('@key(fields: "snapshot code")')
@ObjectType({
  description:
    'A period of the campaign with its topic and tasks (阶段/时段). Phases may overlap and may have no stated end.',
})
export class Phase {
  @Field(() => ID, { description: 'Id of the snapshot it stands in.' })
  snapshot: string

  @Field(() => ID, { description: 'Code, such as `beijing.phase.1`.' })
  code: string

  @Field(() => Int, { description: 'Its place in the order of the scheme, from 1.' })
  order: number

  @Field(() => TextValue, { description: 'What it is called.' })
  name: TextValue

  @Field(() => TextValue, { description: 'Its special topic (专题).' })
  topic: TextValue

  @Field(() => Moment, { description: 'When it begins.' })
  start: Moment

  @Field(() => Moment, {
    description: 'When it ends. A month is included to its last day; "before an event" excludes the day of the event.',
  })
  end: Moment

  @Field(() => [Task], { description: 'What is to be done in it, in order.' })
  tasks: Task[]

  @Field(() => [SchemeItem], { description: 'What goes on through it beside its tasks.' })
  continues: SchemeItem[]

  @Field(() => [ID], { description: 'Codes of the awards of the same scheme that are granted in it.' })
  awards: string[]

  @Field(() => [Clause], { description: 'The places that state it.' })
  clauses: Clause[]

  topicEventCodes: string[]
}

function taskOf({ code, name, who, parts, procedure, award, source }: ProfileTask): Task {
  const items = schemeItemsOf(parts)
  return Object.assign(new Task(), {
    code,
    name: textValueOf(name),
    who: textValueOf(who),
    parts: parts.map(({ kind }, i) => Object.assign(new TaskPart(), items[i], { kind: enumValue<TaskPartKind>(kind) })),
    procedure,
    award,
    clauses: clausesOf(source),
  })
}

/** A phase of a snapshot as clients see it. */
export function phaseOf(snapshot: string, phase: ProfilePhase): Phase {
  return Object.assign(new Phase(), {
    snapshot,
    code: phase.code,
    order: phase.order,
    name: textValueOf(phase.name),
    topic: textValueOf(phase.topic),
    start: momentOf(phase.start),
    end: momentOf(phase.end),
    tasks: phase.tasks.map(taskOf),
    continues: schemeItemsOf(phase.continues),
    awards: phase.awards,
    clauses: clausesOf(phase.source),
    topicEventCodes: phase.topicEvents,
  })
}
