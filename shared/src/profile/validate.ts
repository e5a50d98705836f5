import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { isDay } from '../time/index.js'
import { didYouMean } from './did-you-mean.js'
import { type FileProblem, pathText, problemAt } from './file-problem.js'
import {
  codeHint,
  countHint,
  dateHint,
  intervalHint,
  meaningsHint,
  momentHint,
  QUOTE_LESS,
  ratioHint,
  textHint,
  WEIGHTLESS,
} from './hints.js'
import { type FileKind, schemas } from './schemas.js'
import type { Path, YamlFile } from './yaml-file.js'

/** More problems than these are not reported. */
const MOST = 100

const FORMS: Record<string, string> = { day: 'YYYY-MM-DD', month: 'YYYY-MM', year: 'YYYY' }
const CODE_PATTERN: string = schemas.profile.$defs.code.pattern

const ajv = new Ajv2020({ allErrors: true, verbose: true, strictTypes: false, formats: formats() })
ajv.addVocabulary(['x-leaf', 'x-sources', 'enumDescriptions'])
ajv.addSchema(schemas.profile)

function formats() {
  const month = /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/
  return { day: isDay, month, year: /^(?!0000)\d{4}$/, interval: /^P[1-9]\d?[MY]$/, ratio: isRatio }
}

function isRatio(text: string): boolean {
  const [above, below = '1'] = text.split('/')
  const ratio = Number(above) / Number(below)
  return /^(?:\d+\/\d+|0\.\d+|1)$/.test(text) && ratio >= 0 && ratio <= 1
}

const validators = new Map<FileKind, ValidateFunction>()

function validatorOf(kind: FileKind): ValidateFunction {
  let validator = validators.get(kind)
  if (!validator) {
    validator = ajv.getSchema(`${kind}.schema.json`) ?? ajv.compile(schemas[kind])
    validators.set(kind, validator)
  }
  return validator
}

/** What of a file does not follow the schema of its kind. */
export const schemaProblems = (yaml: YamlFile, kind: FileKind): FileProblem[] => problemsOf(validatorOf(kind), yaml)

/** What of a part of a profile does not follow the definition of this name in the schema. */
export function fragmentProblems(yaml: YamlFile, definition: string): FileProblem[] {
  const validate = ajv.getSchema(`profile.schema.json#/$defs/${definition}`)
  if (!validate) throw new Error(`The profile schema has no definition ${definition}.`)
  return problemsOf(validate as ValidateFunction, yaml)
}

function problemsOf(validate: ValidateFunction, yaml: YamlFile): FileProblem[] {
  if (validate(yaml.data)) return []
  const all = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if')
  const formless = new Set(all.filter(({ keyword }) => keyword === 'format').map(({ instancePath }) => instancePath))
  const errors = all.filter(({ keyword, instancePath }) => keyword !== 'pattern' || !formless.has(instancePath))
  return errors.slice(0, MOST).map((error) => wordError(yaml, error))
}

type Hint = FileProblem['hint']

function wordError(yaml: YamlFile, error: ErrorObject): FileProblem {
  const path = stepsOf(error.instancePath, yaml.data)
  const say = (code: string, params = {}, hint: Hint = null) =>
    problemAt(yaml.file, yaml.placeOf(path), code, params, hint)
  const value = asWritten(error.data)
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(yaml, error, path)
    case 'false schema':
      return unfitKey(yaml, error, path)
    case 'required':
      return say('PROFILE_KEY_MISSING', { key: String(error.params.missingProperty) })
    case 'format':
      return wordFormat(error, value, say)
    case 'enum': {
      const allowed = (error.params.allowedValues as unknown[]).filter((word) => word !== null).map(String)
      const hint = didYouMean(value, allowed) ?? meaningsHint(allowed, error.parentSchema?.enumDescriptions)
      return say('PROFILE_WORD_UNKNOWN', { value, allowed: allowed.join(', ') }, hint)
    }
    case 'type':
      return wordType(error, say)
    case 'maxLength':
      return say(
        'PROFILE_TEXT_TOO_LONG',
        { most: Number(error.params.limit) },
        path.at(-1) === 'quote' ? QUOTE_LESS : null,
      )
    case 'minimum':
    case 'maximum':
      return wordLimit(error, say)
    case 'exclusiveMinimum':
      return say('PROFILE_NUMBER_NOT_ABOVE', { value, limit: Number(error.params.limit) }, WEIGHTLESS)
    case 'minProperties':
      return say('PROFILE_BOUND_EMPTY')
    case 'pattern':
      if (error.params.pattern === CODE_PATTERN) return say('PROFILE_CODE_INVALID', { value }, codeHint(value))
      return say('PROFILE_VALUE_INVALID', { rule: error.message! })
    default:
      return say('PROFILE_VALUE_INVALID', { rule: error.message ?? error.keyword })
  }
}

