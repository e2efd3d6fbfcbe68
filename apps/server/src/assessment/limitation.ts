import type { DossierRecord } from '@quittance/database'
import { isAfter, type Day, type Outcome } from '@quittance/kernel'
import { limitation, type ClaimNature, type Limitation, type LimitationEvent } from '@quittance/law'
import { admissionsOf } from '#assessment/admissions.ts'
import { lettersOf } from '#assessment/letters-sent.ts'

/** The limitation of a dossier on a day, with every event that counts or does not. */
export function limitationOf(dossier: DossierRecord, asOf: Day): Outcome<Limitation> {
  const { creditor, debtor } = dossier
  return limitation({
    asOf,
    claim: { nature: natureOf(dossier.nature), creditorIs: creditor.actsAs, debtorIs: debtor.kind },
    startsOn: dossier.limitationStartsOn,
    events: eventsOf(dossier).filter(({ on }) => on !== undefined && !isAfter(on, asOf)),
  })
}

/**
 * What happened to the claim, in the words of the question of limitation.
 *
 * What a message admits stays arguable, were it the whole debt: it is entered as the
 * acknowledgment whose effect the law table marks so.
 */
function eventsOf(dossier: DossierRecord): readonly LimitationEvent<Day>[] {
  const letters = lettersOf(dossier)
    .filter(({ act }) => act.state === 'done')
    .map(({ letter, on, act }): LimitationEvent<Day> =>
      letter === 'formal-notice'
        ? { on, kind: 'formal-notice', registered: act.channel === 'registered-letter' }
        : { on, kind: 'reminder' },
    )
  const payments = dossier.payments.map(({ receivedOn }): LimitationEvent<Day> => ({
    on: receivedOn,
    kind: 'part-payment',
  }))
  const acknowledgments = admissionsOf(dossier).flatMap(({ sentOn }): LimitationEvent<Day>[] =>
    sentOn === null ? [] : [{ on: sentOn, kind: 'partial-acknowledgment' }],
  )
  return [...letters, ...payments, ...acknowledgments]
}

/** The natures of the form are among those of the law, word for word. */
function natureOf(text: string): ClaimNature {
  switch (text) {
    case 'invoice':
    case 'sale':
    case 'services':
    case 'works':
    case 'loan':
    case 'consumer-credit':
    case 'residential-rent':
    case 'commercial-rent':
    case 'maintenance':
    case 'insurance-premium':
    case 'wages':
    case 'carriage':
    case 'telecom':
    case 'bill-of-exchange':
    case 'enforceable-title':
      return text
    default:
      return 'other'
  }
}
