import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { isDay } from '../time/index.js'
import { didYouMean } from './did-you-mean.js'
import { type FileProblem, problemAt } from './file-problem.js'
import { type FileKind, schemas } from './schemas.js'
import type { YamlFile } from './yaml-file.js'

/** More problems than these are not reported. */
const MOST = 100

const FORMS: Record<string, string> = { day: 'YYYY-MM-DD', month: 'YYYY-MM', year: 'YYYY' }

const ajv = new Ajv2020({ allErrors: true, verbose: true, strictTypes: false, formats: formats() })
ajv.addVocabulary(['x-leaf', 'x-sources'])
ajv.addSchema(schemas.profile)

function formats() {
  const month = /^\d{4}-(0[1-9]|1[0-2])$/
  return { day: isDay, month: (text: string) => month.test(text), year: /^\d{4}$/ }
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
export function schemaProblems(yaml: YamlFile, kind: FileKind): FileProblem[] {
  const validate = validatorOf(kind)
  if (validate(yaml.data)) return []
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').slice(0, MOST)
  return errors.map((error) => wordError(yaml, error))
}

function wordError(yaml: YamlFile, error: ErrorObject): FileProblem {
  const path = stepsOf(error.instancePath, yaml.data)
  const place = yaml.placeOf(path)
  const say = (code: string, params = {}, hint: FileProblem['hint'] = null, at = place) =>
    problemAt(yaml.file, at, code, params, hint)
  const value = String(error.data)
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty)
      const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {})
      const at = yaml.placeOfKey(path, key)
      return say('PROFILE_KEY_UNKNOWN', { key, path: place.path || '(top)' }, didYouMean(key, known), at)
    }
    case 'required':
      return say('PROFILE_KEY_MISSING', { key: String(error.params.missingProperty) })
    case 'format':
      return say('PROFILE_DATE_IMPOSSIBLE', { value, form: FORMS[String(error.params.format)]! })
    case 'enum': {
      const allowed = (error.params.allowedValues as unknown[]).filter((word) => word !== null).map(String)
      return say('PROFILE_WORD_UNKNOWN', { value, allowed: allowed.join(', ') }, didYouMean(value, allowed))
    }
    case 'type':
      return say('PROFILE_TYPE_WRONG', { types: [error.params.type].flat().join(', ') })
    case 'maxLength':
      return say('PROFILE_TEXT_TOO_LONG', { most: Number(error.params.limit) })
    default:
      return say('PROFILE_VALUE_INVALID', { rule: error.message ?? error.keyword })
  }
}

/** A JSON pointer as a path: steps into lists are numbers. */
function stepsOf(pointer: string, data: unknown): (string | number)[] {
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