/** A value in a message. A map may have a key `toString`, so that it has no text of its own. */
const asWritten = (data: unknown): string => (typeof data === 'string' ? data : (JSON.stringify(data) ?? ''))

type Say = (code: string, params?: Record<string, string | number>, hint?: Hint) => FileProblem

function unknownKey(yaml: YamlFile, error: ErrorObject, path: Path): FileProblem {
  const key = String(error.params.additionalProperty)
  const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {})
  const params = { key, path: pathText(path) || '(top)' }
  return problemAt(yaml.file, yaml.placeOfKey(path, key), 'PROFILE_KEY_UNKNOWN', params, didYouMean(key, known))
}

/** A moment of one kind with what belongs to another, such as `kind: day` and an event; other keys that do not fit. */
function unfitKey(yaml: YamlFile, error: ErrorObject, path: Path): FileProblem {
  const around = path.slice(0, -1)
  const record = around.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], yaml.data)
  const [key, { kind }] = [String(path.at(-1)), record as { kind?: string }]
  if (kind === undefined)
    return problemAt(yaml.file, yaml.placeOf(path), 'PROFILE_VALUE_INVALID', { rule: error.message! })
  const params = { key, kind, path: pathText(around) }
  return problemAt(yaml.file, yaml.placeOfKey(around, key), 'PROFILE_MOMENT_MIXED', params, momentHint(key))
}

function wordFormat({ params }: ErrorObject, value: string, say: Say): FileProblem {
  const format = String(params.format)
  if (format === 'interval') return say('PROFILE_INTERVAL_IMPOSSIBLE', { value }, intervalHint(value))
  if (format === 'ratio') return say('PROFILE_RATIO_IMPOSSIBLE', { value }, ratioHint(value))
  return say('PROFILE_DATE_IMPOSSIBLE', { value, form: FORMS[format]! }, dateHint(value, FORMS[format]!))
}

function wordType({ params, data, parentSchema }: ErrorObject, say: Say): FileProblem {
  const types = [params.type].flat() as string[]
  if (types.includes('integer') && typeof data === 'number' && Number.isFinite(data))
    return say('PROFILE_NUMBER_NOT_WHOLE', { value: data }, countHint(data, leastOf(parentSchema)))
  return say('PROFILE_TYPE_WRONG', { types: types.join(', ') }, types.includes('string') ? textHint(data) : null)
}

/** The least number of pieces that a part of the schema allows; a leaf has it in its bare form. */
const leastOf = (schema: ErrorObject['parentSchema']): number => Number(schema?.minimum ?? schema?.else?.minimum ?? 0)

function wordLimit({ keyword, params, data, parentSchema }: ErrorObject, say: Say): FileProblem {
  const [value, limit] = [Number(data), Number(params.limit)]
  if (parentSchema?.format === 'year') return say('PROFILE_DATE_IMPOSSIBLE', { value, form: FORMS.year! })
  return keyword === 'minimum'
    ? say('PROFILE_NUMBER_TOO_SMALL', { value, least: limit }, countHint(value, limit))
    : say('PROFILE_NUMBER_TOO_LARGE', { value, most: limit })
}

/** A JSON pointer as a path: steps into lists are numbers. */
function stepsOf(pointer: string, data: unknown): Path {
  let at: unknown = data
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const isIndex = Array.isArray(at)
      at = (at as Record<string, unknown>)[key]
      return isIndex ? Number(key) : key
    })
}
