import { applyChanges, diffProfiles, mergeProfiles } from '@meritgraph/shared/policy'
import { shippedMappings } from '../shipped.js'
import { mappingOfTree, mappingTree } from './mapping-tree.rules.js'

const [mapping] = shippedMappings()

test('rows have codes that no two share, and lose them again', () => {
  for (const shipped of shippedMappings()) {
    const tree = mappingTree(shipped)
    expect(new Set(tree.rows.map(({ code }) => code)).size).toBe(tree.rows.length)
    expect(mappingOfTree(tree)).toEqual(shipped)
  }
})

test('two states differ row by row', () => {
  const before = mappingTree(mapping!)
  const [first, second, ...rest] = mapping!.rows
  const reason = { zh: '较窄', en: 'narrower' }
  const after = mappingTree({
    ...mapping!,
    rows: [second!, ...rest.slice(1), { ...first!, concept: 'standard.member' }],
  })
  const changes = diffProfiles(before, after)
  expect(applyChanges(before, changes)).toEqual(after)
  expect(changes.map(({ kind, item }) => `${kind} ${item}`).sort()).toEqual([
    `ADDED ${first!.item} → standard.member`,
    `REMOVED ${first!.item} → ${first!.concept}`,
    `REMOVED ${rest[0]!.item} → ${rest[0]!.concept}`,
  ])
  const ours = mappingTree({ ...mapping!, rows: mapping!.rows.with(0, { ...first!, relation: 'narrower', reason }) })
  const theirs = mappingTree({ ...mapping!, rows: mapping!.rows.slice(0, -1) })
  const merged = mergeProfiles(before, ours, theirs).merged!
  expect(merged.rows).toEqual(ours.rows.slice(0, -1))
})
