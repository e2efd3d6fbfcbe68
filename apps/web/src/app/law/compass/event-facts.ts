import type { CourtResult, LimitationDocument, LimitationEventKind } from '@quittance/law'

type Nature = NonNullable<LimitationDocument['claim']>['nature']

/** The events that last: their end is asked. */
const lasting: readonly LimitationEventKind[] = [
  'court-claim',
  'mediation',
  'conciliation',
  'participatory-procedure',
  'small-claims-agreement',
  'investigation-measure',
  'force-majeure',
  'insolvency-declaration',
]

/** How a court claim may stand. */
export const courtResults: readonly CourtResult[] = [
  'pending',
  'judged',
  'withdrawn',
  'lapsed',
  'dismissed',
]

/** What is asked of an event besides its day: its end, its outcome, how it was sent. */
export type AskedOfEvent = {
  readonly end: boolean
  readonly result: boolean
  readonly registered: boolean
}

/** What the law makes depend on more than the day, by the kind of the event. */
export function askedOf(kind: LimitationEventKind | undefined, nature: Nature): AskedOfEvent {
  return {
    end: kind !== undefined && lasting.includes(kind),
    result: kind === 'court-claim',
    registered: kind === 'formal-notice' && nature === 'insurance-premium',
  }
}
