import pino, { type Logger } from 'pino'

export type { Logger }

/** Keys whose values never reach a log, wherever they stand: personal data, secrets and what a caller sent. */
const NEVER_LOGGED = [
  'authorization',
  'token',
  'secret',
  'subject',
  'personName',
  'name',
  'phone',
  'identityNumber',
  'variables',
  'input',
]

/** An error without what it carries along: a failed statement has its parameters, and a message of the database may quote one. */
function errorForLog(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error
  const { code, errno, cause, driverError, query } = error as Error & Record<string, unknown>
  const isOfDatabase = driverError !== undefined || 'sqlMessage' in error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    ...(isOfDatabase ? { query } : { message: error.message }),
    ...(code === undefined ? {} : { code }),
    ...(errno === undefined ? {} : { errno }),
    stack: frames.join('\n'),
    ...(cause instanceof Error ? { cause: errorForLog(cause) } : {}),
  }
}

/** A JSON logger on stderr for one part of the system. It takes ids, codes and counts, not what people wrote. */
export function createLogger(
  part: string,
  level = 'info',
  destination: pino.DestinationStream = pino.destination(2),
): Logger {
  const paths = NEVER_LOGGED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])
  return pino(
    {
      ...{ level, base: { part }, timestamp: pino.stdTimeFunctions.isoTime },
      redact: { paths, censor: '[redacted]' },
      serializers: { err: errorForLog },
    },
    destination,
  )
}
