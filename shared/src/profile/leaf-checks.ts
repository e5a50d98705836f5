import { isLeaf } from '../policy/index.js'
import { isSilentValue } from './complete.js'
import { type FileProblem, problemAt, problemsOfEach } from './file-problem.js'
import type { Path, YamlFile } from './yaml-file.js'

/** Visits every leaf of completed content. */
function visitLeaves(node: unknown, path: Path, visit: (leaf: LeafAt) => void): void {
  if (typeof node !== 'object' || node === null) return
  if (isLeaf(node)) visit({ ...node, path })
  else
    for (const [key, child] of Object.entries(node))
      visitLeaves(child, [...path, Array.isArray(node) ? Number(key) : key], visit)
}

interface LeafAt {
  value: unknown
  status: string
  path: Path
}

/** Leaves whose status and value contradict each other. */
export function leafProblems(yaml: YamlFile, content: unknown): FileProblem[] {
  const wrong: LeafAt[] = []
  visitLeaves(content, [], (leaf) => {
    const isSilent = isSilentValue(leaf.value)
    if (leaf.status !== 'damaged' && isSilent !== (leaf.status === 'silent')) wrong.push(leaf)
  })
  return problemsOfEach(wrong, ({ value, status, path }) => {
    const [code, hint] = isSilentValue(value)
      ? (['PROFILE_VALUE_MISSING', SILENT] as const)
      : (['PROFILE_SILENT_WITH_VALUE', NO_STATUS] as const)
    return [problemAt(yaml.file, yaml.placeOf(path), code, { status }, hint)]
  })
}

const SILENT = {
  zh: '文件未说明时为 `silent`，原文残缺时为 `damaged`。',
  en: 'It is `silent` where the document says nothing, `damaged` where it cannot be read.',
}

const NO_STATUS = {
  zh: '有值而不写状态，即为 `stated`。',
  en: 'A value without a status is `stated`.',
}
