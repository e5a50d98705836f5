import { optional, readEnv, text, url } from '../../env/index.js'
import type { Language } from '../../errors/index.js'

/** What the options that every command has say. */
export interface Settings {
  /** Address of the gateway. */
  url: string
  /** Token of the account; null: ask as the public. */
  token: string | null
  /** Demo user to ask as; null: none. */
  as: string | null
  lang: Language
  json: boolean
  /** Asks no questions: the answer is yes. */
  yes: boolean
}

const ADDRESS = 'http://localhost:4000'

/** What the environment says of the same. Errors: ENV_INVALID. */
export function readSettings(source?: Record<string, string | undefined>): Pick<Settings, 'url' | 'token' | 'lang'> {
  const locale = optional(text('zh_CN.UTF-8'), '')
  const env = readEnv(
    {
      MERIT_URL: optional(url(['http:', 'https:'], ADDRESS), ADDRESS),
      MERIT_TOKEN: optional(text('eyJ…'), null),
      LC_ALL: locale,
      LC_MESSAGES: locale,
      LANG: locale,
    },
    source,
  )
  const lang = (env.LC_ALL || env.LC_MESSAGES || env.LANG).toLowerCase().startsWith('zh') ? 'zh' : 'en'
  return { url: env.MERIT_URL, token: env.MERIT_TOKEN, lang }
}

/** The language that the arguments ask for, known before they are parsed because help and mistakes are worded in it. */
export function languageIn(words: readonly string[], otherwise: Language): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const given = at === -1 ? null : (words[at]!.split('=')[1] ?? words[at + 1])
  return given === 'zh' || given === 'en' ? given : otherwise
}
