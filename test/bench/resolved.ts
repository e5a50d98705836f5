import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGateway } from '@meritgraph/gateway/gateway'
import { memoryLink } from '@meritgraph/gateway/link'
import { policies } from '@meritgraph/policies'
import type { Context, Transaction } from '@meritgraph/shared/context'
import { columns, sharedColumns } from '@meritgraph/shared/database'
import { createLogger } from '@meritgraph/shared/logging'
import { readContent } from '@meritgraph/shared/profile'
import { openSubgraph, schemaOf, type SubgraphDefinition } from '@meritgraph/shared/subgraph'
import { countStatements } from '@meritgraph/shared/testing'
import { FOREVER_DAY } from '@meritgraph/shared/time'
import { composeServices } from '@theguild/federation-composition'
import { parse } from 'graphql'
import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import { Column, Entity, In, type MigrationInterface, PrimaryColumn, type QueryRunner, Table } from 'typeorm'
import { PolicyResolvedScheme } from '../../subgraphs/policies/src/drafts/index.js'
import { publishVersions, type VersionToPublish } from '../../subgraphs/policies/src/profiles/index.js'
import { lockPublication } from '../../subgraphs/policies/src/publication/index.js'
import { shippedProfile } from './shipped-profile.js'
import { syntheticSchemes } from './synthetic-schemes.js'

/** Schemes four levels deep; of the last ones some are asked for before their texts are worked out, as many others after. */
const SCHEMES = 150
const ASKED = 60
/** Rounds over the same schemes once they are kept. */
const WARM_ROUNDS = 5
const PUBLISHED_AT_ONCE = 25

@Entity('stored_texts')
class StoredText {
  @PrimaryColumn(sharedColumns.code)
  code: string

  @Column(sharedColumns.text)
  text: string
}

@Resolver()
class StoredTextFields {
  @Authorized('PUBLIC')
  @Query(() => String, { nullable: true, description: 'One stored row.' })
  async storedText(@Arg('code', () => ID) code: string, @Ctx() ctx: Context): Promise<string | null> {
    return (await ctx.db.findOneBy(StoredText, { code }))?.text ?? null
  }
}

class StoredTexts20000101000000 implements MigrationInterface {
  name = 'StoredTexts20000101000000'
  async up(runner: QueryRunner): Promise<void> {
    const c = columns(runner)
    await runner.createTable(
      new Table({ name: 'stored_texts', columns: [c.code('code', { isPrimary: true }), c.text('text')] }),
    )
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('stored_texts')
  }
}

const definition: SubgraphDefinition = {
  ...policies,
  features: [...policies.features, { name: 'stored-texts', entities: [StoredText], resolvers: [StoredTextFields] }],
  migrations: [...policies.migrations, StoredTexts20000101000000],
}

const RESOLVED = parse('query ($code: ID!) { policyProfile(code: $code) { resolvedFile(format: JSON) } }')
const STORED = parse('query ($code: ID!) { storedText(code: $code) }')

