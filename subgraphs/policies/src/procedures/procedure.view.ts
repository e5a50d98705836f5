import type {
  AbsentProcedure as ProfileAbsent,
  Act as ProfileAct,
  Procedure as ProfileProcedure,
} from '@meritgraph/shared/profile'
import { Clause, clausesOf, Text, text, TextValue, textOf, textValueOf } from '@meritgraph/shared/values'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  Cadence,
  cadenceOf,
  enumValue,
  Leaf,
  leafOf,
  PublicNotice,
  publicNoticeOf,
  SchemeItem,
  schemeItemsOf,
} from '../values/index.js'
import { Quorum, quorumOf, VoterWeight, voterWeightOf } from './voting.view.js'

/** What kind of procedure it is, whatever the document calls it. */
export enum ProcedureKind {
  MOBILIZATION = 'MOBILIZATION',
  COMMITMENT = 'COMMITMENT',
  PARTICIPATION = 'PARTICIPATION',
  LEADER_REVIEW = 'LEADER_REVIEW',
  DUTY_REPORT = 'DUTY_REPORT',
  MASS_APPRAISAL = 'MASS_APPRAISAL',
  DEMOCRATIC_APPRAISAL = 'DEMOCRATIC_APPRAISAL',
  COMMENDATION = 'COMMENDATION',
  EXEMPLARS = 'EXEMPLARS',
  TIERING = 'TIERING',
  PROMOTION = 'PROMOTION',
}

registerEnumType(ProcedureKind, {
  name: 'ProcedureKind',
  description: 'What kind of procedure it is, whatever the document calls it.',
  valuesConfig: {
    MOBILIZATION: { description: 'Rousing people for the campaign (思想发动).' },
    COMMITMENT: { description: 'Public commitment (公开承诺).' },
    PARTICIPATION: { description: 'Wide participation with local features (广泛参与).' },
    LEADER_REVIEW: { description: 'Review by leaders (领导点评).' },
    DUTY_REPORT: { description: 'Report on duties (述职).' },
    MASS_APPRAISAL: { description: 'Appraisal by members and masses (群众评议).' },
    DEMOCRATIC_APPRAISAL: { description: 'Democratic appraisal of members (民主评议).' },
    COMMENDATION: { description: 'Assessment and commendation (评选表彰).' },
    EXEMPLARS: { description: 'Leading by exemplars (典型带动).' },
    TIERING: { description: 'Sorting into tiers (分类定级).' },
    PROMOTION: { description: 'Promotion between tiers (晋位升级).' },
  },
})

@ObjectType({ description: 'One act of a procedure: who does what to whom.' })
export class ProcedureAct {
  @Field(() => ID, { description: 'Code of the act.' })
  code: string

  @Field(() => TextValue, { description: 'Who acts.' })
  who: TextValue

  @Field(() => TextValue, { description: 'Towards whom.' })
  to: TextValue

  @Field(() => TextValue, { description: 'What they do.' })
  does: TextValue

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

@ObjectType({ description: 'To whom and how something is to be made known.' })
export class Publication extends Leaf {
  @Field(() => Boolean, { description: 'Whether the document asks for it.' })
  isStated: boolean

  @Field(() => Text, { nullable: true, description: 'To whom.' })
  audience: Text | null

  @Field(() => [Text], { description: 'Through which channels.' })
  channels: Text[]

  @Field(() => Text, { nullable: true, description: 'In which manner.' })
  manner: Text | null
}

@Directive('@key(fields: "snapshot code")')
@ObjectType({
  description:
    'One evaluation link of a scheme (环节): its acts, cadence, publication and ledger, and what it feeds into.',
})
export class Procedure {
  @Field(() => ID, { description: 'Id of the snapshot it stands in.' })
  snapshot: string

  @Field(() => ID, { description: 'Code, such as `beijing.link.review`.' })
  code: string

  @Field(() => Int, { description: 'Its place in the order of the scheme, from 1.' })
  order: number

  @Field(() => ProcedureKind, { description: 'What kind of procedure it is.' })
  kind: ProcedureKind

  @Field(() => TextValue, { description: 'What the document calls it.' })
  name: TextValue

  @Field(() => ID, { nullable: true, description: 'Code of the procedure of the same scheme that it is a part of.' })
  partOf: string | null

  @Field(() => ID, { nullable: true, description: 'Code of the phase of the same scheme that it belongs to.' })
  phase: string | null

  @Field(() => TextValue, { description: 'Who organizes it.' })
  organizer: TextValue

  @Field(() => TextValue, { description: 'Whom it applies to.' })
  appliesTo: TextValue

  @Field(() => TextValue, { description: 'Who supervises it.' })
  supervisedBy: TextValue

  @Field(() => TextValue, { description: 'What it is for.' })
  goal: TextValue

  @Field(() => [ProcedureAct], { description: 'Who does what to whom, in order.' })
  acts: ProcedureAct[]

