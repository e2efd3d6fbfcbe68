import type { FollowedAct } from '@quittance/database'
import type { OpenProvider } from '#registered/electronic/open-provider.ts'

/** What is asked, of whom, for whom. */
export type Asking = {
  readonly organisationId: string
  readonly provider: OpenProvider
  readonly letter: FollowedAct
}
