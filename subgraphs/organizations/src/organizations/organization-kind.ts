import { registerEnumType } from 'type-graphql'

/** What kind of Party organization it is. */
export enum OrganizationType {
  COMMITTEE = 'COMMITTEE',
  PARTY_GROUP = 'PARTY_GROUP',
  WORKING_COMMITTEE = 'WORKING_COMMITTEE',
  GENERAL_BRANCH = 'GENERAL_BRANCH',
  BRANCH = 'BRANCH',
  DEPARTMENT = 'DEPARTMENT',
}

/** Whether it works. */
export enum OrganizationStatus {
  ACTIVE = 'ACTIVE',
  DISSOLVED = 'DISSOLVED',
}

registerEnumType(OrganizationType, {
  name: 'OrganizationType',
  description: 'What kind of Party organization it is.',
  valuesConfig: {
    COMMITTEE: { description: 'A Party committee (党委).' },
    PARTY_GROUP: { description: 'A leading Party group in an organ or a body (党组).' },
    WORKING_COMMITTEE: { description: 'A working committee that a committee has delegated (工委).' },
    GENERAL_BRANCH: { description: 'A general branch, above branches (党总支).' },
    BRANCH: { description: 'A branch (党支部).' },
    DEPARTMENT: { description: 'A department of a committee, such as its Organization Department (党委部门).' },
  },
})

registerEnumType(OrganizationStatus, {
  name: 'OrganizationStatus',
  description: 'Whether an organization works.',
  valuesConfig: {
    ACTIVE: { description: 'It works.' },
    DISSOLVED: { description: 'It has been dissolved; its history stays.' },
  },
})
