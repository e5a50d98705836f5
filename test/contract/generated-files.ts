import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readyQueries } from '@meritgraph/gateway/console/ready-queries'
import { meritPage } from '@meritgraph/shared/cli'
import { allFacts } from '@meritgraph/shared/context'
import { allErrors } from '@meritgraph/shared/errors'
import { schemaOf, type SubgraphDefinition } from '@meritgraph/shared/subgraph'
import { composeServices } from '@theguild/federation-composition'
import { buildASTSchema, parse, printSchema } from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import { definitions } from './definitions.js'
import { queriesPage } from './queries-page.js'

/** Ports that `npm run start:distributed` and docker-compose.yml give the subgraphs. */
const FIRST_PORT = 4001

const MERIT_PAGE = join(__dirname, '..', '..', 'docs', 'merit.md')

const QUERIES = join(__dirname, '..', '..', 'gateway', 'console', 'queries')

/** The subgraphs composed into one supergraph; throws with every reason where they do not fit together. */
function compose(subgraphs: { name: string; sdl: string }[]): { supergraph: string; api: string } {
  const services = subgraphs.map(({ name, sdl }, i) => ({
    name,
    typeDefs: parse(sdl),
    url: `http://localhost:${FIRST_PORT + i}/graphql`,
  }))
  const { supergraphSdl, publicSdl, errors } = composeServices(services)
  if (errors?.length)
    throw new Error(`The subgraphs do not compose:\n${errors.map((e) => `  - ${e.message}`).join('\n')}`)
  const api = printSchema(buildASTSchema(parse(publicSdl!), { assumeValidSDL: true }))
  return { supergraph: `${supergraphSdl}\n`, api: `${api}\n` }
}

/** docs/errors.md: every code of the catalogue in both languages. */
function errorsPage(): string {
  const rows = allErrors().map(
    ([code, { kind, status, en, zh }]) =>
      `### ${code}\n\n${kind === 'userError' ? 'In `userErrors`' : `In \`errors\`${status ? `, HTTP ${status}` : ''}`}\n\n- en: ${en.replaceAll('\n', ' ')}\n- zh: ${zh.replaceAll('\n', ' ')}\n`,
  )
  return `# Errors\n\nMade by \`npm run schema\` from the error catalogue; do not edit. What the caller can fix comes back in the payload's\n\`userErrors\`; a bad request, a missing right or a fault comes back in \`errors\` with \`extensions.code\`. Words in braces\nare filled in. Messages come in Chinese where the request's \`Accept-Language\` asks for it.\n\n${rows.join('\n')}`
}

/** Who may call each root field, as its `@Authorized` states it; a field that states nothing has no callers. */
export function rootFields(): { kind: 'query' | 'mutation'; name: string; callers: string[] }[] {
  const { queries, mutations, authorizedFields } = getMetadataStorage()
  const callersOf = (field: { target: Function; methodName: string }) =>
    authorizedFields
      .filter((rule) => rule.target === field.target && rule.fieldName === field.methodName)
      .flatMap((rule) => rule.roles as string[])
  const row =
    (kind: 'query' | 'mutation') => (field: { schemaName: string; target: Function; methodName: string }) => ({
      kind,
      name: field.schemaName,
      callers: callersOf(field),
    })
  const rows = [...queries.map(row('query')), ...mutations.map(row('mutation'))]
  return rows.sort((a, b) => (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1))
}

/** docs/permissions.md: who may call which root field. */
function permissionsPage(): string {
  const rows = rootFields().map(({ kind, name, callers }) => `| ${kind} | \`${name}\` | ${callers.join(', ')} |`)
  return `# Who may call what\n\nMade by \`npm run schema\` from \`@Authorized\`; do not edit. PUBLIC is everybody, ACCOUNT anyone signed in, SERVICE another\npart of the system. Which objects a role may touch is decided by its grant's scope, in the subgraph.\n\n| | root field | callers |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}

/** Every committed file that is made from code, by its path from the repository's root. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const built = await Promise.all(
    definitions.map(async (definition: SubgraphDefinition) => ({
      name: definition.name,
      sdl: (await schemaOf(definition)).sdl,
    })),
  )
  const { supergraph, api } = compose(built)
  const facts = Object.fromEntries(allFacts().map(({ name, text }) => [name, text]))
  return new Map([
    ...built.map(({ name, sdl }): [string, string] => [`subgraphs/${name}/schema.graphql`, sdl]),
    ['gateway/supergraph.graphql', supergraph],
    ['gateway/api.graphql', api],
    ['gateway/facts.json', `${JSON.stringify(facts, null, 2)}\n`],
    ['docs/errors.md', errorsPage()],
    ['docs/permissions.md', permissionsPage()],
    ['docs/queries.md', queriesPage(readyQueries(QUERIES))],
    ['docs/merit.md', meritPage(readFileSync(MERIT_PAGE, 'utf8'))],
  ])
}
