import type { FetchRewrite } from './plan-nodes.js'
import { isObject, read, type ResponseObject, write } from './response.js'
import type { SatisfiesType } from './type-conditions.js'

/** Changes a representation before it is sent, or a fetched object before it is merged, in place. */
export type Rewrite = (root: unknown) => void

/** The planner renames what would clash in one subgraph's answer, and sets the type names of interface objects. */
export function compileRewrites(rewrites: FetchRewrite[] | undefined, satisfies: SatisfiesType): Rewrite | null {
  if (!rewrites?.length) return null
  const all = rewrites.map((rewrite) => compileRewrite(rewrite, satisfies))
  return (root) => {
    for (const rewrite of all) rewrite(root)
  }
}

/** Internal alias -> the key the client knows, for the paths of errors. */
export function renamedKeys(rewrites: FetchRewrite[] | undefined): Map<string, string> {
  const renamed = new Map<string, string>()
  for (const rewrite of rewrites ?? []) {
    if (!('KeyRenamer' in rewrite)) continue
    const last = rewrite.KeyRenamer.path.at(-1)
    if (last && 'Key' in last) renamed.set(last.Key, rewrite.KeyRenamer.renameKeyTo)
  }
  return renamed
}

function compileRewrite(rewrite: FetchRewrite, satisfies: SatisfiesType): Rewrite {
  const { path, apply } = 'KeyRenamer' in rewrite ? renamer(rewrite.KeyRenamer) : setter(rewrite)
  const walk = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, depth)
    else if (isObject(value)) step(value, depth)
  }
  const step = (object: ResponseObject, depth: number): void => {
    const segment = path[depth]
    if (!segment) return
    if ('TypenameEquals' in segment) {
      const typeName = read(object, '__typename')
      const applies = typeof typeName !== 'string' || segment.TypenameEquals.some((type) => satisfies(typeName, type))
      if (applies) walk(object, depth + 1)
    } else if (depth === path.length - 1) apply(object, segment.Key)
    else walk(read(object, segment.Key), depth + 1)
  }
  return (root) => walk(root, 0)
}

function renamer({ path, renameKeyTo }: Extract<FetchRewrite, { KeyRenamer: unknown }>['KeyRenamer']) {
  const apply = (object: ResponseObject, key: string): void => {
    if (!Object.hasOwn(object, key)) return
    write(object, renameKeyTo, object[key])
    delete object[key]
  }
  return { path, apply }
}

function setter(rewrite: Exclude<FetchRewrite, { KeyRenamer: unknown }>) {
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite
  return { path, apply: (object: ResponseObject, key: string): void => write(object, key, setValueTo) }
}
