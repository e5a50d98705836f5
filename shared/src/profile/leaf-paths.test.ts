import { leafPaths, noLeafAt } from './leaf-paths.js'

test('the leaves of an award, by the types of its recipients too', () => {
  expect(leafPaths('award')).toEqual([
    'name',
    'grantor',
    'organizers',
    'window',
    'occasion',
    'covers',
    'frequency',
    'recipients.*.name',
    'recipients.*.quota',
    'recipients.organization.name',
    'recipients.organization.quota',
    'recipients.member.name',
    'recipients.member.quota',
    'recipients.party-affairs-worker.name',
    'recipients.party-affairs-worker.quota',
    'recipients.unit.name',
    'recipients.unit.quota',
    'method',
    'criteria.*.name',
    'criteria.*.items.*.name',
    'recommendation',
    'purpose.*.name',
    'purpose.*.items.*.name',
    'notice.days',
    'notice.audience',
    'notice.objectionsTo',
    'notice.objectionDays',
    'vetoEvents.*.name',
    'vetoEvents.*.items.*.name',
  ])
  expect(leafPaths('tier')).toEqual(['name', 'duty'])
})

test.each([
  ['scheme', 'period.end'],
  ['scheme', 'documents.own.copies'],
  ['procedure', 'notice.days'],
  ['procedure', 'quorum.threshold'],
  ['procedure', 'voterWeights.*.weight'],
  ['scheme', 'supervision.rectification.*.timeLimit'],
  ['procedure', 'cadence'],
  ['criterion', 'threshold'],
] as const)('%s has the leaf %s', (owner, path) => {
  expect(noLeafAt(owner, path)).toBeNull()
})

test.each([
  ['procedure', 'cadense', 'cadence'],
  ['award', 'recipients.members.quota', 'recipients.member.quota'],
  ['scheme', 'period.ends', 'period.end'],
  ['procedure', 'cadence.interval', null],
  ['procedure', 'acts', null],
  ['scheme', '', null],
] as const)('%s has no leaf %j; it may mean %s', (owner, path, meant) => {
  const missing = noLeafAt(owner, path)
  expect(missing?.hint?.en ?? null).toBe(meant && `Did you mean \`${meant}\`?`)
  expect(missing?.leaves).toBe(leafPaths(owner))
})
