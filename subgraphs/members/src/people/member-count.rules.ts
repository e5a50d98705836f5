/** No number of persons below this one is told to those who may not see the persons (one who is counted could be found). */
const LEAST = 5

/** How exactly a number of persons is told. */
export type Precision = 'EXACT' | 'ROUNDED' | 'SUPPRESSED'

/**
 * What is told of a number of persons. Those who keep the organization could count them anyway. Others get it rounded down
 * to fives, so that what is suppressed here is not found by subtracting what is told there.
 */
export function toldCount(count: number, isKeeper: boolean): { value: number | null; precision: Precision } {
  if (isKeeper) return { value: count, precision: 'EXACT' }
  if (count > 0 && count < LEAST) return { value: null, precision: 'SUPPRESSED' }
  return { value: count - (count % LEAST), precision: 'ROUNDED' }
}
