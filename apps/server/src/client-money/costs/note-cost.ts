import type { CostInput } from '@quittance/contract'
import { insertCost, loadDossier, type DossierRecord } from '@quittance/database'
import { addCents, cents, day, isAfter, said, type Said } from '@quittance/kernel'
import { postCostAdvanced } from '@quittance/ledger'
import { entryOfCost } from '#client-money/costs/entry-of-cost.ts'
import { judgeCost, type JudgedCost } from '#client-money/costs/judge-cost.ts'
import { writeEntries } from '#client-money/post.ts'
import { replayDossier } from '#client-money/replay/replay-dossier.ts'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Notes a cost that the office paid on a dossier (frais avancé), with what the law answers of it that
 * day: an expense of the office, rebilled to the creditor where the convention says so, or a
 * disbursement in his name that the debtor owes from today, with its text and its proof.
 *
 * @throws Refused `invalid-input` for a day to come, an item or an exhibit of another dossier, or a
 * cost on the debtor without its proof; `dossier-moved`; `not-found`.
 */
export async function noteCost(
  work: Work,
  input: CostInput,
): Promise<{ readonly version: number; readonly id: string }> {
  const version = await moveFrom(work, input)
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  refuseWrong(work, dossier, input)
  const [net, vat] = [cents(input.netCents), cents(input.vatCents)]
  const { kind, itemId: claimItemId, supplier, document, note, exhibitId } = input
  const paidOn = day(input.paidOn)
  const judged = await judgeCost(work, dossier, { kind, paidOn, net, vat })
  refuseUnproved(input, judged)
  const id = work.house.chance.id()
  const cost = {
    id,
    claimItemId,
    creditorId: dossier.creditor.id,
    kind,
    supplier,
    document,
    note,
    paidOn,
    netCents: net,
    vatCents: vat,
    exhibitId,
    prescribedBy: kind === PRESCRIBED ? input.prescribedBy || null : null,
    standing: judged.standing,
    reason: judged.reason,
    certainty: judged.certainty,
    because: judged.because,
    judgedOn: work.today,
    chargedOn: judged.onDebtor ? work.today : null,
    bearer: judged.bearer,
    conventionId: judged.conventionId,
    billed: judged.billed,
    vatRateHundredths: judged.vatRateHundredths,
    recordedAt: work.now,
  }
  await insertCost(work.tx, { ...cost, dossierId: dossier.id, recordedBy: work.caller.userId })
  await writeEntries(work, postCostAdvanced(entryOfCost(dossier, cost)))
  if (judged.onDebtor) await replayDossier(work, dossier.id)
  await record(work, {
    verb: 'cost-advanced',
    subject: { kind: 'cost', id },
    dossierId: dossier.id,
    facts: {
      amountCents: addCents(net, vat),
      on: input.paidOn,
      kind,
      supplier,
      exhibitId,
      standing: judged.standing,
      reason: judged.reason,
      taken: judged.bearer,
      side: judged.onDebtor ? 'debtor' : 'creditor',
    },
  })
  return { version, id }
}

const PRESCRIBED = 'act-prescribed-by-law'

function refuseWrong({ today }: Work, { items, exhibits }: DossierRecord, of: CostInput): void {
  if (isAfter(day(of.paidOn), today)) throw wrong(notYet, 'paidOn')
  if (!items.some(({ id }) => id === of.itemId)) throw wrong(noItem, 'itemId')
  if (of.exhibitId !== null && !exhibits.some(({ id }) => id === of.exhibitId)) {
    throw wrong(noExhibit, 'exhibitId')
  }
  if (of.vatCents > of.netCents) throw wrong(tooMuchTax, 'vatCents')
}

/** What the law puts on the debtor is asked of him with its proof, and its text (row 16). */
function refuseUnproved({ kind, exhibitId, prescribedBy }: CostInput, of: JudgedCost): void {
  if (!of.onDebtor) return
  if (exhibitId === null) throw wrong(noProof, 'exhibitId')
  if (kind === PRESCRIBED && prescribedBy === '') throw wrong(noText, 'prescribedBy')
}

function wrong(sentence: Said, path: string): Refused {
  return new Refused('invalid-input', sentence, { path })
}

const notYet = said(
  'Un frais se note une fois payé, pas avant.',
  'A cost is recorded once it is paid, not before.',
)
const noItem = said('Cette facture n’est pas dans ce dossier.', 'This invoice is not in this case.')
const noExhibit = said(
  'Cette pièce n’est pas dans ce dossier.',
  'This exhibit is not in this case.',
)
const tooMuchTax = said(
  'La TVA payée ne dépasse pas le prix hors taxes.',
  'The VAT paid is not more than the price before tax.',
)
const noProof = said(
  'La loi met ces frais à la charge du débiteur : joignez d’abord la pièce qui les prouve, puis choisissez-la.',
  'The law puts this cost on the debtor: attach the exhibit that proves it first, then choose it.',
)
const noText = said(
  'Nommez le texte qui prescrit cet acte au créancier : sans lui, rien n’en est demandé au débiteur.',
  'Name the text that prescribes this act to the creditor: without it, nothing of it is asked of the debtor.',
)
