import type { Language } from '@meritgraph/shared/errors'
import { CHANGE_KIND_WORDS } from '@meritgraph/shared/policy'
import type { PinKind } from '../pins/index.js'
import type { BreachProblem } from './breach.view.js'
import type { ChangeKind } from './change.view.js'

/** What is to be done next. */
export type PlanStep = 'PUBLISHED' | 'NOTHING' | 'CORRECT' | 'SUBMIT'

type Pair = readonly [zh: string, en: string]

const kindWords = (kind: ChangeKind): Pair => [CHANGE_KIND_WORDS[kind].zh, CHANGE_KIND_WORDS[kind].en]

const PROBLEMS: Record<BreachProblem, Pair> = {
  LOCK_BROKEN: ['与锁定不符', 'lock broken'],
  BOUND_BROKEN: ['超出范围', 'bound broken'],
  OMISSION_LOCKED: ['不得略去', 'may not be left out'],
}

const RUNNING: Record<PinKind, Pair> = {
  ACTIVITY: ['活动', 'activity'],
  REVIEW: ['领导点评', 'leader review'],
  DUTY_REPORT: ['述职', 'duty reports'],
  BALLOT: ['群众评议', 'mass appraisal'],
  ASSESSMENT: ['考核', 'assessment'],
  AWARD_ROUND: ['评选表彰', 'award round'],
  OTHER: ['其他', 'other'],
}

/** What the sections are called. */
const SECTIONS: Record<string, Pair> = {
  identity: ['基本信息', 'Identity'],
  documents: ['文件', 'Documents'],
  restsOn: ['依据文件', 'Rests on'],
  period: ['活动时间', 'Period'],
  phases: ['阶段', 'Phases'],
  procedures: ['环节', 'Procedures'],
  absentProcedures: ['未设环节', 'Procedures not stated'],
  tiers: ['档次', 'Tiers'],
  awards: ['表彰', 'Awards'],
  leadership: ['组织领导', 'Leadership'],
  theme: ['主题', 'Theme'],
  goals: ['目标', 'Goals'],
  principles: ['原则', 'Principles'],
  milestones: ['节点', 'Milestones'],
  targets: ['指标', 'Targets'],
  annualThemes: ['年度主题', 'Annual themes'],
  standards: ['标准', 'Standards'],
  standardRules: ['标准规则', 'Rules on standards'],
  workStyle: ['作风', 'Style of work'],
  sectors: ['领域', 'Sectors'],
  sectorRules: ['领域规则', 'Rules on sectors'],
  carriers: ['载体', 'Carriers'],
  carrierRules: ['载体规则', 'Rules on carriers'],
  supervision: ['督查', 'Supervision'],
  publicity: ['宣传', 'Publicity'],
  glossary: ['术语', 'Glossary'],
  rules: ['其他规则', 'Other rules'],
  silences: ['未说明事项', 'Silences'],
  defects: ['文本残缺', 'Defects'],
  constraints: ['对下级的要求', 'Demands on schemes below'],
  omissions: ['略去的条目', 'Left out'],
  changeControl: ['变更控制', 'Change control'],
  concepts: ['概念', 'Concepts'],
  rows: ['概念对应', 'Mapping'],
}

const NEXT: Record<PlanStep, (hash: string) => Pair> = {
  PUBLISHED: () => ['已发布。', 'This has been published.'],
  NOTHING: () => ['没有变更，无需操作。', 'Nothing would change; there is nothing to do.'],
  CORRECT: () => [
    '不能按此发布。请更正标有 ! 的各项，然后重新生成计划。',
    'It cannot be published so. Correct what is marked with !, then plan again.',
  ],
  SUBMIT: (hash) => [
    `计划摘要 ${hash}：一人送审、另一人批准后，方可发布。`,
    `Plan hash ${hash}: once one person has submitted it and another has approved it, it can be published.`,
  ],
}

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** What the text of a plan says, in a language. */
export function phrases(language: Language) {
  const pick = ([zh, en]: Pair): string => (language === 'zh' ? zh : en)
  const days = (from: string, to: string | null): string =>
    to === null
      ? pick([`${from} 起`, `from ${from} on`])
      : pick([`${from} 起至 ${to} 前`, `from ${from} until before ${to}`])
  return {
    days,
    title: (code: string, when: string) => pick([`计划：${code}，${when}`, `Plan: ${code}, ${when}`]),
    counts: (counts: Record<ChangeKind, number>) =>
      (Object.keys(CHANGE_KIND_WORDS) as ChangeKind[])
        .map((kind) => pick([`${kindWords(kind)[0]} ${counts[kind]}`, `${counts[kind]} ${kindWords(kind)[1]}`]))
        .join(pick(['，', ', '])) + pick(['。', '.']),
    replaces: (spans: readonly string[]) =>
      spans.length === 0
        ? pick(['不替换任何版本。', 'It replaces no version.'])
        : pick([
            `替换版本：${spans.join('；')}。`,
            `It replaces ${plural(spans.length, 'version', 'versions')}: ${spans.join('; ')}.`,
          ]),
    reach: (schemes: number, broken: number) =>
      pick([
        `下级方案受影响 ${schemes} 个，其中 ${broken} 个不再符合要求。`,
        `${plural(schemes, 'scheme', 'schemes')} further down affected, ${broken} of them no longer as demanded.`,
      ]),
    section: (section: string) => pick(SECTIONS[section] ?? [section, section]),
    kind: (kind: ChangeKind) => pick(kindWords(kind)),
    problem: (problem: BreachProblem) => pick(PROBLEMS[problem]),
    running: (kind: PinKind) => pick(RUNNING[kind]),
    rests: (which: 'before' | 'after') => pick(which === 'before' ? ['原依据', 'rested on'] : ['依据', 'rests on']),
    quoted: (place: string, quote: string) => pick([`${place}：“${quote}”`, `${place}: “${quote}”`]),
    colon: pick(['：', ': ']),
    nothing: pick(['无', 'nothing']),
    demands: (code: string, words: string) => pick([`${code} 要求：${words}`, `${code} demands: ${words}`]),
    brokenBy: (code: string) => pick([`不符者：${code}`, `broken by ${code}`]),
    clause: pick(['依据', 'by']),
    mended: pick(['恢复符合', 'kept again']),
    breaks: (n: number) => pick([`草案不符合上级要求（${n}）`, `What the draft breaks (${n})`]),
    affects: (n: number) => pick([`受影响的下级方案（${n}）`, `Affected schemes further down (${n})`]),
    runs: (n: number) => pick([`按原版本进行中（${n}）`, `Running under the versions replaced (${n})`]),
    pinned: (n: number) => pick([`进行中的工作用到的条目（${n}）`, `Items named by what is running (${n})`]),
    more: (n: number) => pick([`另有 ${n} 项`, `and ${n} more`]),
    next: (step: PlanStep, hash: string) => pick(NEXT[step](hash)),
  }
}
