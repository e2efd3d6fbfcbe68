import 'vitest'

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- an interface is added to
  export interface ProvidedContext {
    /** How many times longer than usual a campaign of random cases runs: 1, or 40 when deep. */
    readonly campaign: number
  }
}
