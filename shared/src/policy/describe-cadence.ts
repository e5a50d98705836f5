import type { Cadence, Strength } from './cadence.js'
import type { BilingualText } from './value.js'

const STRENGTHS: Record<Strength, [zh: string, en: string]> = {
  required: ['', ''],
  'in-principle': ['原则上', ', in principle'],
  optional: ['可', ', optional'],
  'as-appropriate': ['适时', 'as appropriate'],
  periodic: ['定期（未说明间隔）', 'periodically (no interval stated)'],
}

const INTERVALS: Record<string, [zh: string, en: string]> = {
  P1M: ['每月', 'every month'],
  P3M: ['每季度', 'every quarter'],
  P6M: ['每半年', 'every six months'],
  P1Y: ['每年', 'every year'],
  P2Y: ['每两年', 'every two years'],
}

/** A cadence in words, such as "every six months, in principle". */
export function describeCadence({ interval, anchor, strength, tiedTo, phase }: Cadence): BilingualText {
  const [strengthZh, strengthEn] = strength ? STRENGTHS[strength] : ['', '']
  const [intervalZh, intervalEn] = interval === null ? ['', ''] : inWords(interval)
  const yearEnd = anchor === 'year-end'
  const rhythm = [
    `${strengthZh}${intervalZh}${yearEnd ? '年底' : ''}${interval === null ? '' : '一次'}`,
    `${intervalEn}${yearEnd ? ' at the end of the year' : ''}${strengthEn}`,
  ] as const
  const tie = [
    tiedTo.map(({ name }) => name.zh).join('、'),
    tiedTo.map(({ name }) => name.en ?? name.zh).join(', '),
  ] as const
  return {
    zh: [tie[0] && `结合${tie[0]}进行`, rhythm[0], phase && '在所属阶段内进行'].filter(Boolean).join('，') || '未说明',
    en:
      [tie[1] && `together with ${tie[1]}`, rhythm[1], phase && 'within its phase'].filter(Boolean).join('; ') ||
      'not stated',
  }
}

function inWords(interval: string): [zh: string, en: string] {
  const known = INTERVALS[interval]
  if (known) return known
  const [, number = '', unit = ''] = /^P(\d+)([MY])$/.exec(interval) ?? []
  return unit === 'Y' ? [`每${number}年`, `every ${number} years`] : [`每${number}个月`, `every ${number} months`]
}
