import { registerEnumType } from 'type-graphql'

/** How far somebody has come in becoming a member. */
export enum MemberStage {
  APPLICANT = 'APPLICANT',
  ACTIVIST = 'ACTIVIST',
  DEVELOPMENT_TARGET = 'DEVELOPMENT_TARGET',
  PROBATIONARY = 'PROBATIONARY',
  FULL = 'FULL',
}

registerEnumType(MemberStage, {
  name: 'MemberStage',
  description: 'How far somebody has come in becoming a member; a scheme may have a word of its own for a stage.',
  valuesConfig: {
    APPLICANT: { description: 'Has handed in an application (入党申请人); no member yet.' },
    ACTIVIST: { description: 'Chosen as an active applicant (入党积极分子); no member yet.' },
    DEVELOPMENT_TARGET: { description: 'To be admitted (发展对象); no member yet.' },
    PROBATIONARY: { description: 'Admitted, on probation (预备党员); counts as a member.' },
    FULL: { description: 'A full member (正式党员).' },
  },
})

/** The stages of those who are members. */
export const MEMBER_STAGES: readonly MemberStage[] = [MemberStage.PROBATIONARY, MemberStage.FULL]

/** Whether somebody at a stage is a member. */
export const isMember = (stage: MemberStage | null): boolean => stage !== null && MEMBER_STAGES.includes(stage)
