import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * @typedef {{ url?: string, server?: string, isRoot: boolean, aptGet?: string, osRelease: string }} Surroundings
 * @typedef {{ way: 'url', url: string } | { way: 'local', server: string } | { way: 'apt', aptGet: string } | { way: 'none' }} Choice
 */

/**
 * Where the tests' MySQL-compatible server comes from: the one named by MYSQL_URL, else a private one from the local
 * mariadbd or mysqld, else, as root on Debian or Ubuntu, one from Debian's packages. Pure.
 * @param {Surroundings} surroundings
 * @returns {Choice}
 */
export function chooseServer({ url, server, isRoot, aptGet, osRelease }) {
  if (url) return { way: 'url', url }
  if (server) return { way: 'local', server }
  if (isRoot && aptGet && isDebianLike(osRelease)) return { way: 'apt', aptGet }
  return { way: 'none' }
}

/** Whether /etc/os-release names Debian, Ubuntu or one of their children. */
function isDebianLike(osRelease) {
  const names = [...osRelease.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]*)"?$/gm)].flatMap((match) => match[1].split(' '))
  return names.includes('debian') || names.includes('ubuntu')
}

/** Reads the surroundings that the choice depends on. */
export function surroundings(env = process.env) {
  return {
    url: env.MYSQL_URL || undefined,
    server: findProgram(['mariadbd', 'mysqld'], env.PATH),
    isRoot: process.getuid?.() === 0,
    aptGet: findProgram(['apt-get'], env.PATH),
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
  }
}

/** Servers are often outside an ordinary user's PATH. */
const SERVER_FOLDERS = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/usr/local/bin',
  '/usr/local/mysql/bin',
  '/opt/homebrew/bin',
  '/opt/homebrew/sbin',
]

/** The first of `names` found in PATH or in the folders where database servers are installed. */
export function findProgram(names, path = process.env.PATH ?? '', folders = SERVER_FOLDERS) {
  const places = [...path.split(delimiter).filter(Boolean), ...folders]
  for (const name of names) {
    const found = places.map((place) => join(place, name)).find(isExecutable)
    if (found) return found
  }
  return undefined
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