  @Field(() => Cadence, { description: 'How often it is due, and how strictly.' })
  cadence: Cadence

  @Field(() => Publication, { description: 'To whom and how its result is to be made known.' })
  publication: Publication

  @Field(() => TextValue, { description: 'The register to be kept, as the document names it.' })
  ledger: TextValue

  @Field(() => [ID], {
    description: 'Codes of the procedures and awards of the same scheme that its result feeds into.',
  })
  feedsInto: string[]

  @Field(() => [ID], { description: 'Codes of the awards of the same scheme whose result it starts from.' })
  feedsFrom: string[]

  @Field(() => SchemeItem, {
    nullable: true,
    description: 'How strongly its result counts there; null where not stated.',
  })
  feedsAs: SchemeItem | null

  @Field(() => [SchemeItem], { description: 'Forms in which it is done.' })
  forms: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'What it covers.' })
  content: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'Criteria by which is judged.' })
  criteria: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'Yardsticks for the judgement.' })
  yardsticks: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'Methods that are used.' })
  methods: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'Principles to be kept.' })
  principles: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'What it aims at.' })
  aims: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'Channels that are used.' })
  channels: SchemeItem[]

  @Field(() => PublicNotice, { description: 'The public notice (公示) of its result.' })
  notice: PublicNotice

  @Field(() => Quorum, { description: 'How many must take part for its vote to count.' })
  quorum: Quorum

  @Field(() => [VoterWeight], { description: 'Whose votes count how much; empty where not stated.' })
  voterWeights: VoterWeight[]

  @Field(() => [SchemeItem], {
    description: 'What rules out whoever it happens to, whatever else counts (一票否决).',
  })
  vetoEvents: SchemeItem[]

  @Field(() => [Clause], { description: 'The places that state it.' })
  clauses: Clause[]
}

@ObjectType({ description: 'A procedure that other schemes have and the document does not state.' })
export class AbsentProcedure {
  @Field(() => ID, { description: 'Code of the item.' })
  code: string

  @Field(() => ProcedureKind, { description: 'What kind of procedure it would be.' })
  kind: ProcedureKind

  @Field(() => TextValue, { description: 'What we call it.' })
  name: TextValue
}

/** A procedure that is not there, as clients see it. */
export const absentProcedureOf = ({ code, kind, name }: ProfileAbsent): AbsentProcedure =>
  Object.assign(new AbsentProcedure(), { code, kind: enumValue<ProcedureKind>(kind), name: textValueOf(name) })

const actOf = ({ code, who, to, does, source }: ProfileAct): ProcedureAct =>
  Object.assign(new ProcedureAct(), {
    code,
    who: textValueOf(who),
    to: textValueOf(to),
    does: textValueOf(does),
    clauses: clausesOf(source),
  })

const publicationOf = (leaf: ProfileProcedure['publication']): Publication =>
  Object.assign(new Publication(), leafOf(leaf), {
    isStated: leaf.value !== null,
    audience: textOf(leaf.value?.audience ?? null),
    channels: (leaf.value?.channels ?? []).map(({ zh, en }) => text(zh, en)),
    manner: textOf(leaf.value?.manner ?? null),
  })

/** A procedure of a snapshot as clients see it. */
export function procedureOf(snapshot: string, procedure: ProfileProcedure): Procedure {
  return Object.assign(new Procedure(), {
    snapshot,
    code: procedure.code,
    order: procedure.order,
    kind: enumValue<ProcedureKind>(procedure.kind),
    name: textValueOf(procedure.name),
    partOf: procedure.partOf,
    phase: procedure.phase,
    organizer: textValueOf(procedure.organizer),
    appliesTo: textValueOf(procedure.appliesTo),
    supervisedBy: textValueOf(procedure.supervisedBy),
    goal: textValueOf(procedure.goal),
    acts: procedure.acts.map(actOf),
    cadence: cadenceOf(procedure.cadence),
    publication: publicationOf(procedure.publication),
    ledger: textValueOf(procedure.ledger),
    feedsInto: procedure.feedsInto,
    feedsFrom: procedure.feedsFrom,
    feedsAs: procedure.feedsAs ? schemeItemsOf([procedure.feedsAs])[0] : null,
    forms: schemeItemsOf(procedure.forms),
    content: schemeItemsOf(procedure.content),
    criteria: schemeItemsOf(procedure.criteria),
    yardsticks: schemeItemsOf(procedure.yardsticks),
    methods: schemeItemsOf(procedure.methods),
    principles: schemeItemsOf(procedure.principles),
    aims: schemeItemsOf(procedure.aims),
    channels: schemeItemsOf(procedure.channels),
    notice: publicNoticeOf(procedure.notice),
    quorum: quorumOf(procedure.quorum),
    voterWeights: procedure.voterWeights.map(voterWeightOf),
    vetoEvents: schemeItemsOf(procedure.vetoEvents),
    clauses: clausesOf(procedure.source),
  })
}
