import {
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  isAfter,
  isBefore,
  said,
  type Cents,
  type Day,
  type Said,
} from '@quittance/kernel'

const PARIS = 'Europe/Paris'

/** A fact of a dossier that should have kept a demand from leaving, and when the house wrote it down. */
export type LaterFact =
  | { readonly kind: 'payment'; readonly on: Day; readonly amount: Cents }
  | { readonly kind: 'dispute'; readonly on: Day; readonly settledOn: Day | null }
  | {
      readonly kind: 'promise'
      readonly on: Day
      readonly dueOn: Day
      readonly amount: Cents
    }
  | {
      readonly kind: 'pause'
      readonly on: Day
      /** The last day of the pause; null while nobody has ended it. */
      readonly until: Day | null
    }

/** A demand that left, and one fact of its dossier. */
export type SendingMatter = {
  readonly approvedAt: Temporal.Instant
  readonly leftAt: Temporal.Instant
  readonly fact: LaterFact & { readonly recordedAt: Temporal.Instant }
}

/**
 * Why a demand left in error (relance partie à tort), or null.
 *
 * It did where a payment, a dispute, a promise or a pause of a day before it left was written down
 * only after it was approved. What the house knew when it approved was judged then, with its sums. A
 * payment or a dispute of the very day counts where the house knew of it before the letter left: the
 * order within a day is not known otherwise.
 */
export function sentInError({ approvedAt, leftAt, fact }: SendingMatter): Said | null {
  const knownSinceApproval = Temporal.Instant.compare(fact.recordedAt, approvedAt) > 0
  if (!knownSinceApproval) return null
  const left = leftAt.toZonedDateTimeISO(PARIS).toPlainDate()
  const knownInTime = Temporal.Instant.compare(fact.recordedAt, leftAt) < 0
  const before = knownInTime ? !isAfter(fact.on, left) : isBefore(fact.on, left)
  return before && stoodOn(fact, left) ? whyWords(fact, fact.recordedAt) : null
}

/** Whether the fact still kept demands from leaving on that day. */
function stoodOn(fact: LaterFact, on: Day): boolean {
  switch (fact.kind) {
    case 'payment':
      return true
    case 'dispute':
      return fact.settledOn === null || isAfter(fact.settledOn, on)
    case 'promise':
      return !isBefore(fact.dueOn, on)
    case 'pause':
      return fact.until === null || !isBefore(fact.until, on)
  }
}

function whyWords(fact: LaterFact, recordedAt: Temporal.Instant): Said {
  const learnt = recordedAt.toZonedDateTimeISO(PARIS).toPlainDate()
  const [on, known] = [dayText(fact.on), dayText(learnt)]
  const [onEn, knownEn] = [englishDay(fact.on), englishDay(learnt)]
  switch (fact.kind) {
    case 'payment':
      return said(
        `Un paiement de ${eurosText(fact.amount)} était arrivé le ${on} ; il a été enregistré le ${known}.`,
        `A payment of ${englishEuros(fact.amount)} had come in on ${onEn}; it was recorded on ${knownEn}.`,
      )
    case 'dispute':
      return said(
        `Une contestation avait été reçue le ${on} ; elle a été notée le ${known}.`,
        `A dispute had been received on ${onEn}; it was noted on ${knownEn}.`,
      )
    case 'promise':
      return said(
        `Une promesse de ${eurosText(fact.amount)} pour le ${dayText(fact.dueOn)} avait été faite le ${on} ; elle a été notée le ${known}.`,
        `A promise of ${englishEuros(fact.amount)} for ${englishDay(fact.dueOn)} had been made on ${onEn}; it was noted on ${knownEn}.`,
      )
    case 'pause':
      return said(
        `La suite du dossier était suspendue depuis le ${on} ; cela a été noté le ${known}.`,
        `The sequence of the case was paused from ${onEn}; that was noted on ${knownEn}.`,
      )
  }
}
