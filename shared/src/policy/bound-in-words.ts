import type { Strength } from './cadence.js'
import type { Bound } from './constraint.js'
import { describeCadence } from './describe-cadence.js'
import type { BilingualText } from './value.js'

const STRENGTHS: Record<Strength, [zh: string, en: string]> = {
  required: ['必须', 'required'],
  'in-principle': ['原则上', 'in principle'],
  periodic: ['定期', 'periodically'],
  'as-appropriate': ['适时', 'as appropriate'],
  optional: ['可', 'optional'],
}

const rhythm = (interval: string): BilingualText =>
  describeCadence({ interval, anchor: null, strength: null, tiedTo: [], phase: null, also: null })

/** What a bound asks for, in words, such as "at least every six months". */
export function boundInWords({ min, max, within, strength, notBefore, notAfter }: Bound): BilingualText {
  const parts: [zh: string, en: string][] = []
  if (min !== null) parts.push([`不少于 ${min}`, `at least ${min}`])
  if (max !== null) parts.push([`不超过 ${max}`, `at most ${max}`])
  if (within !== null) parts.push([`至少${rhythm(within).zh}`, `at least ${rhythm(within).en ?? within}`])
  if (strength !== null) {
    const [zh, en] = STRENGTHS[strength]
    parts.push([`约束力不低于“${zh}”`, `no less strict than "${en}"`])
  }
  if (notBefore !== null) parts.push([`不早于 ${notBefore}`, `not before ${notBefore}`])
  if (notAfter !== null) parts.push([`不晚于 ${notAfter}`, `not after ${notAfter}`])
  return { zh: parts.map(([zh]) => zh).join('，'), en: parts.map(([, en]) => en).join(', ') }
}
