import { allProfiles, profileOf } from './five-profiles.builder.js'
import { activePhases } from './index.js'

const CALENDAR = new Map([['cpc-18-congress', '2012-11-08']])
const active = (day: string) =>
  allProfiles().map(({ phases }) =>
    activePhases(phases, day, CALENDAR)
      .map(({ phase, certainty }) => `${phase.order}${certainty === 'CERTAIN' ? '' : '?'}`)
      .join(' '),
  )

test.each([
  ['2010-05-20', ['1', '', '1', '', '']],
  ['2010-06-15', ['1', '1', '1', '1', '1']],
  ['2011-01-05', ['1', '1', '2', '2', '2']],
  ['2011-07-15', ['2?', '2?', '2 3', '2 3', '2']],
  ['2011-08-01', ['2?', '2?', '3', '3', '3']],
  ['2012-06-01', ['2?', '2?', '3', '3', '4']],
  ['2012-11-08', ['2?', '2?', '', '', '']],
])('rule 23: phases on %s [LZ 四], [HL 五], [BJ 五], [WJ 四/总述], [NJ 三]', (day, expected) => {
  expect(active(day)).toEqual(expected)
})

test.each([
  ['2010-07-01', 3, ''],
  ['2011-12-01', 3, 'neijiang-normal-university.phase.3'],
  ['2013-01-01', 0, ''],
])(
  'rule 24: tasks on %s are those of the active phase; tiering belongs to the third [NJ 三/(三)]',
  (day, tasks, tiering) => {
    const { phases, procedures } = profileOf('neijiang-normal-university')
    const now = activePhases(phases, day, CALENDAR).map(({ phase }) => phase)
    expect(now.flatMap((phase) => phase.tasks)).toHaveLength(tasks)
    const inside = procedures.filter(({ phase }) => now.some(({ code }) => code === phase))
    expect(inside.find(({ kind }) => kind === 'tiering')?.phase ?? '').toBe(tiering)
  },
)
