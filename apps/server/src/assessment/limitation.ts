import type { DossierRecord } from '@quittance/database'
import { day, isAfter, type Day, type Outcome } from '@quittance/kernel'
import { limitation, type ClaimNature, type Limitation, type LimitationEvent } from '@quittance/law'
import { admissionsOf } from '#assessment/admissions.ts'
import { lettersOf } from '#assessment/letters-sent.ts'

/** The limitation of a dossier on a day, with every event that counts or does not. */
export function limitationOf(dossier: DossierRecord, asOf: Day): Outcome<Limitation> {
  return limitationWithout([], dossier, asOf)
}

/**
 * The last day that nobody disputes, when an arguable event moved the last day: the one to act by.
 *
 * Null where even without what a message admits, or what was paid, the law leaves a doubt.
 */
export function establishedLastDay(dossier: DossierRecord, asOf: Day): string | null {
  const arguable = ['partial-acknowledgment', 'part-payment'] as const
  for (const count of [0, 1, 2]) {
    const outcome = limitationWithout(arguable.slice(0, count), dossier, asOf)
    if (outcome.outcome === 'answer' && outcome.certainty === 'established') {
      return outcome.value.lastDay
    }
  }
  return null
}

/**
 * Where limitation stands for words that threaten: null, so that a person is asked, when only an
 * arguable event keeps the claim from being time-barred.
 */
export function limitationToThreaten(dossier: DossierRecord, on: Day): Limitation['status'] | null {
  const outcome = limitationOf(dossier, on)
  if (outcome.outcome !== 'answer') return null
  const sure = establishedLastDay(dossier, on)
  const over = sure !== null && isAfter(on, day(sure))
  return over && outcome.value.status !== 'expired' ? null : outcome.value.status
}

function limitationWithout(
  leftOut: readonly LimitationEvent<Day>['kind'][],
  dossier: DossierRecord,
  asOf: Day,
): Outcome<Limitation> {
  const { creditor, debtor } = dossier
  return limitation({
    asOf,
    claim: { nature: natureOf(dossier.nature), creditorIs: creditor.actsAs, debtorIs: debtor.kind },
    startsOn: dossier.limitationStartsOn,
    events: eventsOf(dossier).filter(
      ({ on, kind }) => on !== undefined && !isAfter(on, asOf) && !leftOut.includes(kind),
    ),
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
