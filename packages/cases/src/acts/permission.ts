import type { Citation, Day, Said } from '@quittance/kernel'

/**
 * Whether an act is possible today, and if not, why (peut-on ?): shown under a disabled button.
 *
 * `until` is the first day on which the obstacle is gone by itself; absent when somebody must act.
 */
export type Permission =
  | { readonly kind: 'yes'; readonly from: Day; readonly citations: readonly Citation[] }
  | {
      readonly kind: 'no'
      readonly because: Said
      readonly citations: readonly Citation[]
      readonly until?: Day
    }

export type Obstacle = Extract<Permission, { kind: 'no' }>

/** An obstacle that somebody must lift. */
export function obstacle(because: Said, ...citations: readonly Citation[]): Obstacle {
  return { kind: 'no', because, citations }
}

/** An obstacle that time lifts: possible again on `until`. */
export function obstacleUntil(
  until: Day,
  because: Said,
  ...citations: readonly Citation[]
): Obstacle {
  return { kind: 'no', because, citations, until }
}

export function permitted(from: Day, ...citations: readonly Citation[]): Permission {
  return { kind: 'yes', from, citations }
}
