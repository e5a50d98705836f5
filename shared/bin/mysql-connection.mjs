import { Refusal } from './say.mjs'

/** Connects to the server of MYSQL_URL, or refuses with what is wrong and what to do. */
export async function connectTo(url) {
  requireMysqlUrl(url)
  // Loaded late: on a bare clone it is not installed yet when this file is read.
  const { createConnection } = await import('mysql2/promise')
  try {
    return await createConnection({ uri: url, connectTimeout: 5000 })
  } catch (error) {
    throw new Refusal(
      `The server of MYSQL_URL (${withoutPassword(url)}) cannot be used: ${error.message || error.code}. Start it, or mend MYSQL_URL (mysql://user:password@host:3306), and run the command again.`,
      `无法使用 MYSQL_URL 指定的服务器（${withoutPassword(url)}）：${error.message || error.code}。请启动该服务器，或更正 MYSQL_URL（mysql://用户:密码@主机:3306）后重新运行。`,
    )
  }
}

/** Refuses what is not a mysql:// address. */
export function requireMysqlUrl(url) {
  if (URL.canParse(url) && new URL(url).protocol === 'mysql:') return
  throw new Refusal(
    'MYSQL_URL must look like mysql://user:password@host:3306. Mend it and run the command again.',
    'MYSQL_URL 的格式应为 mysql://用户:密码@主机:3306。请更正后重新运行。',
  )
}

/** The address as it may be printed. */
export function withoutPassword(url) {
  const shown = new URL(url)
  if (shown.password) shown.password = '***'
  return shown.href
}
