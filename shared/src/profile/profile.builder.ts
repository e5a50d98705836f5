/** A small profile that is valid, as text: lines can be replaced to make it invalid. */
export const SMALL_PROFILE = `format: meritgraph-profile/1
identity:
  code: small
  jurisdiction: small
  name: { zh: 小方案, en: Small scheme }
  scope:
    code: small.scope
    organizations: { zh: 全市基层党组织 }
    members: { zh: 全市党员 }
documents:
  - code: small.doc
    role: own
    number: 小发〔2010〕1号
    source: { section: 标题, quote: 关于开展活动的意见, at: 0 }
period:
  code: small.period
  start: { kind: month, value: 2010-04 }
  end: { kind: event, event: congress, relation: before }
phases:
  - code: small.phase.1
    order: 1
    name: { zh: 第一阶段 }
    start: { kind: day, value: 2010-04-15 }
    end: { kind: year-end, value: 2010 }
    awards: [small.award]
    source: { section: 一, quote: 第一阶段, at: 20 }
procedures:
  - code: small.review
    order: 1
    kind: leader-review
    name: { zh: 领导点评, en: Leader review }
    cadence: { interval: P6M, strength: in-principle, source: { quote: 每半年, at: 40 } }
    feedsInto: [small.award]
awards:
  - code: small.award
    name: { zh: 表彰, status: inferred }
    grantor: { zh: 市委, levels: [city] }
    recipients:
      - { code: small.award.org, type: organization, name: { zh: 先进 }, quota: 50 }
      - { code: small.award.member, type: member, name: { status: damaged } }
`

/** The small profile with a piece of it replaced; fails where the piece is not there exactly once. */
export function withReplaced(piece: string, by: string): string {
  if (SMALL_PROFILE.split(piece).length !== 2) throw new Error(`not there exactly once: ${piece}`)
  return SMALL_PROFILE.replace(piece, by)
}
