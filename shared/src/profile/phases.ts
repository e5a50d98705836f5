import type { BilingualText, Moment, Source, Value } from '../policy/index.js'
import type { Item } from './items.js'

/** A period of the campaign with its topic and tasks; phases may overlap and may have no stated end. */
export interface Phase {
  code: string
  order: number
  name: Value<BilingualText>
  topic: Value<BilingualText>
  /** Codes of the events that the topic names; they do not end the phase. */
  topicEvents: string[]
  start: Value<Moment>
  /** A month is included to its last day; "before an event" excludes the event's day. */
  end: Value<Moment>
  tasks: Task[]
  /** What goes on through the phase beside its tasks. */
  continues: Item[]
  /** Codes of the awards that are granted in it. */
  awards: string[]
  source: Source[]
}

/** What is to be done in a phase. */
export interface Task {
  code: string
  name: Value<BilingualText>
  who: Value<BilingualText>
  parts: TaskPart[]
  /** Code of the procedure that the task carries out. */
  procedure: string | null
  /** Code of the award that the task grants. */
  award: string | null
  source: Source[]
}

/** One step, form, output or study material of a task. */
export interface TaskPart extends Item {
  kind: 'step' | 'form' | 'output' | 'material'
}
