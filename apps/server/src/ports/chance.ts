import { randomBytes } from 'node:crypto'
import { uuidV7 } from '@quittance/kernel'
import type { Clock } from '#ports/clock.ts'

/** Where ids and secrets come from: the only place that asks for randomness. */
export type Chance = {
  /** A new identifier (UUID version 7). */
  readonly id: () => string
  /** A secret of so many random bytes, in base64url. */
  readonly secret: (bytes: number) => string
}

/** Randomness of ids is drawn for as many at once: asking for it is most of the cost of an id. */
const IDS_AT_ONCE = 400

export function systemChance(clock: Clock): Chance {
  let drawn = randomBytes(0)
  const tenBytes = () => {
    if (drawn.length === 0) drawn = randomBytes(10 * IDS_AT_ONCE)
    const ten = drawn.subarray(0, 10)
    drawn = drawn.subarray(10)
    return ten
  }
  return {
    id: () => uuidV7(clock.now().epochMilliseconds, tenBytes()),
    secret: (bytes) => randomBytes(bytes).toString('base64url'),
  }
}
