import { sameFields, sameLists } from './same.js'

const ENGLISH: ReadonlySet<string> = new Set(['en'])

/** Whether two values say the same. Where there is a Chinese text it is that which counts; the English translates it. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one)) return Array.isArray(other) && sameLists(one, other, sameValue)
  if (Array.isArray(other)) return false
  return sameFields(one as Fields, other as Fields, sameValue, 'zh' in one ? ENGLISH : undefined)
}

type Fields = Record<string, unknown>
