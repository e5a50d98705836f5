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
  PROFILE_CODE_INVALID: {
    kind: 'userError',
    en: '`{value}` at `{path}` is no code. Use lower-case letters and digits, joined by dots and hyphens.',
    zh: '`{path}` 处的 `{value}` 不是代码。请使用小写字母和数字，以点和连字符连接。',
  },
  PROFILE_NUMBER_NOT_WHOLE: {
    kind: 'userError',
    en: '{value} at `{path}` is not a whole number. Write a whole number.',
    zh: '`{path}` 处的 {value} 不是整数。请写整数。',
  },
  PROFILE_NUMBER_TOO_SMALL: {
    kind: 'userError',
    en: '{value} at `{path}` is less than {least}, the least that is allowed there. Correct it.',
    zh: '`{path}` 处的 {value} 小于允许的最小值 {least}。请更正。',
  },
  PROFILE_NUMBER_TOO_LARGE: {
    kind: 'userError',
    en: '{value} at `{path}` is more than {most}, the most that is allowed there. Correct it.',
    zh: '`{path}` 处的 {value} 大于允许的最大值 {most}。请更正。',
  },
  PROFILE_NUMBER_NOT_ABOVE: {
    kind: 'userError',
    en: '{value} at `{path}` is not more than {limit}. Write a number above it.',
    zh: '`{path}` 处的 {value} 不大于 {limit}。请写大于它的数。',
  },
  PROFILE_INTERVAL_IMPOSSIBLE: {
    kind: 'userError',
    en: '`{value}` at `{path}` is no length of time from 1 to 99 months or years. Write it like P6M or P1Y.',
    zh: '`{path}` 处的 `{value}` 不是 1 至 99 个月或年的时间长度。请写成 P6M 或 P1Y 的形式。',
  },
  PROFILE_RATIO_IMPOSSIBLE: {
    kind: 'userError',
    en: '`{value}` at `{path}` is no ratio from 0 to 1. Write it like 2/3 or 0.9.',
    zh: '`{path}` 处的 `{value}` 不是 0 到 1 之间的比例。请写成 2/3 或 0.9 的形式。',
  },
  PROFILE_MOMENT_MIXED: {
    kind: 'userError',
    en: 'The moment at `{path}` is of the kind {kind} and cannot have the key `{key}`. Remove the key or change the kind.',
    zh: '`{path}` 处的时间为 {kind} 类，不能有键 `{key}`。请删去该键或更改类别。',
  },
  PROFILE_BOUND_EMPTY: {
    kind: 'userError',
    en: 'The bound at `{path}` demands nothing. Give it a limit, such as `max`, or remove the constraint.',
    zh: '`{path}` 处的限度没有任何要求。请写明限度（如 `max`），或删去该约束。',
  },
  PROFILE_SILENT_WITH_VALUE: {
    kind: 'userError',
    en: 'The value at `{path}` has the status silent, by which the document says nothing. Remove the value or the status.',
    zh: '`{path}` 处有值，状态却为 silent（文件未说明）。请删去该值或该状态。',
  },
  PROFILE_VALUE_MISSING: {
    kind: 'userError',
    en: 'There is no value at `{path}`, but its status is {status}. Write the value, or the status silent.',
    zh: '`{path}` 处没有值，状态却为 {status}。请写出该值，或将状态改为 silent。',
  },
  PROFILE_QUOTE_NOT_FOUND: {
    kind: 'userError',
    en: '“{quote}” at `{path}` is not in the text of the document `{document}`. Quote it exactly.',
    zh: '`{path}` 处的“{quote}”不在文件 `{document}` 的正文中。请照原文引用。',
  },
  PROFILE_QUOTE_ELSEWHERE: {
    kind: 'userError',
    en: '“{quote}” does not stand at character {at} of the document `{document}`, as `{path}` says. Correct the offset.',
    zh: '“{quote}”不在文件 `{document}` 的第 {at} 个字符处（见 `{path}`）。请更正位置。',
  },
})
