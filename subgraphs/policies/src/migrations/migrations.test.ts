import 'reflect-metadata'
import { type Database, driftOf } from '@meritgraph/shared/database'
import { journal } from '@meritgraph/shared/journal'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { policies } from '../subgraph.js'
import { migrations } from './index.js'

const entities = [...journal.entities, ...policies.features.flatMap((feature) => feature.entities)]

forEachDatabase('migrations of policies', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open(entities, [...journal.migrations, ...migrations])
  })

  test('make the tables that the entities describe', async () => {
    expect(await driftOf(database)).toEqual([])
  })

  test('can be undone and run again', async () => {
    const ran = migrations.map((Migration) => new Migration())
    await database.write(async ({ queryRunner }) => {
      for (const migration of [...ran].reverse()) await migration.down(queryRunner!)
    })
    const tables = (await driftOf(database)).flatMap((sql) => /^CREATE TABLE [`"](\w+)[`"]/.exec(sql)?.[1] ?? [])
    expect(tables.sort()).toEqual([
      'change_request_approvals',
      'change_request_comments',
      'change_request_drafts',
      'change_request_edits',
      'change_request_notices',
      'change_request_plans',
      'change_requests',
      'concept_contents',
      'concept_mapping_rows',
      'concept_mappings',
      'concept_schemes',
      'event_dates',
      'events',
      'jurisdiction_states',
      'jurisdiction_tree',
      'jurisdictions',
      'policy_contents',
      'policy_files',
      'policy_items',
      'policy_pin_items',
      'policy_pin_versions',
      'policy_pins',
      'policy_profiles',
      'policy_resolved_schemes',
      'policy_snapshots',
      'policy_stated_places',
      'policy_versions',
      'publication_lock',
    ])
    await database.write(async ({ queryRunner }) => {
      for (const migration of ran) await migration.up(queryRunner!)
    })
    expect(await driftOf(database)).toEqual([])
  })
})
