import { findCollection, mandatesById, type MandateRecord } from '@quittance/database'
import { dayText, eurosText, invariant, type Explanation } from '@quittance/kernel'
import { firstCollectionDay, refundableUntil } from '@quittance/money-files'
import { notHere } from '#client-money/direct-debits/refusals.ts'
import type { Work } from '#wiring/work.ts'

const MANDATE = 'Règles du prélèvement SEPA (EPC), à confirmer avec la banque'

/** Why a collection is for this sum, from this day, and what may still undo it. */
export async function whyCollection(
  work: Work,
  { id }: { readonly id: string },
): Promise<Explanation> {
  const row = await findCollection(work.tx, id)
  if (row === null) throw notHere('collection')
  const mandate = (await mandatesById(work.tx, [row.mandateId])).get(row.mandateId)
  invariant(mandate !== undefined, 'a collection has its mandate')
  const from = dayText(firstCollectionDay(row.notice.on, mandate.noticeDays))
  const owed = eurosText(row.owedCents)
  const on = dayText(row.collectOn)
  return {
    rule: 'direct-debit/collection',
    sentence: `${eurosText(row.amountCents)} se prélèvent le ${on}, en vertu du mandat ${mandate.reference}.`,
    citations: [],
    certainty: 'arguable',
    result: on,
    steps: [
      step(
        'agreed',
        `Le débiteur l’a accepté : ${row.agreedHow ?? 'une promesse notée au dossier'}.`,
      ),
      step('owed', `Ce jour-là, le dossier doit ${owed} : rien n’est prélevé au-delà.`),
      {
        ...step(
          'notice',
          `Prévenu le ${dayText(row.notice.on)}, ${mandate.noticeDays} jours avant au moins, le débiteur peut l’être à partir du ${from}.`,
        ),
        citations: [{ code: MANDATE, article: 'prénotification', kind: 'practice' }],
      },
      riskOf(mandate, row.bookedOn ?? row.collectOn),
    ],
  }
}

function step(rule: string, sentence: string): Explanation {
  return { rule: `direct-debit/${rule}`, sentence, citations: [], steps: [] }
}

function riskOf({ type }: MandateRecord, on: Temporal.PlainDate): Explanation {
  const until = refundableUntil(on, type)
  const sentence =
    until === null
      ? 'Un prélèvement interentreprises (B2B) ne se rembourse pas sans motif.'
      : `Le débiteur peut se faire rembourser sans motif jusqu’au ${dayText(until)} ; sans mandat, treize mois.`
  return {
    ...step('refund', sentence),
    citations: [{ code: MANDATE, article: 'remboursement', kind: 'practice' }],
  }
}
