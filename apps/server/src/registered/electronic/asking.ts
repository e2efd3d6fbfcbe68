import type { ElectronicFollowed } from '@quittance/database'
import type { OpenProvider } from '#registered/electronic/open-provider.ts'

/** What is asked, of whom, for whom. */
export type Asking = {
  readonly organisationId: string
  readonly provider: OpenProvider
  readonly letter: ElectronicFollowed
}

/** What came of asking: whether nothing more is expected, and what was not as it should be. */
export type Asked = { readonly over: boolean; readonly failure: string | null }
