import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineErrors, fault } from '@meritgraph/shared/errors'
import { type BodiesFile, parseBodies } from '@meritgraph/shared/profile'

defineErrors({
  BODIES_FILE_INVALID: {
    kind: 'error',
    en: 'The file {file} of organizations and leading bodies cannot be loaded, so nothing was:\n{problems}\nCorrect it and start again.',
    zh: '无法载入组织与领导机构文件 {file}，未载入任何内容：\n{problems}\n请更正后重新启动。',
  },
})

/** Lies beside `src` and `dist`, so that it is found from both. */
const FILE = join(__dirname, '..', 'data', 'bodies.yaml')

/** The organizations and leading bodies that ship with the product. Errors: BODIES_FILE_INVALID. */
export function shippedBodies(): BodiesFile {
  const { content, problems } = parseBodies(readFileSync(FILE), 'bodies.yaml')
  if (content) return content
  const lines = problems.map(({ line, column, message }) => `  ${line}:${column} ${message.en} ${message.zh}`)
  throw fault('BODIES_FILE_INVALID', { file: FILE, problems: lines.join('\n') })
}
