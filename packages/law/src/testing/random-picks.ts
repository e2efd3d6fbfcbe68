/** Gives a whole number from 0 up to a bound, the bound left out. */
export type Pick = (below: number) => number

/** A small generator with a fixed seed (mulberry32): the same cases at every run. */
export function picksFrom(seed: number): Pick {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
