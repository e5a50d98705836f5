import { parseProfile, type Profile } from '@meritgraph/shared/profile'

/** A city's scheme with a document of its own. */
export const CITY = `format: meritgraph-profile/1
identity:
  code: city
  jurisdiction: city
  name: { zh: 全市方案, en: City scheme }
  scope:
    code: city.scope
    organizations: { zh: 全市基层党组织 }
    members: { zh: 全市党员 }
documents:
  - code: city.doc
    role: own
    number: 市发〔2010〕1号
    source: { section: 标题, quote: 关于开展活动的意见, at: 0 }
period:
  code: city.period
  start: { kind: month, value: 2010-04 }
  end: { kind: day, value: 2012-11-30, source: { section: 一, quote: 十一月底, at: 5 } }
phases:
  - code: city.phase.1
    order: 1
    name: { zh: 第一阶段, en: First phase }
    start: { kind: day, value: 2010-04-15 }
    end: { kind: year-end, value: 2010 }
    awards: [city.award]
    source: { section: 一, quote: 第一阶段, at: 20 }
procedures:
  - code: city.review
    order: 1
    kind: leader-review
    name: { zh: 领导点评, en: Leader review }
    cadence: { interval: P6M, strength: required, source: { section: 二, quote: 每半年, at: 40 } }
    acts:
      - { code: city.review.act, does: { zh: 点评, en: reviews } }
    feedsInto: [city.award]
    source: { section: 二, quote: 领导点评, at: 36 }
  - code: city.appraisal
    order: 2
    kind: mass-appraisal
    name: { zh: 群众评议, en: Mass appraisal }
    source: { section: 三, quote: 群众评议, at: 60 }
sectors:
  - code: city.sector.rural
    name: { zh: 农村, en: Rural }
    units: [rural]
    carriers:
      - { code: city.carrier.a, name: { zh: 甲, en: A } }
      - { code: city.carrier.b, name: { zh: 乙, en: B } }
  - code: city.sector.organs
    name: { zh: 机关, en: Organs }
    units: [organs]
awards:
  - code: city.award
    name: { zh: 表彰, status: inferred }
    grantor: { zh: 市委, levels: [city] }
    recipients:
      - { code: city.award.org, type: organization, name: { zh: 先进 }, quota: 50 }
      - { code: city.award.member, type: member, name: { status: damaged } }
    source: { section: 四, quote: 表彰, at: 80 }
`

/** A county's scheme that builds on it and states one thing of its own. */
export const COUNTY = `format: meritgraph-profile/1
identity:
  code: county
  jurisdiction: county
  extends: city
  name: { zh: 全县方案, en: County scheme }
  scope:
    code: county.scope
    organizations: { zh: 全县基层党组织 }
    members: { zh: 全县党员 }
documents:
  - code: county.doc
    role: own
    source: { section: 标题, quote: 实施方案, at: 0 }
period:
  code: county.period
  start: { kind: month, value: 2010-05 }
  end: { kind: not-stated }
sectors:
  - code: county.sector.school
    name: { zh: 学校, en: Schools }
    units: [school]
    source: { section: 三, quote: 学校, at: 9 }
`

/** A profile from its file, which must be valid. */
export function profileFrom(text: string): Profile {
  const { profile, problems } = parseProfile(text, 'test.yaml')
  if (!profile) throw new Error(problems.map(({ line, message }) => `${line}: ${message.en}`).join('\n'))
  return profile
}
