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

/** A JSON logger on stderr for one part of the system. It takes ids, codes and counts, not what people wrote. */
export function createLogger(
  part: string,
  level = 'info',
  destination: pino.DestinationStream = pino.destination(2),
): Logger {
  const paths = NEVER_LOGGED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])
  return pino(
    { level, base: { part }, redact: { paths, censor: '[redacted]' }, timestamp: pino.stdTimeFunctions.isoTime },
    destination,
  )
}
