import { registerEnumType } from 'type-graphql'

/** An atomic field of organizations. */
export enum SectorUnit {
  RURAL = 'RURAL',
  STREET = 'STREET',
  COMMUNITY = 'COMMUNITY',
  SOE = 'SOE',
  FINANCIAL = 'FINANCIAL',
  ORGANS = 'ORGANS',
  PUBLIC_INSTITUTION = 'PUBLIC_INSTITUTION',
  HIGHER_EDUCATION = 'HIGHER_EDUCATION',
  VOCATIONAL_SCHOOL = 'VOCATIONAL_SCHOOL',
  SCHOOL = 'SCHOOL',
  RESEARCH = 'RESEARCH',
  CULTURE = 'CULTURE',
  HEALTH = 'HEALTH',
  SPORTS = 'SPORTS',
  NON_PUBLIC_ENTERPRISE = 'NON_PUBLIC_ENTERPRISE',
  SOCIAL_ORGANIZATION = 'SOCIAL_ORGANIZATION',
  LAW_FIRM = 'LAW_FIRM',
  ACCOUNTING_FIRM = 'ACCOUNTING_FIRM',
}

registerEnumType(SectorUnit, {
  name: 'SectorUnit',
  description: 'An atomic field of organizations; jurisdictions cut their sectors out of these in different ways.',
  valuesConfig: {
    RURAL: { description: 'Villages and townships (农村).' },
    STREET: { description: 'Streets (街道).' },
    COMMUNITY: { description: 'Urban communities (社区).' },
    SOE: { description: 'State-owned enterprises (国有企业).' },
    FINANCIAL: { description: 'Financial institutions (金融机构).' },
    ORGANS: { description: 'Party and state organs (机关).' },
    PUBLIC_INSTITUTION: { description: 'Public institutions in general (事业单位).' },
    HIGHER_EDUCATION: { description: 'Universities and colleges (高等学校).' },
    VOCATIONAL_SCHOOL: { description: 'Secondary vocational schools (中等职业学校).' },
    SCHOOL: { description: 'Primary and secondary schools (中小学).' },
    RESEARCH: { description: 'Research (科研).' },
    CULTURE: { description: 'Culture (文化).' },
    HEALTH: { description: 'Health (卫生).' },
    SPORTS: { description: 'Sports (体育).' },
    NON_PUBLIC_ENTERPRISE: { description: 'Non-public enterprises (非公有制经济组织).' },
    SOCIAL_ORGANIZATION: { description: 'Social organizations (社会组织).' },
    LAW_FIRM: { description: 'Law firms (律师事务所).' },
    ACCOUNTING_FIRM: { description: 'Accounting firms (会计师事务所).' },
  },
})
