import type { PlanOfferEvent, PlanOfferRecord } from '@quittance/database'
import { isBefore, type Day } from '@quittance/kernel'
import type { Work } from '#wiring/work.ts'

/** Where an offer stands: the event that ended it, else open until its last day. */
export type OfferState = 'open' | 'expired' | 'signed' | 'declined' | 'contested' | 'withdrawn'

const endings = ['signed', 'declined', 'contested', 'expired', 'withdrawn'] as const

/** Where an offer stands on a day. */
export function offerState(offer: PlanOfferRecord, on: Day): OfferState {
  const ended = endings.find((kind) => offer.events.some((event) => event.kind === kind))
  if (ended !== undefined) return ended
  return isBefore(offer.answerBy, on) ? 'expired' : 'open'
}

/** True while nothing ended it, its last day aside. */
export function isOpen(offer: PlanOfferRecord): boolean {
  return endings.every((kind) => offer.events.every((event) => event.kind !== kind))
}

/** An event of an offer that happens now; what it says more is its caller's. */
export function eventOf(
  { house, now }: Pick<Work, 'house' | 'now'>,
  kind: PlanOfferEvent['kind'],
  by: string,
): PlanOfferEvent {
  return {
    id: house.chance.id(),
    kind,
    codeNumber: null,
    at: now,
    by,
    callerAddress: null,
    callerAgent: null,
    planId: null,
    exhibitId: null,
    note: '',
  }
}
