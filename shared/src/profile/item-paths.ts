import { isLeaf } from '../policy/index.js'
import type { Path } from './yaml-file.js'

/** Where the items of a profile stand, by their codes. */
export function itemPaths(content: unknown): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>()
  collect(content, [], paths)
  return paths
}

function collect(node: unknown, path: Path, paths: Map<string, Path>): void {
  if (typeof node !== 'object' || node === null || isLeaf(node)) return
  const { code } = node as { code?: unknown }
  if (typeof code === 'string' && !paths.has(code)) paths.set(code, path)
  for (const [key, child] of Object.entries(node))
    collect(child, [...path, Array.isArray(node) ? Number(key) : key], paths)
}
