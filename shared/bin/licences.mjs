import { existsSync, readFileSync } from 'node:fs'
import { inRepository } from './repository.mjs'
import { Refusal, runScript, say } from './say.mjs'

/** Licences under which Meritgraph may be run and passed on without further duties than to name them. */
const ALLOWED = [
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'Python-2.0',
]
/** What development tools, which nobody passes on, may carry besides: data under attribution. */
const ALLOWED_FOR_TOOLS = [...ALLOWED, 'CC-BY-4.0']
/** Packages allowed in spite of their licence, by name: the reason. */
const EXCEPTIONS = /** @type {Record<string, string>} */ ({})

/** @typedef {{ name: string, version: string, licence: string, isTool: boolean }} LicensedPackage */

/** The packages whose licence is not allowed, worded for the person who added them. */
export function licenceFaults(/** @type {LicensedPackage[]} */ packages, exceptions = EXCEPTIONS) {
  return packages
    .filter(
      ({ name, licence, isTool }) => !(name in exceptions) && !isAllowed(licence, isTool ? ALLOWED_FOR_TOOLS : ALLOWED),
    )
    .map(({ name, version, licence, isTool }) => `${name}@${version}: ${licence}${isTool ? ' (development only)' : ''}`)
}

/** Reads an SPDX expression: one side of OR is enough, both sides of AND are needed. */
export function isAllowed(expression, allowed = ALLOWED) {
  const plain = expression.replaceAll(/[()]/g, ' ')
  return plain
    .split(/\sOR\s/)
    .some((side) => side.split(/\sAND\s/).every((licence) => allowed.includes(licence.trim())))
}

/** Every package of the lockfile with the licence npm recorded, or else its own package.json. */
export function licensedPackages(lock) {
  return Object.entries(lock.packages)
    .filter(([path, locked]) => path.includes('node_modules/') && !locked.link)
    .map(([path, locked]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: locked.version,
      licence: locked.license ?? licenceOf(path),
      isTool: Boolean(locked.dev),
    }))
}

function licenceOf(path) {
  const file = inRepository(path, 'package.json')
  const { license } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return typeof license === 'string' ? license : 'none named'
}

if (process.argv[1]?.endsWith('licences.mjs')) {
  await runScript(() => {
    const packages = licensedPackages(JSON.parse(readFileSync(inRepository('package-lock.json'), 'utf8')))
    const faults = licenceFaults(packages)
    if (faults.length === 0) return say(`${packages.length} packages, all under an allowed licence.`)
    const list = faults.map((line) => `  - ${line}`).join('\n')
    throw new Refusal(
      `These packages are under a licence that is not allowed:\n${list}\n"npm explain NAME" says what wants one. Choose another package, or give the reason in EXCEPTIONS of shared/bin/licences.mjs.`,
      `以上软件包的许可证不在允许范围内。“npm explain 包名” 可查看由谁引入。请改用其他软件包，或在 shared/bin/licences.mjs 的 EXCEPTIONS 中写明理由。`,
    )
  })
}
