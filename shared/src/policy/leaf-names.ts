import type { BilingualText } from './value.js'

/** What the steps of a leaf's path are called. Steps that only lead on, such as `scope`, are left out of a name. */
const WORDS: Record<string, [zh: string, en: string]> = {
  period: ['活动时间', 'campaign'],
  documents: ['文件', 'document'],
  supervision: ['督查', 'supervision'],
  targetAssessment: ['目标考核', 'target assessment'],
  rectification: ['整改', 'rectification'],
  targets: ['指标', 'target'],
  phases: ['阶段', 'phase'],
  milestones: ['节点', 'milestones'],
  annualThemes: ['年度主题', 'annual theme'],
  start: ['开始', 'start'],
  end: ['结束', 'end'],
  issuedOn: ['印发时间', 'issued on'],
  validFrom: ['施行时间', 'applies from'],
  campaign: ['活动名称', 'name of the campaign'],
  campaignDefinition: ['活动定义', 'definition of the campaign'],
  level: ['层级', 'level'],
  organizations: ['适用组织', 'organizations in scope'],
  members: ['适用党员', 'members in scope'],
  number: ['文号', 'number'],
  date: ['日期', 'date'],
  copies: ['印数', 'copies printed'],
  issuer: ['发文机关', 'issuing body'],
  theme: ['主题', 'theme'],
  cadence: ['周期', 'cadence'],
  publication: ['公开', 'publication'],
  ledger: ['台账', 'ledger'],
  organizer: ['组织者', 'organizer'],
  appliesTo: ['适用对象', 'applies to'],
  supervisedBy: ['监督者', 'supervised by'],
  duty: ['要求', 'duty'],
  frequency: ['频次', 'frequency'],
  window: ['时间', 'time'],
  occasion: ['时机', 'occasion'],
  covers: ['评选年度', 'years covered'],
  grantor: ['表彰单位', 'granted by'],
  organizers: ['承办单位', 'organized by'],
  method: ['办法', 'method'],
  recommendation: ['推荐上级', 'recommended upward'],
  quota: ['名额', 'quota'],
  organization: ['组织', 'organizations'],
  member: ['党员', 'members'],
  'party-affairs-worker': ['党务工作者', 'Party-affairs workers'],
  unit: ['单位', 'units'],
  threshold: ['比例', 'threshold'],
  within: ['期限', 'period'],
  base: ['起算时间', 'base date'],
  metric: ['计量内容', 'metric'],
  timeLimit: ['时限', 'time limit'],
  trigger: ['情形', 'trigger'],
  rhythm: ['频次', 'rhythm'],
  subjects: ['对象', 'subjects'],
  summary: ['摘要', 'summary'],
  notice: ['公示', 'public notice'],
  days: ['天数', 'days'],
  audience: ['范围', 'audience'],
  objectionsTo: ['异议受理', 'objections to'],
  objectionDays: ['异议期限', 'days for objections'],
  quorum: ['法定人数', 'quorum'],
  population: ['计算范围', 'share of whom'],
  voterWeights: ['票数权重', 'voter weights'],
  weight: ['权重', 'weight'],
  vetoEvents: ['一票否决', 'veto events'],
  units: ['领域单元', 'sector units'],
  bound: ['限度', 'bound'],
  name: ['名称', 'name'],
  order: ['次序', 'order'],
  source: ['条款', 'clauses'],
}

/** Steps that name no more than where something stands. */
const SILENT_STEPS = new Set(['*', 'identity', 'scope', 'own', 'recipients'])

/** What a leaf is called, by its path: `recipients.member.quota` is 党员 · 名额; a step without a word stands as it is. */
export function leafName(path: string): BilingualText {
  const steps = path.split('.').filter((step, n, all) => !SILENT_STEPS.has(step) && step !== all[n - 1])
  const words = steps.map((step) => WORDS[step] ?? ([step, step] as const))
  return { zh: words.map(([zh]) => zh).join(' · '), en: words.map(([, en]) => en).join(' · ') }
}

/** What a row is called: the concept and its leaf; of a row of items, the concept alone. */
export function rowName(concept: BilingualText | null, leaf: string): BilingualText {
  if (concept === null) return leafName(leaf)
  if (leaf === 'name') return concept
  const name = leafName(leaf)
  return { zh: `${concept.zh} · ${name.zh}`, en: `${concept.en ?? concept.zh} · ${name.en}` }
}
