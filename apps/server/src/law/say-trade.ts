import { loadDossier, setTrade, type PartyTrade } from '@quittance/database'
import { said } from '@quittance/kernel'
import { noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Stated = {
  readonly id: string
  readonly party: 'creditor' | 'debtor'
  readonly trade: PartyTrade | null
}

/**
 * Keeps what a professional party does for a living (activité), as a person says it: a fact of that
 * creditor or debtor, which every one of its dossiers reads from then on.
 *
 * @throws Refused `invalid-input` for a party that is no professional; `not-found`.
 */
export async function sayTrade(
  work: Work,
  { id, party, trade }: Stated,
): Promise<{ readonly trade: PartyTrade | null }> {
  const dossier = await loadDossier(work.tx, id)
  if (dossier === null) throw noDossier()
  const { creditor, debtor } = dossier
  const isProfessional =
    party === 'creditor' ? creditor.actsAs === 'professional' : debtor.kind === 'professional'
  if (!isProfessional && trade !== null) {
    throw new Refused(
      'invalid-input',
      said(
        'Seul un professionnel a une activité à déclarer.',
        'Only a professional has a trade to state.',
      ),
      { path: 'trade' },
    )
  }
  const before = dossier[party]
  if (before.trade === trade) return { trade }
  await setTrade(work.tx, { party, id: before.id, trade })
  const { id: partyId } = before
  const about =
    party === 'creditor'
      ? ({ subject: { kind: 'creditor', id: partyId } } as const)
      : ({ subject: { kind: 'debtor', id: partyId } } as const)
  await record(work, {
    verb: 'trade-stated',
    ...about,
    facts: { name: before.name, trade, before: before.trade },
  })
  return { trade }
}
