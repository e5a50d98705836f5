import { defineErrors, messageOf } from '../errors/index.js'
import type { Variable } from './parsers.js'

defineErrors({
  ENV_INVALID: {
    kind: 'error',
    en: 'Variables of the environment are missing or wrong, so nothing was started:\n{faults}\nSet those named (see .env.example) and start again.',
    zh: '环境变量缺失或有误，服务未启动：\n{faults}\n请设置上述变量（参见 .env.example）后重新启动。',
  },
})

/** All faults of the environment at once, worded for the person who starts the process. */
export class EnvironmentError extends Error {
  readonly code = 'ENV_INVALID'
  constructor(readonly faults: string[]) {
    const lines = faults.map((line) => `  - ${line}`).join('\n')
    super(`${messageOf('ENV_INVALID', { faults: lines })}\n${messageOf('ENV_INVALID', { faults: lines }, 'zh')}`)
    this.name = 'EnvironmentError'
  }
}

type Values<T extends Record<string, Variable<unknown>>> = {
  [K in keyof T]: T[K] extends Variable<infer V> ? V : never
}

/** Reads every variable of `spec` from `source`; throws one EnvironmentError naming all that are missing or wrong. */
export function readEnv<T extends Record<string, Variable<unknown>>>(
  spec: T,
  source: Record<string, string | undefined> = process.env,
): Values<T> {
  const faults: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, variable] of Object.entries(spec)) {
    try {
      values[name] = variable.parse(source[name])
    } catch (error) {
      faults.push(`${name} ${(error as Error).message}; for example ${name}=${variable.example}`)
    }
  }
  if (faults.length > 0) throw new EnvironmentError(faults)
  return values as Values<T>
}
