/** Thrown when the program itself is wrong; never caught to go on. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant'
}

/**
 * Stops the program when something that must hold does not.
 *
 * What a caller or a user can provoke is a value, not an invariant.
 *
 * @throws BrokenInvariant when `condition` is false.
 */
export function invariant(condition: boolean, whatMustHold: string): asserts condition {
  if (!condition) throw new BrokenInvariant(`broken invariant: ${whatMustHold}`)
}

/** Stands where no value can arrive; the compiler checks that the cases are exhausted. */
export function unreachable(value: never): never {
  throw new BrokenInvariant(`unreachable value: ${JSON.stringify(value)}`)
}
