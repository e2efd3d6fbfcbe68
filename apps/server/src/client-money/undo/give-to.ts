import {
  advanceDossier,
  decideBankLine,
  passDetailOn,
  type BankLineRecord,
  type DossierRecord,
} from '@quittance/database'
import { postCreditorCorrected, type UndoneMatch } from '@quittance/ledger'
import { confirmNoted } from '#client-money/confirm-noted.ts'
import { receiveFromBank } from '#client-money/receive.ts'
import type { Freed } from '#client-money/receiving/plan-receipt.ts'
import type { Work } from '#wiring/work.ts'

/** The payment that a line became, of the dossier that it was for. */
export type Given = { readonly paymentId: string }

/**
 * Gives a line whose match was undone to the dossier that it is for, at once: D 467100 of the first
 * creditor / C 467100 of the right one, in one entry that names the one it corrects. The month to
 * pay over still runs from the day on which the bank credited it.
 *
 * @throws Refused `law-refuses` when no convention gives power to receive (CPCE R124-3).
 */
export async function giveTo(
  work: Work,
  of: {
    readonly dossier: DossierRecord
    readonly line: BankLineRecord
    readonly undone: UndoneMatch
    /** The payment undone. */
    readonly from: string
  },
): Promise<Given> {
  const { dossier, from, line, undone } = of
  const by = work.caller.userId
  const post: Freed['post'] = (payment) => postCreditorCorrected(undone, payment)
  const received =
    (await confirmNoted(work, { dossier, line, by, post })) ??
    (await receiveFromBank(work, { dossier, line, post }))
  await passDetailOn(work.tx, { from, to: received.paymentId })
  await decideBankLine(work.tx, { id: line.id, state: 'matched', by, at: work.now })
  await advanceDossier(work.tx, dossier.id)
  return { paymentId: received.paymentId }
}