/** Publishes as the import of files does: behind the lock, a part at a time. */
async function publish(versions: VersionToPublish[], { db, recordedAt }: Pick<Transaction, 'db' | 'recordedAt'>) {
  const tx = { db, recordedAt, emit: () => undefined } as unknown as Transaction
  await lockPublication(tx)
  await publishVersions(tx, versions)
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/**
 * The resolved scheme of one jurisdiction through the gateway, against one stored row of the same text through the same
 * gateway, in turn; cold (nothing of the scheme in memory), before and after the subgraph has worked out the texts, and warm.
 */
export async function resolved(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'merit-bench-'))
  const log = createLogger('bench', 'silent')
  const facts = () => Promise.reject(new Error('no facts in a bench'))
  const subgraph = await openSubgraph(definition, {
    location: { file: join(folder, 'policies.sqlite') },
    now: () => new Date(),
    facts,
    log,
  })
  const { sdl } = await schemaOf(definition)
  const { supergraphSdl } = composeServices([
    { name: 'policies', typeDefs: parse(sdl), url: 'http://localhost/graphql' },
  ])
  const links = { policies: { ...memoryLink(subgraph), close: async () => {} } }
  const gateway = await startGateway({ port: 0, mode: 'demo', data: folder, links, log, supergraphSdl })
  const ask = async (document: typeof STORED, code: string): Promise<{ ms: number; text: string }> => {
    const start = performance.now()
    const context = { viewer: null, language: 'en' as const, asOf: null, requestId: '-' }
    const { data, errors } = await gateway.executor.execute({ document, variables: { code }, context })
    const answer = JSON.stringify(data)
    const ms = performance.now() - start
    if (errors) throw errors[0]!
    const found = JSON.parse(answer) as { storedText?: string; policyProfile?: { resolvedFile: string } }
    return { ms, text: found.storedText ?? found.policyProfile!.resolvedFile }
  }

  const profiles = syntheticSchemes(SCHEMES, shippedProfile('beijing')).map(readContent)
  const versions = profiles.map((profile) => ({
    ...{ profile, fileText: null, validFrom: '2010-01-01', validTo: FOREVER_DAY },
  }))
  for (let from = 0; from < SCHEMES; from += PUBLISHED_AT_ONCE) {
    const some = versions.slice(from, from + PUBLISHED_AT_ONCE)
    await subgraph.database.write((db, recordedAt) => publish(some, { db, recordedAt }))
  }
  const all = profiles.map(({ identity }) => identity.code)
  const counted = countStatements(subgraph.database)
  let characters = 0
  const round = async (codes: readonly string[]) => {
    const times: { resolved: number[]; stored: number[] } = { resolved: [], stored: [] }
    let statements = 0
    for (const code of codes) {
      counted.reset()
      const { ms, text } = await ask(RESOLVED, code)
      statements = counted.statements.length
      times.resolved.push(ms)
      if (!(await subgraph.database.read.existsBy(StoredText, { code })))
        await subgraph.database.write((db) => db.insert(StoredText, { code, text }))
      const stored = await ask(STORED, code)
      times.stored.push(stored.ms)
      if (stored.text !== text) throw new Error(`${code} is not what is stored`)
      characters = text.length
    }
    return { ...times, statements }
  }
  const show = (name: string, { resolved: some, stored, statements }: Awaited<ReturnType<typeof round>>) => {
    const ratio = median(some.map((ms, i) => ms / stored[i]!))
    console.log(
      `  ${name.padEnd(30)} ${median(some).toFixed(2)} ms, stored row ${median(stored).toFixed(2)} ms, ratio ${ratio.toFixed(2)}; ${statements} SQL statements`,
    )
  }
  const [early, late] = [all.slice(-2 * ASKED, -ASKED), all.slice(-ASKED)]
  console.log('\nA resolved scheme (four levels) through the gateway, against a stored row of the same text')
  show('cold, not worked out yet', await round(early))
  const start = performance.now()
  let passes = 0
  for (; (await subgraph.database.read.countBy(PolicyResolvedScheme, { profileCode: In(all) })) < SCHEMES; passes++)
    await subgraph.settle() // oxlint-disable-line no-await-in-loop -- pass by pass
  const worked = performance.now() - start
  show('cold, worked out by the pulse', await round(late))
  for (let i = 0; i < WARM_ROUNDS; i++) {
    const warm = await round(late)
    if (i === WARM_ROUNDS - 1) show('warm', warm)
  }
  const bytes = await subgraph.database.read
    .createQueryBuilder(PolicyResolvedScheme, 'r')
    .select('AVG(LENGTH(r.packed))', 'mean')
    .getRawOne<{ mean: number }>()
  console.log(
    `  ${SCHEMES} texts worked out in ${passes} passes, ${(worked / SCHEMES).toFixed(1)} ms each; ${Math.round(characters / 1024)} K characters kept in ${Math.round(bytes!.mean / 1024)} KB`,
  )
  await gateway.close()
  await subgraph.close()
  rmSync(folder, { recursive: true, force: true })
}
