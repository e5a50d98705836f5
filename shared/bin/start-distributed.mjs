import { randomBytes } from 'node:crypto'
import { build, subgraphNames } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { connectTo, requireMysqlUrl, withoutPassword } from './mysql-connection.mjs'
import { inRepository, loadEnvironmentFile } from './repository.mjs'
import { Refusal, runScript, say } from './say.mjs'
import { Supervisor } from './supervisor.mjs'

/** `npm run start:distributed`: every subgraph and the gateway as a process of its own, on the server of MYSQL_URL. */
await runScript(async () => {
  loadEnvironmentFile()
  const settings = readSettings(process.env)
  await ensureInstalled({ dev: false })
  await build()
  await createDatabases(settings)
  const supervisor = new Supervisor()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void supervisor.end())
  try {
    await Promise.all(settings.subgraphs.map((subgraph) => supervisor.start(subgraphPart(subgraph, settings))))
    await supervisor.start(gatewayPart(settings))
    say(
      `All parts are ready: ${settings.gatewayUrl}. Ctrl-C ends them all. / 全部就绪：${settings.gatewayUrl}，按 Ctrl-C 停止。`,
    )
    await supervisor.finished
  } finally {
    await supervisor.end()
  }
})

/**
 * The addresses, databases and the secret of all parts, from the environment.
 * @param {Record<string, string | undefined>} env
 */
function readSettings(env) {
  if (!env.MYSQL_URL) throw noMysqlUrl()
  requireMysqlUrl(env.MYSQL_URL)
  const port = Number(env.PORT || 4000)
  const prefix = env.MERIT_DATABASE_PREFIX || 'merit_'
  const subgraphs = subgraphNames().map((name, index) => {
    const database = `${prefix}${name}`
    const databaseUrl = new URL(env.MYSQL_URL)
    databaseUrl.pathname = `/${database}`
    return {
      name,
      database,
      databaseUrl: databaseUrl.href,
      port: Number(env[`PORT_${name.toUpperCase()}`] || port + 1 + index),
    }
  })
  return {
    mysqlUrl: env.MYSQL_URL,
    gatewayUrl: `http://127.0.0.1:${port}`,
    port,
    subgraphs,
    mode: env.MERIT_MODE || 'demo',
    // Shared by the parts of this run only; nobody outside needs it.
    secret: env.MERIT_VIEWER_SECRET || randomBytes(32).toString('hex'),
  }
}

async function createDatabases({ mysqlUrl, subgraphs }) {
  const server = new URL(mysqlUrl)
  server.pathname = '/'
  const connection = await connectTo(server.href)
  try {
    for (const { database } of subgraphs) {
      await connection.query(`CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)
    }
  } catch (error) {
    throw new Refusal(
      `The databases ${subgraphs.map(({ database }) => database).join(', ')} could not be created on ${withoutPassword(mysqlUrl)}: ${error.message}. Give its user the right to create them, or create them and grant them to it.`,
      `无法在 ${withoutPassword(mysqlUrl)} 上创建数据库 ${subgraphs.map(({ database }) => database).join('、')}：${error.message}。请授予该用户建库权限，或先行建库并授权。`,
    )
  } finally {
    await connection.end()
  }
}

/** What every part is told: where the others are, the secret that signs the viewer between them, and the mode. */
function sharedEnvironment({ subgraphs, secret, mode }) {
  const addresses = subgraphs.map(({ name, port }) => `${name}=http://127.0.0.1:${port}/graphql`)
  return { MERIT_VIEWER_SECRET: secret, MERIT_SUBGRAPHS: addresses.join(','), MERIT_MODE: mode }
}

function subgraphPart({ name, port, databaseUrl }, settings) {
  return {
    name,
    script: inRepository('subgraphs', name, 'dist', 'main.js'),
    env: {
      ...sharedEnvironment(settings),
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      GATEWAY_URL: settings.gatewayUrl,
    },
    readyUrl: `http://127.0.0.1:${port}/ready`,
  }
}

function gatewayPart(settings) {
  return {
    name: 'gateway',
    script: inRepository('gateway', 'dist', 'main.js'),
    env: { ...sharedEnvironment(settings), PORT: String(settings.port) },
    readyUrl: `${settings.gatewayUrl}/ready`,
  }
}

function noMysqlUrl() {
  return new Refusal(
    'The distributed shape needs a MySQL-compatible server: MYSQL_URL=mysql://user:password@host:3306 npm run start:distributed. Without one, "npm start" runs everything in one process on embedded databases.',
    '分布式运行需要兼容 MySQL 的服务器：MYSQL_URL=mysql://用户:密码@主机:3306 npm run start:distributed。没有服务器时，可用 “npm start” 以内嵌数据库在单个进程中运行。',
  )
}
