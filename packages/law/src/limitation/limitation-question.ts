import type { Day } from '@quittance/kernel'
import { readDay, type Maybe } from '#texts/facts.ts'

/** What a claim was born of, as far as its limitation goes (nature de la créance). */
export const claimNatures = [
  'invoice',
  'sale',
  'services',
  'works',
  'loan',
  'consumer-credit',
  'residential-rent',
  'commercial-rent',
  'maintenance',
  'insurance-premium',
  'wages',
  'carriage',
  'telecom',
  'bill-of-exchange',
  'enforceable-title',
  'other',
] as const
export type ClaimNature = (typeof claimNatures)[number]

/** What may have happened to a claim since it fell due (événements). */
export const limitationEventKinds = [
  'reminder',
  'formal-notice',
  'acknowledgment',
  'partial-acknowledgment',
  'part-payment',
  'part-payment-by-third-party',
  'court-claim',
  'conciliation-request-registered',
  'payment-order-request',
  'payment-order-served',
  'enforcement-act',
  'protective-measure',
  'mediation',
  'conciliation',
  'participatory-procedure',
  'small-claims-agreement',
  'investigation-measure',
  'force-majeure',
  'insolvency-declaration',
  'negotiation',
  'plan-signed',
  'debtor-change-of-address',
] as const
export type LimitationEventKind = (typeof limitationEventKinds)[number]

/** How a court claim ended, or that it has not. */
export const courtResults = ['pending', 'judged', 'withdrawn', 'lapsed', 'dismissed'] as const
export type CourtResult = (typeof courtResults)[number]

/** Something that happened to the claim; `endedOn` where it lasted, absent while it lasts. */
export type LimitationEvent<On> = {
  readonly on?: Maybe<On>
  readonly kind?: Maybe<LimitationEventKind>
  readonly endedOn?: Maybe<On>
  readonly result?: Maybe<CourtResult>
  /** True for a formal notice sent by registered letter. */
  readonly registered?: Maybe<boolean>
}

/** The facts of the question of limitation, whatever days are written as. */
export type LimitationQuestion<On> = {
  readonly asOf?: Maybe<On>
  readonly claim?: Maybe<{
    readonly nature?: Maybe<ClaimNature>
    readonly creditorIs?: Maybe<'professional' | 'private-individual'>
    readonly debtorIs?: Maybe<'consumer' | 'professional' | 'private-individual'>
    /** The birth of the right; absent, the day from which the period runs. */
    readonly bornOn?: Maybe<On>
    /** Years of the law before the first one read; absent, not known. */
    readonly earlierLawYears?: Maybe<number>
    /** True where nobody said from when the period runs: the day is a hypothesis. */
    readonly startIsAssumed?: Maybe<boolean>
  }>
  readonly startsOn?: Maybe<On>
  readonly events?: Maybe<readonly LimitationEvent<On>[]>
}

export type LimitationFacts = LimitationQuestion<Day>
export type LimitationDocument = LimitationQuestion<string>

/** Opens a document: the same question with days. */
export function readLimitationDocument(document: LimitationDocument): LimitationFacts {
  const { claim } = document
  return {
    asOf: readDay(document.asOf),
    claim: claim && { ...claim, bornOn: readDay(claim.bornOn) },
    startsOn: readDay(document.startsOn),
    events: document.events?.map((event) => ({
      ...event,
      on: readDay(event.on),
      endedOn: readDay(event.endedOn),
    })),
  }
}

/** The paths of the facts that the question lacks. */
export function missingLimitationFacts(facts: LimitationFacts): readonly string[] {
  const missing: string[] = []
  const { asOf, claim, startsOn, events } = facts
  if (asOf === undefined) missing.push('asOf')
  if (claim === undefined) missing.push('claim')
  else {
    if (claim.nature === undefined) missing.push('claim.nature')
    if (claim.creditorIs === undefined) missing.push('claim.creditorIs')
    if (claim.debtorIs === undefined) missing.push('claim.debtorIs')
  }
  if (startsOn === undefined) missing.push('startsOn')
  if (events === undefined || events.every(isKnown)) return missing
  for (const [index, { on, kind }] of events.entries()) {
    if (on === undefined) missing.push(`events[${index}].on`)
    if (kind === undefined) missing.push(`events[${index}].kind`)
  }
  return missing
}

function isKnown({ on, kind }: LimitationEvent<Day>): boolean {
  return on !== undefined && kind !== undefined
}
