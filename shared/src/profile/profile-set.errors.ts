import { defineErrors } from '../errors/index.js'

defineErrors({
  PROFILE_EXTENDS_UNKNOWN: {
    kind: 'userError',
    en: 'The scheme `{code}` builds on `{base}`, which is not there. Add that scheme or correct `extends`.',
    zh: '方案 `{code}` 以 `{base}` 为基础，但没有该方案。请补充该方案或更正 `extends`。',
  },
  PROFILE_BASE_NOT_GIVEN: {
    kind: 'userError',
    en: 'The scheme `{code}` builds on `{base}`, whose file was not given. Give that file too, to check this one against it.',
    zh: '方案 `{code}` 以 `{base}` 为基础，但未给出其文件。请一并给出该文件，以便对照检查。',
  },
  PROFILE_EXTENDS_CYCLE: {
    kind: 'userError',
    en: 'The scheme `{code}` builds on itself: {cycle}. Remove one `extends` of the cycle.',
    zh: '方案 `{code}` 以自身为基础：{cycle}。请删去循环中的一个 `extends`。',
  },
  PROFILE_JURISDICTION_UNKNOWN: {
    kind: 'userError',
    en: 'There is no jurisdiction `{code}` as at `{path}`. Add it to the jurisdictions or correct its code.',
    zh: '`{path}` 处的地区 `{code}` 不存在。请在地区表中补充或更正其代码。',
  },
  PROFILE_EVENT_UNKNOWN: {
    kind: 'userError',
    en: 'There is no event `{code}` as at `{path}`. Add it to the events or correct its code.',
    zh: '`{path}` 处的事件 `{code}` 不存在。请在事件表中补充或更正其代码。',
  },
  PROFILE_SCHEME_DUPLICATE: {
    kind: 'userError',
    en: 'The file `{other}` has the scheme `{code}` already. Choose another code or remove one of the two files.',
    zh: '文件 `{other}` 中已有方案 `{code}`。请另选代码，或删去其中一个文件。',
  },
})
