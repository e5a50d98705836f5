import { registerEnumType } from 'type-graphql'

/** Who grants an award: a level of Party organizations, or one body. */
export enum GrantorLevel {
  CITY = 'CITY',
  DISTRICT = 'DISTRICT',
  INSTITUTION = 'INSTITUTION',
  GRASSROOTS_COMMITTEE = 'GRASSROOTS_COMMITTEE',
  ORGAN_ORGANIZATIONS = 'ORGAN_ORGANIZATIONS',
  ALL_LEVELS = 'ALL_LEVELS',
}

registerEnumType(GrantorLevel, {
  name: 'GrantorLevel',
  description: 'Who grants an award: a level of Party organizations, or one body.',
  valuesConfig: {
    CITY: { description: 'The Party committee of the city (市委).' },
    DISTRICT: { description: 'The Party committee of a district or county (区委、县委).' },
    INSTITUTION: { description: 'The institution, such as a university.' },
    GRASSROOTS_COMMITTEE: { description: 'Grassroots Party committees (基层党委).' },
    ORGAN_ORGANIZATIONS: { description: 'Party organizations of the organs (机关党组织).' },
    ALL_LEVELS: { description: 'Party organizations at all levels (各级党组织).' },
  },
})

/** Whom an award honours. */
export enum RecipientType {
  ORGANIZATION = 'ORGANIZATION',
  MEMBER = 'MEMBER',
  PARTY_AFFAIRS_WORKER = 'PARTY_AFFAIRS_WORKER',
  UNIT = 'UNIT',
}

registerEnumType(RecipientType, {
  name: 'RecipientType',
  description: 'Whom an award honours.',
  valuesConfig: {
    ORGANIZATION: { description: 'A grassroots Party organization (先进基层党组织).' },
    MEMBER: { description: 'A Party member (优秀共产党员).' },
    PARTY_AFFAIRS_WORKER: { description: 'A Party-affairs worker (优秀党务工作者).' },
    UNIT: { description: 'A unit (先进单位).' },
  },
})

/** How often an award is granted. */
export enum FrequencyKind {
  ONCE = 'ONCE',
  INTERVAL = 'INTERVAL',
}

registerEnumType(FrequencyKind, {
  name: 'FrequencyKind',
  description: 'How often an award is granted.',
  valuesConfig: {
    ONCE: { description: 'Once.' },
    INTERVAL: { description: 'Again after an interval.' },
  },
})

/** What kind of years an award looks back on. */
export enum YearUnit {
  CALENDAR_YEAR = 'CALENDAR_YEAR',
  ACADEMIC_YEAR = 'ACADEMIC_YEAR',
}

registerEnumType(YearUnit, {
  name: 'YearUnit',
  description: 'What kind of years an award looks back on.',
  valuesConfig: {
    CALENDAR_YEAR: { description: 'Calendar years.' },
    ACADEMIC_YEAR: { description: 'Academic years (学年度).' },
  },
})

/** The level that recipients are recommended to. */
export enum RecommendationLevel {
  CENTRAL = 'CENTRAL',
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
}

registerEnumType(RecommendationLevel, {
  name: 'RecommendationLevel',
  description: 'The level that those honoured are recommended to.',
  valuesConfig: {
    CENTRAL: { description: 'The centre.' },
    PROVINCE: { description: 'The province.' },
    CITY: { description: 'The city.' },
  },
})
