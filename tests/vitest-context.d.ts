import 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** How many times longer than usual a campaign of random cases runs: 1, or 40 when deep. */
    readonly campaign: number
  }
}
