import {
  insertCostUndone,
  loadDossier,
  lockCost,
  type CostRecord,
  type DossierRecord,
} from '@quittance/database'
import { addCents, cents, said } from '@quittance/kernel'
import { postCostUndone } from '@quittance/ledger'
import { itemsOwed } from '#assessment/items-owed.ts'
import { entryOfCost } from '#client-money/costs/entry-of-cost.ts'
import { writeEntries } from '#client-money/post.ts'
import { replayDossier } from '#client-money/replay/replay-dossier.ts'
import { moveFrom } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Asked = { readonly id: string; readonly expectedVersion: number; readonly because: string }

/**
 * Undoes a cost noted in error: each of its entries is reversed by one that names it, the payments that
 * had served it are allocated anew, and its invoice, where it has one, is undone by a credit note.
 *
 * @throws Refused `already-done` for one undone, or paid by the creditor; `funds-not-available` where
 * a payment that served it left the house and nothing else is owed that it could serve;
 * `dossier-moved`; `not-found`.
 */
export async function undoCost(
  work: Work,
  { id, expectedVersion, because }: Asked,
): Promise<{ readonly version: number }> {
  const { dossier, cost, version } = await costToChange(work, { id, expectedVersion })
  if (cost.undoneBecause !== null) throw new Refused('already-done', undoneAlready)
  if (cost.settledOn !== null) throw new Refused('already-done', paidAlready)
  const { now, today } = work
  await insertCostUndone(work.tx, {
    costId: id,
    because,
    on: today,
    at: now,
    by: work.caller.userId,
  })
  const posted = postCostUndone(entryOfCost(dossier, cost), { effectiveOn: today, recordedAt: now })
  await writeEntries(work, posted)
  if (cost.chargedOn !== null) {
    await replayDossier(work, dossier.id)
    await refuseServedBeyond(work, dossier.id)
  }
  await record(work, {
    verb: 'cost-undone',
    subject: { kind: 'cost', id },
    dossierId: dossier.id,
    facts: { amountCents: cost.grossCents, reason: because },
  })
  return { version }
}

async function costToChange(
  work: Work,
  { id, expectedVersion }: Pick<Asked, 'id' | 'expectedVersion'>,
): Promise<{
  readonly dossier: DossierRecord
  readonly cost: CostRecord
  readonly version: number
}> {
  const dossierId = await lockCost(work.tx, id)
  if (dossierId === null) throw noCost()
  const version = await moveFrom(work, { id: dossierId, expectedVersion })
  const dossier = await loadDossier(work.tx, dossierId)
  const cost = dossier?.costs.find((one) => one.id === id)
  if (dossier === null || cost === undefined) throw noCost()
  return { dossier, cost, version }
}

/** No payment stays set against a cost that is no longer owed: its money would be owed to nobody. */
async function refuseServedBeyond(work: Work, dossierId: string): Promise<void> {
  const dossier = await loadDossier(work.tx, dossierId)
  if (dossier === null) return
  const served = dossier.payments.flatMap(({ allocations }) => allocations)
  const beyond = itemsOwed(dossier, work.today).some(({ item, costsOwed }) => {
    const ofItem = served.filter(({ claimItemId }) => claimItemId === item.id)
    return cents(addCents(...ofItem.map(({ toCosts }) => toCosts)) - costsOwed) > 0
  })
  if (beyond) throw new Refused('funds-not-available', servedBeyond)
}

/** The refusal of a cost that is not there. */
export function noCost(): Refused {
  return new Refused(
    'not-found',
    said(
      'Ce frais n’existe pas, ou pas pour votre organisation.',
      'This cost does not exist, or not for your organisation.',
    ),
  )
}

const undoneAlready = said('Ce frais est déjà annulé.', 'This cost is undone already.')
const paidAlready = said(
  'Le créancier a réglé ce frais : rendez-lui la somme avant de l’annuler.',
  'The creditor paid this cost: give the sum back before undoing it.',
)
const servedBeyond = said(
  'Un paiement a servi ces frais, son argent est déjà parti, et rien d’autre n’est dû qu’il puisse servir. Faites revenir cet argent, ou annulez ce paiement, avant d’annuler ces frais.',
  'A payment served this cost, its money has left, and nothing else is owed that it could serve. Have that money back, or undo that payment, before undoing this cost.',
)
