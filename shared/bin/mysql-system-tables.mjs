import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findProgram } from './mysql-choice.mjs'

/** Whether this program is MariaDB's server; Debian's mysqld is. */
export function isMariaDb(server) {
  return execFileSync(server, ['--no-defaults', '--version'], { encoding: 'utf8' }).includes('MariaDB')
}

/**
 * Fills an empty data folder with the server's system tables and a root user without password.
 * @param {string} server path of mariadbd or mysqld
 * @param {string[]} files its arguments that name the folders
 */
export function createSystemTables(server, files) {
  if (!isMariaDb(server)) return mustSucceed(server, [...files, '--initialize-insecure'])
  const scripts = systemTableScripts(server)
  // mariadb-install-db needs my_print_defaults, which Debian's mariadb-server-core lacks; the scripts alone do, faster.
  if (scripts) {
    const sql = [
      'create database mysql;\nuse mysql;\nset @auth_root_socket = null;\n',
      ...scripts.map((path) => readFileSync(path, 'utf8')),
    ]
    return mustSucceed(
      server,
      [...files, '--bootstrap', '--max-allowed-packet=8M', '--net-buffer-length=16K'],
      sql.join('\n'),
    )
  }
  const installer = findProgram(['mariadb-install-db', 'mysql_install_db'], dirname(server)) ?? 'mariadb-install-db'
  return mustSucceed(installer, [...files, '--auth-root-authentication-method=normal', '--skip-test-db'])
}

/** MariaDB's own scripts for its system tables, where the server's package has them. */
function systemTableScripts(server) {
  const prefix = dirname(dirname(realpathSync(server)))
  const folders = [prefix, '/usr', '/usr/local'].flatMap((base) => [
    join(base, 'share', 'mysql'),
    join(base, 'share', 'mariadb'),
  ])
  for (const folder of folders) {
    for (const name of ['mysql', 'mariadb']) {
      const scripts = ['system_tables', 'performance_tables', 'system_tables_data'].map((part) =>
        join(folder, `${name}_${part}.sql`),
      )
      if (scripts.every((path) => existsSync(path))) return scripts
    }
  }
  return undefined
}

function mustSucceed(program, args, input = '') {
  const { status, stderr, error } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  if (error) throw error
  if (status !== 0)
    throw new Error(stderr.trim().split('\n').slice(-8).join('\n') || `${program} ended with code ${status}`)
}
