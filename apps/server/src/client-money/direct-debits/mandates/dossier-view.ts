import type { DossierDirectDebits, MandateView } from '@quittance/contract'
import {
  collectionsOfDossier,
  creditorIdentifier,
  loadDossier,
  mandatesOfDebtor,
  type DossierRecord,
  type MandateRecord,
} from '@quittance/database'
import { isAfter, type Day } from '@quittance/kernel'
import { firstCollectionDay, NOTICE_DAYS, sequenceOf } from '@quittance/money-files'
import { powersToReceive } from '#client-money/convention-terms.ts'
import { powerBlock } from '#client-money/direct-debits/collections/blocks.ts'
import { collectionsTold } from '#client-money/direct-debits/collections/collection-view.ts'
import { planInForce } from '#client-money/expected/standing.ts'
import { noIdentifier } from '#client-money/direct-debits/refusals.ts'
import { stepsTold, type Teller } from '#client-money/pay-over/names.ts'
import { noDossier } from '#dossier/moved.ts'
import type { Work } from '#wiring/work.ts'

/** The mandates of the debtor of a dossier, and its collections. @throws Refused `not-found`. */
export async function readDossierDirectDebits(
  work: Work,
  { id }: { readonly id: string },
): Promise<DossierDirectDebits> {
  const { tx, today } = work
  const dossier = await loadDossier(tx, id)
  if (dossier === null) throw noDossier()
  const tell = await stepsTold(work)
  const identifier = (await creditorIdentifier(tx))?.identifier ?? null
  const mandates = await mandatesOfDebtor(tx, dossier.debtor.id)
  const powers = await powersToReceive(work, [dossier])
  const noPower = powerBlock({ dossier, powers }, today)
  return {
    mandates: mandates.map((mandate) => mandateView(mandate, { tell, today })),
    collections: await collectionsTold(work, await collectionsOfDossier(tx, id)),
    blocked: noPower?.said ?? (identifier === null ? noIdentifier : null),
    identifier,
    exhibits: dossier.exhibits.map((one) => ({
      id: one.id,
      number: one.number,
      name: one.declaredName,
    })),
    promises: promisesOf(dossier),
    instalments: instalmentsOf(dossier, today),
    debtor: {
      name: dossier.debtor.name,
      hasEmail: dossier.debtor.email !== null,
      professional: dossier.debtor.kind === 'professional',
    },
    notice: { days: NOTICE_DAYS },
  }
}

function promisesOf({ promises }: DossierRecord): DossierDirectDebits['promises'] {
  return promises
    .filter(({ state }) => state === 'running')
    .map(({ id, amountCents, dueOn }) => ({ id, amountCents, dueOn: dueOn.toString() }))
}

/** What is to come of the plan in force. */
function instalmentsOf(dossier: DossierRecord, today: Day): DossierDirectDebits['instalments'] {
  const plan = planInForce(dossier, today)
  if (plan === null) return []
  const { id: planId, instalments } = plan
  return instalments
    .filter(({ dueOn }) => isAfter(dueOn, today))
    .map(({ rank, dueOn, amountCents }) => ({
      planId,
      rank,
      of: instalments.length,
      dueOn: dueOn.toString(),
      amountCents,
    }))
}

function mandateView(
  mandate: MandateRecord,
  { tell, today }: { readonly tell: Teller; readonly today: Day },
): MandateView {
  const { oneOff, usedBefore, changed } = mandate
  const next = sequenceOf({ oneOff, usedBefore, last: false })
  return {
    id: mandate.id,
    reference: mandate.reference,
    identifier: mandate.identifier,
    type: mandate.type,
    oneOff,
    holder: mandate.holder,
    iban: mandate.iban,
    bic: mandate.bic,
    signedOn: mandate.signedOn.toString(),
    exhibitId: mandate.exhibitId,
    noticeDays: mandate.noticeDays,
    firstDay: firstCollectionDay(today, mandate.noticeDays).toString(),
    recorded: tell(mandate.recorded),
    state: mandate.state,
    changed: { ...tell(changed), because: changed.because },
    nextSequence: next === 'FNAL' ? 'RCUR' : next,
    amendments: mandate.amendments.map((one, index) => {
      const before = mandate.amendments[index - 1] ?? mandate.first
      return {
        ...tell(one),
        because: one.because,
        exhibitId: one.exhibitId,
        before: {
          reference: one.reference === before.reference ? null : before.reference,
          identifier: one.identifier === before.identifier ? null : before.identifier,
          iban: one.iban === before.iban ? null : before.iban,
          name: one.formerName,
        },
      }
    }),
    toTell: mandate.before !== null,
  }
}
