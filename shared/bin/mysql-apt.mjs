import { execFileSync } from 'node:child_process'
import { findProgram, surroundings } from './mysql-choice.mjs'
import { run } from './repository.mjs'
import { Refusal, say } from './say.mjs'

/** The server without its service: nothing is started or left running on the machine. Newest name first. */
const PACKAGES = [
  'mariadb-server-core',
  'mariadb-server-core-10.6',
  'mariadb-server-core-10.5',
  'mysql-server-core-8.0',
]

/** Installs a database server with apt-get and answers where it is. */
export async function installServer(aptGet) {
  say(
    'No MariaDB or MySQL server is installed: installing the Debian package mariadb-server-core with apt-get (MYSQL_URL names another server).',
  )
  say(
    '未找到 MariaDB 或 MySQL 服务器：正在用 apt-get 安装 Debian 软件包 mariadb-server-core（也可用 MYSQL_URL 指定其他服务器）。',
  )
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run(aptGet, ['update', '-qq'], { env })
  const name = PACKAGES.find(isAvailable) ?? PACKAGES[0]
  const code = await run(aptGet, ['install', '-y', '-qq', '--no-install-recommends', name], { env })
  const { server } = surroundings()
  if (code === 0 && server) return server
  throw new Refusal(
    `apt-get could not install ${name} (code ${code}); the reason is above. Mend it, or name a server: MYSQL_URL=mysql://user:password@host:3306 npm test.`,
    `apt-get 未能安装 ${name}（退出码 ${code}），原因见上文。请处理后重试，或指定服务器：MYSQL_URL=mysql://用户:密码@主机:3306 npm test。`,
  )
}

function isAvailable(name) {
  const aptCache = findProgram(['apt-cache'])
  if (!aptCache) return false
  try {
    execFileSync(aptCache, ['show', name], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
