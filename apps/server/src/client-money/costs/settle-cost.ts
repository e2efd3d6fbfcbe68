import { insertCostSettled, loadDossier, lockCost } from '@quittance/database'
import { addCents, day, isAfter, isBefore, said } from '@quittance/kernel'
import { postCostSettled } from '@quittance/ledger'
import { noCost } from '#client-money/costs/undo-cost.ts'
import { writeEntries } from '#client-money/post.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Notes that a creditor paid a cost invoiced to it: the VAT of a rebilled one falls due that day.
 *
 * @throws Refused `already-done` for one paid, undone or that the office keeps; `invalid-input` for a
 * day to come, or before it was invoiced; `not-found`.
 */
export async function settleCost(
  work: Work,
  input: { readonly id: string; readonly paidOn: string },
): Promise<{ readonly paidOn: string }> {
  const { id } = input
  const dossierId = await lockCost(work.tx, id)
  const dossier = dossierId === null ? null : await loadDossier(work.tx, dossierId)
  const cost = dossier?.costs.find((one) => one.id === id)
  if (dossier === null || cost === undefined) throw noCost()
  if (cost.undoneBecause !== null) throw new Refused('already-done', undone)
  if (cost.billed === null) throw new Refused('already-done', kept)
  if (cost.settledOn !== null) throw new Refused('already-done', paid)
  const paidOn = day(input.paidOn)
  if (isAfter(paidOn, work.today) || isBefore(paidOn, cost.judgedOn)) {
    throw new Refused('invalid-input', noSuchDay, { path: 'paidOn' })
  }
  const by = work.caller.userId
  await insertCostSettled(work.tx, { costId: id, paidOn, at: work.now, by })
  const posted = postCostSettled({
    id: `${id}:cost-settled`,
    effectiveOn: paidOn,
    recordedAt: work.now,
    creditor: cost.creditorId,
    billed: cost.billed,
  })
  await writeEntries(work, posted)
  await record(work, {
    verb: 'cost-settled',
    subject: { kind: 'cost', id },
    dossierId: dossier.id,
    facts: { amountCents: addCents(cost.billed.net, cost.billed.vat), on: input.paidOn },
  })
  return { paidOn: input.paidOn }
}

const undone = said('Ce frais est annulé.', 'This cost is undone.')
const kept = said(
  'Le cabinet garde ce frais : le créancier n’a rien à régler.',
  'The office keeps this cost: the creditor has nothing to pay.',
)
const paid = said('Ce frais est déjà réglé.', 'This cost is paid already.')
const noSuchDay = said(
  'Le règlement est entre le jour où le frais est facturé et aujourd’hui.',
  'The payment is between the day on which the cost is invoiced and today.',
)
