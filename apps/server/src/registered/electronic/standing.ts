import type { RegisteredLettersView, RegisteredLetterView } from '@quittance/contract'
import {
  electronicConsentsOf,
  electronicDepositsOf,
  electronicFollowUps,
  type DossierRecord,
  type OrganisationTransaction,
} from '@quittance/database'
import { consentView } from '#registered/electronic/consents.ts'
import { openProvider } from '#registered/electronic/open-provider.ts'
import type { Work } from '#wiring/work.ts'

type Deposited = NonNullable<RegisteredLetterView['electronic']>

/** What providers have of letters, by their acts. */
export async function electronicLettersOf(
  tx: OrganisationTransaction,
  letters: readonly { readonly actId: string }[],
): Promise<ReadonlyMap<string, Deposited>> {
  const ids = letters.map(({ actId }) => actId)
  const [deposits, follows] = [
    await electronicDepositsOf(tx, ids),
    await electronicFollowUps(tx, ids),
  ]
  return new Map(
    deposits.map(({ actId, providerId, qualified }) => {
      const last = follows.find((one) => one.actId === actId)
      return [
        actId,
        {
          number: providerId,
          qualified,
          askedAt: last?.askedAt?.toString() ?? null,
          failure: last?.failure ?? null,
        },
      ]
    }),
  )
}

/** What the law asks of it: whether it is shown to be qualified. */
export function qualityOf({ qualified }: Deposited): 'qualified' | 'not-shown' {
  return qualified ? 'qualified' : 'not-shown'
}

/** Whether an electronic registered letter can go to the debtor of a dossier. */
export async function electronicStanding(
  { tx, house, caller }: Work,
  of: { readonly dossier: DossierRecord; readonly names: ReadonlyMap<string, string> },
): Promise<RegisteredLettersView['electronic']> {
  const { id, debtor } = of.dossier
  const provider = await openProvider(house, { tx, organisationId: caller.organisationId })
  const consents = await electronicConsentsOf(tx, id)
  return {
    email: debtor.email,
    needsConsent: debtor.kind !== 'professional',
    consents: consents.map((consent) => consentView(consent, of.names)),
    provider: provider === null ? 'none' : provider.port.simulated ? 'simulated' : 'ready',
  }
}
