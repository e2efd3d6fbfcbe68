import type { FollowedAct } from '@quittance/database'
import type { OpenSignatureProvider } from '#agreements/provider/open-provider.ts'

/** What is asked, of whom, for whom. */
export type AskingSignature = {
  readonly organisationId: string
  readonly provider: OpenSignatureProvider
  readonly request: FollowedAct
}

/** What follows signatures acts by itself in the journal: no member does. */
export const SIGNATURES = { kind: 'worker', id: 'signatures' } as const
