import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readGatewayEnv } from '@meritgraph/gateway/env'
import { parse } from 'yaml'
import { readMembersEnv } from '../../subgraphs/members/src/env.js'
import { readOrganizationsEnv } from '../../subgraphs/organizations/src/env.js'
import { readPoliciesEnv } from '../../subgraphs/policies/src/env.js'

const root = resolve(__dirname, '..', '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

interface Service {
  image: string
  command?: string[]
  environment: Record<string, string>
}
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>
  configs: { databases: { content: string } }
}
const secret = 'a'.repeat(32)
/** What a person puts into .env. */
const settings: Record<string, string> = {
  MERIT_VIEWER_SECRET: secret,
  MARIADB_PASSWORD: 'b',
  MARIADB_ROOT_PASSWORD: 'c',
  MERIT_MODE: 'demo',
  MERIT_PERSONAL_KEY: 'd'.repeat(32),
}

/** A service's environment as docker compose fills it in: ${NAME}, ${NAME:-default}, ${NAME:?message}. */
function environmentOf(name: string): Record<string, string> {
  const filled = Object.entries(compose.services[name]?.environment ?? {}).map(([key, value]) => [
    key,
    value.replaceAll(
      /\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g,
      (_all, variable: string, fallback = '') => settings[variable] ?? fallback,
    ),
  ])
  return Object.fromEntries(filled)
}

/** What each process makes of its environment. */
const readers: Record<string, () => Record<string, unknown>> = {
  policies: readPoliciesEnv,
  organizations: readOrganizationsEnv,
  members: readMembersEnv,
  gateway: readGatewayEnv,
}

/** Reads an environment as the process of that name does. */
function readAs(name: string, environment: Record<string, string>): Record<string, unknown> {
  const before = process.env
  process.env = environment
  try {
    return readers[name]?.() ?? {}
  } finally {
    process.env = before
  }
}

test('docker compose runs the database, every subgraph and the gateway', () => {
  expect(Object.keys(compose.services)).toEqual(['database', 'policies', 'organizations', 'members', 'gateway'])
  expect(compose.services.database?.image).toBe('mariadb:10.11')
})

test.each(['policies', 'organizations', 'members'])('the environment of %s is what its process reads', (name) => {
  const environment = environmentOf(name)
  const values = readAs(name, environment)
  expect(values).toMatchObject({
    PORT: 4000,
    DATABASE_URL: `mysql://merit:b@database:3306/merit_${name}`,
    MERIT_VIEWER_SECRET: secret,
    GATEWAY_URL: 'http://gateway:4000',
    MERIT_SUBGRAPHS:
      'policies=http://policies:4000/graphql,organizations=http://organizations:4000/graphql,members=http://members:4000/graphql',
  })
  expect(Object.keys(environment).filter((key) => !(key in values))).toEqual([])
  expect(compose.services[name]?.command?.at(-1)).toBe(`subgraphs/${name}/dist/main.js`)
  expect(compose.configs.databases.content).toContain(
    `CREATE DATABASE merit_${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;`,
  )
})

test('the environment of the gateway is what its process reads', () => {
  const environment = environmentOf('gateway')
  const values = readAs('gateway', environment)
  expect(values).toMatchObject({
    PORT: 4000,
    MERIT_MODE: 'demo',
    MERIT_VIEWER_SECRET: secret,
    MERIT_SUBGRAPHS: environment.MERIT_SUBGRAPHS,
  })
  expect(Object.keys(environment).filter((key) => !(key in values))).toEqual([])
})

test('the processes that know demo mode are in the same mode', () => {
  for (const name of ['organizations', 'members'])
    expect(environmentOf(name).MERIT_MODE).toBe(environmentOf('gateway').MERIT_MODE)
})

test('.env.example names every variable that a process, docker compose or a script reads, and no other', () => {
  const named = new Set([...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1] ?? ''))
  const fromCompose = [...read('docker-compose.yml').matchAll(/\$\{(\w+)/g)].map((match) => match[1] ?? '')
  const scripts = ['mysql-choice.mjs', 'start-distributed.mjs']
    .map((name) => read(join('shared', 'bin', name)))
    .join('')
  const fromScripts = [...scripts.matchAll(/\benv\.([A-Z_]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => name !== 'PATH')
  const fromProcesses = Object.keys(readers).flatMap((name) => Object.keys(readAs(name, environmentOf(name))))
  const wanted = new Set([
    ...fromProcesses,
    ...fromCompose,
    ...fromScripts,
    'PORT_POLICIES',
    'PORT_ORGANIZATIONS',
    'PORT_MEMBERS',
    'MERIT_URL',
    'MERIT_TOKEN',
  ])
  expect([...named].toSorted()).toEqual([...wanted].toSorted())
})
