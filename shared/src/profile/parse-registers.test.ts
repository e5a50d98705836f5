import { parseBodies, parseEvents, parseJurisdictions } from './index.js'

test('a jurisdiction edge without days lasts from the beginning, without an end', () => {
  const { content } = parseJurisdictions(
    `jurisdictions:
  - { code: china, name: { zh: 中央 }, level: central }
  - code: sichuan
    name: { zh: 四川省, en: Sichuan Province }
    level: { value: province, status: external }
    parents: [{ parent: china, status: inferred, note: { zh: 常识 } }]
`,
    'jurisdictions.yaml',
  )
  expect(content!.map(({ code, level, parents }) => [code, level.value, level.status, parents])).toEqual([
    ['china', 'central', 'stated', []],
    [
      'sichuan',
      'province',
      'external',
      [
        {
          parent: 'china',
          from: '0001-01-01',
          to: '9999-12-31',
          status: 'inferred',
          source: [],
          note: { zh: '常识', en: null },
        },
      ],
    ],
  ])
})

test.each([
  ['an unknown parent', '{ parent: chin }', ['PROFILE_REFERENCE_UNKNOWN', 2, 'Did you mean `china`?']],
  [
    'an impossible day',
    '{ parent: china, from: 2011-02-29 }',
    ['PROFILE_DATE_IMPOSSIBLE', 2, 'Did you mean `2011-02-28`?'],
  ],
  [
    'an end before the start',
    '{ parent: china, from: 2012-01-01, to: 2011-01-01 }',
    ['PROFILE_END_BEFORE_START', 2, null],
  ],
])('%s of a jurisdiction is refused', (_case, parent, expected) => {
  const text = `jurisdictions:
  - { code: a, name: { zh: 甲 }, level: city, parents: [${parent}] }
  - { code: china, name: { zh: 中央 }, level: central }
`
  const { content, problems } = parseJurisdictions(text, 'jurisdictions.yaml')
  expect(content).toBeNull()
  expect(problems.map(({ code, line, hint }) => [code, line, hint?.en ?? null])).toEqual([expected])
})

test('an event has a day or none', () => {
  const entry = (on: string) => `events:\n  - { code: e, jurisdiction: china, name: { zh: 事 }, on: ${on} }\n`
  const on = (text: string) => parseEvents(entry(text), 'events.yaml').content?.[0]!.on
  expect(on('{ kind: day, value: 2011-07-01, status: external }')).toMatchObject({
    value: { kind: 'day', value: '2011-07-01' },
    status: 'external',
  })
  expect(on('{ kind: not-stated }')).toMatchObject({ value: { kind: 'not-stated' }, status: 'silent' })
  expect(on('{ kind: day }')).toBeUndefined()
})

test('a damaged holder has no name, a silent one neither, and they are told apart', () => {
  const { content } = parseBodies(
    `organizations:
  - { code: a.committee, name: { zh: 市委 }, type: committee, jurisdiction: a }
bodies:
  - code: a.office
    kind: office
    name: { zh: 办公室 }
    jurisdiction: a
    organization: a.committee
    seats:
      - { code: a.1, role: { zh: 主任 }, holder: 某某, post: { zh: 部长 } }
      - { code: a.2, role: { zh: 成员 }, holder: { status: damaged }, post: { zh: 局长 } }
      - { code: a.3, role: { zh: 成员 } }
    source: { document: a.doc, quote: 办公室, at: 3 }
`,
    'bodies.yaml',
  )
  const source = [{ document: 'a.doc', section: null, quote: '办公室', at: 3 }]
  expect(content!.bodies[0]!.seats.map(({ holder }) => holder)).toEqual([
    { value: '某某', status: 'stated', source, note: null },
    { value: null, status: 'damaged', source, note: null },
    { value: null, status: 'silent', source: [], note: null },
  ])
})

test('a body of an unknown organization is refused', () => {
  const text = `organizations: []
bodies:
  - { code: a.office, kind: office, name: { zh: 办公室 }, jurisdiction: a, organization: a.committee }
`
  expect(parseBodies(text, 'bodies.yaml').problems.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['PROFILE_REFERENCE_UNKNOWN', 3, 87],
  ])
})
