import { invariant } from '@quittance/kernel'

/** What a history draws of its seed: the same seed, the same draws. */
export type Draw = {
  /** A whole number from 0 up to, not with, this one. */
  readonly below: (end: number) => number
  readonly chance: (percent: number) => boolean
  readonly one: <Value>(of: readonly Value[]) => Value
  readonly oneOrNone: <Value>(of: readonly Value[]) => Value | undefined
  /** An amount in cents: often round, often a cent off. */
  readonly cents: (most: number) => number
}

/** Draws of a seed (mulberry32): good enough to choose what happens next, and nothing else. */
export function drawOf(seed: number): Draw {
  let state = seed
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) % 0x1_0000_0000
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end
  }
  const oneOrNone = <Value>(of: readonly Value[]) => of[below(Math.max(of.length, 1))]
  return {
    below,
    chance: (percent) => below(100) < percent,
    oneOrNone,
    one: (of) => {
      const drawn = oneOrNone(of)
      invariant(drawn !== undefined, 'something is there to be drawn')
      return drawn
    },
    cents: (most) => {
      const euros = (1 + below(Math.max(Math.floor(most / 100), 1))) * 100
      return below(3) === 0 ? Math.max(1, euros - below(100)) : euros
    },
  }
}
