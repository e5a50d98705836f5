import { randomBytes } from 'node:crypto'

/** How far the clock may fall behind the last id and still be continued from it, in milliseconds. */
const LAG_MS = 1000

let lastMs = 0
let counter = 0

/**
 * A new UUIDv7: sorted by time, and rising within one process also where many are made in the same millisecond (RFC 9562,
 * method 1: the 12 bits after the time are a counter that starts at random in its lower half).
 */
export function newId(now: Date = new Date()): string {
  const ms = now.getTime()
  const random = randomBytes(10)
  if (ms > lastMs || ms < lastMs - LAG_MS) {
    lastMs = ms
    counter = random.readUInt16BE(0) & 0x7ff
  } else if (++counter > 0xfff) {
    lastMs++
    counter = random.readUInt16BE(0) & 0x7ff
  }
  const time = lastMs.toString(16).padStart(12, '0')
  random[2] = (random[2]! & 0x3f) | 0x80
  const tail = random.toString('hex', 2, 10)
  const count = counter.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${tail.slice(0, 4)}-${tail.slice(4)}`
}
