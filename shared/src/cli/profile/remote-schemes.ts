import type { BilingualText } from '../../policy/index.js'
import { parseProfile, type Profile } from '../../profile/index.js'
import type { EventNames } from '../../values/index.js'
import { Exit } from '../shell/exit.js'
import { type Gateway, openGateway } from '../shell/gateway.js'
import type { Shell } from '../shell/shell.js'
import { RESOLVED_FILE, SCHEME_FILE, VERSION_FILE } from './documents.js'
import { refuseInvalid } from './print-problems.js'
import type { SchemeRef } from './scheme-ref.js'

/** A published version with its file. */
export interface RemoteVersion {
  id: string
  validFrom: string
  validTo: string | null
  recordedAt: string
  contentHash: string
  file: string
}

/** A point on both time axes; what is absent is now. */
export interface Point {
  on?: string | null
  known?: string | null
}

type Format = 'YAML' | 'JSON'

/** Where the gateway has the JSON Schema of the format, which editors complete by. */
export const schemaAddress = ({ settings }: Shell): string => new URL('/schemas/profile.schema.json', settings.url).href

/** The version that a word means, with its file. Stops where there is none then. */
export async function versionFile(
  gateway: Gateway,
  ref: Exclude<SchemeRef, { kind: 'file' }>,
  { on = null, known = null }: Point,
  format: Format,
  shell: Shell,
): Promise<RemoteVersion> {
  const doing = shell.t('正在读取方案', 'Reading the scheme')
  if (ref.kind === 'version') {
    const data = await gateway.ask<{ versionDiff: { before: RemoteVersion } }>(
      VERSION_FILE,
      { id: ref.id, format, schema: schemaAddress(shell) },
      doing,
    )
    return data.versionDiff.before
  }
  const { code } = ref
  const variables = { code, on: ref.on ?? on, known, format, schema: schemaAddress(shell) }
  const data = await gateway.ask<{ policyProfile: { version: RemoteVersion } | null }>(SCHEME_FILE, variables, doing)
  return data.policyProfile?.version ?? noScheme(code, { on: variables.on, known }, shell)
}

/** The scheme that a word means, from the gateway. */
export async function remoteProfile(ref: Exclude<SchemeRef, { kind: 'file' }>, shell: Shell): Promise<Profile> {
  const { id, file } = await versionFile(openGateway(shell), ref, {}, 'YAML', shell)
  const { profile, problems } = parseProfile(file, `${id}.yaml`)
  return profile ?? refuseInvalid(problems, shell)
}

/** A scheme with all that it builds on as a file of the gateway, and what the events are called that it names. */
export async function resolvedFile(
  code: string,
  { on = null, known = null }: Point,
  format: Format,
  shell: Shell,
): Promise<{ file: string; events: EventNames }> {
  const variables = { code, on, known, format }
  const doing = shell.t('正在合并上级方案', 'Putting the scheme together')
  const { policyProfile, events } = await openGateway(shell).ask<{
    policyProfile: { resolvedFile: string } | null
    events: { nodes: { code: string; name: BilingualText }[] }
  }>(RESOLVED_FILE, variables, doing)
  if (policyProfile === null) return noScheme(code, { on, known }, shell)
  return { file: policyProfile.resolvedFile, events: new Map(events.nodes.map((event) => [event.code, event.name])) }
}

function noScheme(code: string, { on, known }: Point, shell: Shell): never {
  const day = on ?? shell.t('今日', 'today')
  if (known) return shell.stop(Exit.REFUSED, 'SCHEME_NOT_KNOWN', { code, on: day, known })
  return shell.stop(Exit.REFUSED, 'SCHEME_NOT_FOUND', { code, on: day })
}
