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

export function systemChance(clock: Clock): Chance {
  return {
    id: () => uuidV7(clock.now().epochMilliseconds, randomBytes(10)),
    secret: (bytes) => randomBytes(bytes).toString('base64url'),
  }
}
