import { defineErrors } from '../errors/index.js'

defineErrors({
  PROFILE_NOT_UTF8: {
    kind: 'userError',
    en: 'The file is not UTF-8 at byte {byte}. Save it as UTF-8.',
    zh: '文件在第 {byte} 字节处不是 UTF-8 编码。请以 UTF-8 编码保存。',
  },
  PROFILE_TOO_LARGE: {
    kind: 'userError',
    en: 'The file has {bytes} bytes; at most {most} are read. Split it or remove what does not belong to one scheme.',
    zh: '文件大小为 {bytes} 字节，上限为 {most} 字节。请拆分文件，或删去不属于同一方案的内容。',
  },
  PROFILE_MALFORMED: {
    kind: 'userError',
    en: 'This is not well-formed YAML: {problem}. Correct this place.',
    zh: '此处不是格式正确的 YAML：{problem}。请更正此处。',
  },
  PROFILE_KEY_DUPLICATE: {
    kind: 'userError',
    en: 'A key stands twice in the same mapping. Remove one of the two.',
    zh: '同一映射中有重复的键。请删去其中一个。',
  },
  PROFILE_ALIAS_REFUSED: {
    kind: 'userError',
    en: 'YAML anchors, aliases and tags are not read. Write the value out in full.',
    zh: '不支持 YAML 锚点、别名和标签。请写出完整的值。',
  },
  PROFILE_KEY_UNKNOWN: {
    kind: 'userError',
    en: 'The key `{key}` is not known at `{path}`. Remove it or correct its name.',
    zh: '`{path}` 处没有名为 `{key}` 的键。请删去或更正键名。',
  },
  PROFILE_KEY_MISSING: {
    kind: 'userError',
    en: 'The key `{key}` is missing at `{path}`. Add it.',
    zh: '`{path}` 处缺少键 `{key}`。请补上。',
  },
  PROFILE_WORD_UNKNOWN: {
    kind: 'userError',
    en: '`{value}` at `{path}` is not one of the words allowed there. Use one of: {allowed}.',
    zh: '`{path}` 处不可使用 `{value}`。请使用下列之一：{allowed}。',
  },
  PROFILE_TYPE_WRONG: {
    kind: 'userError',
    en: 'The value at `{path}` is not of the type expected there. Write one of these types: {types}.',
    zh: '`{path}` 处的值类型不符。请写成下列类型之一：{types}。',
  },
  PROFILE_TEXT_TOO_LONG: {
    kind: 'userError',
    en: 'The text at `{path}` is longer than {most} characters. Shorten it.',
    zh: '`{path}` 处的文字超过 {most} 个字符。请缩短。',
  },
  PROFILE_VALUE_INVALID: {
    kind: 'userError',
    en: 'The value at `{path}` does not follow the schema ({rule}). Correct it.',
    zh: '`{path}` 处的值不符合格式要求（{rule}）。请更正。',
  },
  PROFILE_DATE_IMPOSSIBLE: {
    kind: 'userError',
    en: '`{value}` at `{path}` is not a date that exists in the form {form}. Correct it.',
    zh: '`{path}` 处的 `{value}` 不是存在的日期，格式应为 {form}。请更正。',
  },
  PROFILE_END_BEFORE_START: {
    kind: 'userError',
    en: 'What starts at `{path}` on {start} has ended before, on {end}. Correct the start or the end.',
    zh: '`{path}` 的开始日期 {start} 晚于结束日期 {end}。请更正开始或结束日期。',
  },
  PROFILE_CODE_DUPLICATE: {
    kind: 'userError',
    en: 'The code `{code}` is used already, in line {line}. Choose another code.',
    zh: '代码 `{code}` 已在第 {line} 行使用。请另选代码。',
  },
  PROFILE_REFERENCE_UNKNOWN: {
    kind: 'userError',
    en: 'The code `{code}` at `{path}` is not defined in this file. Define it or correct the reference.',
    zh: '`{path}` 处引用的代码 `{code}` 在本文件中没有定义。请补充定义或更正引用。',
  },
})
