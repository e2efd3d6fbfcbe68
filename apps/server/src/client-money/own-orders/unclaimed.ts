import type { UnclaimedReport, UnclaimedRow } from '@quittance/contract'
import { overpayments, unidentifiedReceipts } from '@quittance/database'
import { addCents, cents, said } from '@quittance/kernel'
import { monthsSince } from '#client-money/own-orders/read-desk.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Money of others that nobody claims, the oldest first, with what can be done: it stays where it is
 * and is never income of the firm, however old.
 */
export async function readUnclaimed(work: Work): Promise<UnclaimedReport> {
  const { today, tx } = work
  const overpaid = await overpayments(tx)
  const unidentified = await unidentifiedReceipts(tx)
  const rows: UnclaimedRow[] = [
    ...overpaid.map((one) => ({
      account: '467200' as const,
      amountCents: one.heldCents,
      since: one.since.toString(),
      months: monthsSince(one.since, today),
      dossier: { id: one.dossierId, reference: one.dossierReference },
      name: one.debtorName,
      bankLineId: null,
      toDo: one.order === null ? giveBack : onItsWay,
    })),
    ...unidentified.map((one) => ({
      account: '471100' as const,
      amountCents: one.amountCents,
      since: one.on.toString(),
      months: monthsSince(one.on, today),
      dossier: null,
      name: one.from,
      bankLineId: one.bankLineId,
      toDo: identify,
    })),
  ]
  return {
    asOf: today.toString(),
    rows: rows.toSorted((one, other) => (one.since < other.since ? -1 : 1)),
    totalCents: addCents(...rows.map(({ amountCents }) => cents(amountCents))),
  }
}

const giveBack = said(
  'À rendre au débiteur : vers le compte qui a payé, ou vers un compte qu’il justifie. Écrivez-lui s’il ne répond pas.',
  'To be given back to the debtor: to the account that paid, or to one that it proves. Write to it if it does not answer.',
)
const onItsWay = said('Le remboursement est ordonné.', 'The refund is ordered.')
const identify = said(
  'À identifier : demandez à la banque qui a payé, puis rapprochez la ligne ou faites-la renvoyer.',
  'To be identified: ask the bank who paid, then match the line or have it sent back.',
)
