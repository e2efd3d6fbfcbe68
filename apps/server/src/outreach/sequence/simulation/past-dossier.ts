import type { PastFacts, PastLife } from '@quittance/cases'
import {
  conventionInForce,
  type ConventionRecord,
  type DossierRecord,
  type OrganisationRecord,
  type PastHappenings,
} from '@quittance/database'
import { addSpan, isAfter, isBefore, type Day } from '@quittance/kernel'
import { daysToCome, sumsOwed } from '#day/day-of-dossier.ts'
import { caseFacts } from '#dossier/case-facts.ts'

const PARIS = 'Europe/Paris'

/** A dossier as it is kept today, with what its record says of today alone. */
export type PastMatter = {
  readonly dossier: DossierRecord
  readonly past: PastHappenings
  /** Those of its creditor, the last version first. */
  readonly conventions: readonly ConventionRecord[]
  readonly organisation: OrganisationRecord
}

/** What really happened to a dossier, as a simulation replays it. */
export function pastLife(matter: PastMatter): PastLife {
  const { dossier } = matter
  return {
    id: dossier.id,
    from: dossier.openedOn,
    factsOn: (on) => factsOn(matter, on),
    changesOn: changesOn(matter),
  }
}

function factsOn(matter: PastMatter, on: Day): PastFacts {
  const { organisation, past } = matter
  const dossier = dossierOn(matter, on)
  const statement = sumsOwed(dossier, on)
  return {
    ...caseFacts(dossier, { organisation, statement, on }),
    toCheck: past.checks.filter((check) => isWithin(check, on)).map(({ channel }) => channel),
  }
}

/**
 * A dossier as it stood on a past day, without anything that was sent on it: payments, promises, plans,
 * disputes and replies of later days are left out. A payment counts from the day it was received.
 */
function dossierOn(
  { dossier, past, conventions }: Pick<PastMatter, 'dossier' | 'past' | 'conventions'>,
  on: Day,
): DossierRecord {
  const by = (day: Day): boolean => !isAfter(day, on)
  const awaiting = new Map(past.findings.map((finding) => [finding.id, finding]))
  return {
    ...dossier,
    status: statusOn(dossier, past, on),
    convention: conventionInForce(conventions, on),
    payments: dossier.payments.filter(({ receivedOn }) => by(receivedOn)),
    promises: dossier.promises.filter(({ madeOn }) => by(madeOn)),
    plans: dossier.plans.filter(({ agreedOn }) => by(agreedOn)),
    disputes: dossier.disputes
      .filter(({ openedOn }) => by(openedOn))
      .map((dispute) => ({
        ...dispute,
        settledOn: dispute.settledOn !== null && by(dispute.settledOn) ? dispute.settledOn : null,
      })),
    findings: dossier.findings.flatMap((finding) => {
      const span = awaiting.get(finding.id)
      if (span === undefined || isAfter(span.from, on)) return []
      return [isWithin(span, on) ? { ...finding, state: 'proposed' as const } : finding]
    }),
    repliesAwaiting: past.replies.filter((reply) => isWithin(reply, on)).length,
    phone: phoneOn(dossier, on),
    sms: { ...dossier.sms, stoppedAt: stoppedOn(dossier, on) },
    acts: [],
    calls: [],
    snoozedUntil: null,
    scenario: null,
  }
}

/** True from its first day to the eve of the one that ended it. */
function isWithin(span: { readonly from: Day; readonly until: Day | null }, on: Day): boolean {
  return !isBefore(on, span.from) && (span.until === null || isBefore(on, span.until))
}

/** A plan in force says itself that it is followed; a dossier closed since was open then. */
function statusOn(
  { status }: Pick<DossierRecord, 'status'>,
  { closedOn }: PastHappenings,
  on: Day,
): DossierRecord['status'] {
  if (status === 'closed') {
    return closedOn === null || !isAfter(closedOn, on) ? 'closed' : 'amicable'
  }
  return status === 'plan' ? 'amicable' : status
}

/** A wrong number was wrong before anybody called it; a wish counts from the day it was said. */
function phoneOn({ phone }: Pick<DossierRecord, 'phone'>, on: Day): DossierRecord['phone'] {
  if (phone === null) return null
  const { isWrong, inWritingSince } = phone
  const since =
    inWritingSince === null || isAfter(dayOf(inWritingSince), on) ? null : inWritingSince
  return isWrong || since !== null ? { isWrong, inWritingSince: since } : null
}

/** A STOP counts from the day it was said. */
function stoppedOn({ sms: { stoppedAt } }: Pick<DossierRecord, 'sms'>, on: Day) {
  return stoppedAt === null || isAfter(dayOf(stoppedAt), on) ? null : stoppedAt
}

function changesOn({ dossier, past, conventions }: PastMatter): readonly Day[] {
  const spans = [...past.replies, ...past.findings, ...past.checks]
  const asked = dossier.phone?.inWritingSince ?? null
  const { stoppedAt } = dossier.sms
  return [
    ...daysToCome({ ...dossier, acts: [], calls: [] }, addSpan(dossier.openedOn, { days: -1 })),
    ...spans.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
    ...conventions.flatMap(({ signedOn, validUntil }) =>
      validUntil === null ? [signedOn] : [signedOn, addSpan(validUntil, { days: 1 })],
    ),
    ...(past.closedOn === null ? [] : [past.closedOn]),
    ...(asked === null ? [] : [dayOf(asked)]),
    ...(stoppedAt === null ? [] : [dayOf(stoppedAt)]),
  ]
}

function dayOf(at: Temporal.Instant): Day {
  return at.toZonedDateTimeISO(PARIS).toPlainDate()
}
