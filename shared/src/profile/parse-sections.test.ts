import { parseProfile } from './index.js'
import { SMALL_PROFILE } from './profile.builder.js'

const SECTIONS = `theme:
  code: small.theme
  theme: { status: silent, note: { zh: 无主题口号 } }
  guidingThought:
    code: small.guiding
    parts: [{ code: small.guiding.1, name: { zh: 党的十七大 }, kind: congress }]
goals:
  - code: small.goal
    name: { zh: 总体目标, status: inferred }
    items: [{ code: small.goal.1, name: { zh: 推动科学发展 }, kind: promote-development }]
targets:
  - code: small.target
    name: { zh: 三分之二以上达到要求 }
    threshold: { operator: at-least, ratio: 2/3 }
    within: P3Y
standards:
  - code: small.std
    name: { zh: 五好四强 }
    subject: organization
    precondition: { code: small.std.precondition, name: { zh: 出色完成基本任务 } }
    groups:
      - code: small.std.five
        name: { zh: 五好 }
        criteria:
          - code: small.std.five.1
            name: { zh: 群众反映好 }
            summary: { zh: 群众满意, en: The masses are satisfied, status: inferred }
            threshold: { operator: at-least, ratio: '0.9' }
            target: small.target
            source: { section: 二, quote: 群众反映好, at: 60 }
sectors:
  - code: small.sector
    name: { zh: 农村 }
    units: [rural]
    organizationTheme: { code: small.sector.theme, name: { zh: 建设新农村 } }
    themeFrom: small.theme
    carriers:
      - code: small.carrier
        name: { zh: 设岗定责 }
        optional: true
        parts: [{ code: small.carrier.aim, name: { zh: 服务群众 }, kind: aim }]
    roleModels: [{ code: small.models, name: { zh: 四优 }, definedIn: small.term }]
leadership: { bodies: [small.office] }
glossary:
  - { code: small.term, name: { zh: “四优” }, word: 四优, origin: undefined, usedIn: small.sector }
rules:
  - code: small.rule
    name: { zh: 报送方案 }
    kind: filing
    recipient: small.office
    deadline: { zh: 及时 }
silences:
  - { code: small.silence, name: { zh: 表彰名额 }, section: awards }
`

const parsed = (sections: string) => parseProfile(SMALL_PROFILE + sections, 'small.yaml')
const withChanged = (piece: string, by: string) => {
  expect(SECTIONS.split(piece)).toHaveLength(2)
  return parsed(SECTIONS.replace(piece, by)).problems.map(({ code, path, hint }) => [code, path, hint?.en ?? null])
}

test('the sections of standards, sectors and terms are completed like the others', () => {
  const { profile, problems } = parsed(SECTIONS)
  expect(problems).toEqual([])
  const { theme, goals, targets, standards, sectors, glossary, rules, silences } = profile!
  expect(theme!.theme).toMatchObject({ value: null, status: 'silent', note: { zh: '无主题口号', en: null } })
  expect([theme!.handles, theme!.parts, theme!.guidingThought!.parts[0]!.kind]).toEqual([[], [], 'congress'])
  expect(goals[0]!.items[0]).toMatchObject({ kind: 'promote-development', summary: { status: 'silent' }, items: [] })
  expect(targets[0]!.threshold.value).toEqual({ operator: 'at-least', ratio: '2/3' })
  expect(targets[0]!.base).toMatchObject({ value: { kind: 'not-stated' }, status: 'silent' })
  const [criterion] = standards[0]!.groups[0]!.criteria
  expect(criterion!.summary.source).toEqual([{ document: 'small.doc', section: '二', quote: '群众反映好', at: 60 }])
  expect(criterion).toMatchObject({ clauses: [], categories: [], metric: { status: 'silent' }, target: 'small.target' })
  expect([standards[0]!.definedByParent, standards[0]!.criteria, standards[0]!.precondition!.items]).toEqual([
    false,
    [],
    [],
  ])
  expect(sectors[0]).toMatchObject({ memberTheme: null, usesSchemeCarriers: false, parts: [], campaigns: [] })
  expect(sectors[0]!.carriers[0]).toMatchObject({ subject: null, optional: true, softener: { status: 'silent' } })
  expect(glossary[0]).toMatchObject({ number: null, definition: { value: null, status: 'silent' } })
  expect(rules[0]).toMatchObject({ interval: { value: null }, amount: { value: null }, objects: { value: null } })
  expect(silences.map(({ section }) => section)).toEqual(['awards'])
})

test('supervision and publicity that a profile leaves out are empty, work style is none', () => {
  const { supervision, publicity, workStyle, restsOn } = parsed('').profile!
  expect(supervision).toEqual({
    by: null,
    methods: [],
    purposes: [],
    duties: [],
    targetAssessment: null,
    rectification: [],
    longTerm: [],
  })
  expect(publicity).toEqual({ responsible: null, channels: [], rules: [], documents: [] })
  expect([workStyle, restsOn]).toEqual([null, []])
})

test.each<[string, string, string, unknown[][]]>([
  [
    'a place of a term that is not there',
    'usedIn: small.sector',
    'usedIn: small.secktor',
    [['PROFILE_REFERENCE_UNKNOWN', 'glossary[0].usedIn', 'Did you mean `small.sector`?']],
  ],
  [
    'a term of role models that is not there',
    'definedIn: small.term',
    'definedIn: elsewhere',
    [['PROFILE_REFERENCE_UNKNOWN', 'sectors[0].roleModels[0].definedIn', null]],
  ],
  [
    'a recipient that is no leading body',
    'recipient: small.office',
    'recipient: small.offices',
    [['PROFILE_REFERENCE_UNKNOWN', 'rules[0].recipient', 'Did you mean `small.office`?']],
  ],
  [
    'an unknown unit',
    'units: [rural]',
    'units: [rurall]',
    [['PROFILE_WORD_UNKNOWN', 'sectors[0].units[0]', 'Did you mean `rural`?']],
  ],
  [
    'a ratio that is none',
    'ratio: 2/3',
    'ratio: 66%',
    [['PROFILE_RATIO_IMPOSSIBLE', 'targets[0].threshold.ratio', 'Did you mean `0.66`?']],
  ],
  [
    'a section that no profile has',
    'section: awards',
    'section: award',
    [['PROFILE_WORD_UNKNOWN', 'silences[0].section', 'Did you mean `awards`?']],
  ],
  [
    'a criterion without a name',
    '            name: { zh: 群众反映好 }\n',
    '',
    [['PROFILE_KEY_MISSING', 'standards[0].groups[0].criteria[0]', null]],
  ],
])('a problem with position and hint: %s', (_case, piece, by, expected) => {
  expect(withChanged(piece, by)).toEqual(expected)
})

test('a source may name a document of another scheme only where the profile says that it rests on it', () => {
  const foreign =
    'goals: [{ code: small.goal, name: { zh: 目标 }, source: { document: other.doc, quote: 目标, at: 3 } }]\n'
  expect(parsed(foreign).problems.map(({ code, path }) => [code, path])).toEqual([
    ['PROFILE_REFERENCE_UNKNOWN', 'goals[0].source.document'],
  ])
  expect(parsed(`${foreign}restsOn: [other.doc]\n`).problems).toEqual([])
})
