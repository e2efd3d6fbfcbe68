import type { DossierRecord } from '@quittance/database'
import { addCents, earlierDay, isAfter, laterDay, type Day, type Outcome } from '@quittance/kernel'
import {
  answerClaimConditions,
  type ClaimConditions,
  type ClaimConditionsDocument,
} from '@quittance/law'
import { admissionsOf } from '#assessment/admissions.ts'
import { adverseFacts } from '#assessment/claim/adverse.ts'
import { itemsOwed } from '#assessment/items-owed.ts'
import type { EventSource } from '#assessment/limitation-events.ts'
import { writingOf } from '#assessment/proof.ts'

/** Whether a claim is certain, liquid and due on a day, each condition on its own. */
export function conditionsOf(dossier: DossierRecord, asOf: Day): Outcome<ClaimConditions> {
  return answerClaimConditions(conditionsDocument(dossier, asOf))
}

/**
 * The facts of the three conditions on a day.
 *
 * While a dispute is open of which nobody said whether it is serious, that fact is left out, and the
 * law answers that certainty remains to be shown.
 */
export function conditionsDocument(dossier: DossierRecord, asOf: Day): ClaimConditionsDocument {
  const dueOn = firstDueOn(dossier)
  const writing = writingOf(dossier, asOf)
  const dispute = disputeOf(dossier, asOf)
  return {
    asOf: asOf.toString(),
    ...(dueOn === null ? {} : { dueOn: dueOn.toString(), amount: 'stated' }),
    ...(dispute === null ? {} : { dispute }),
    ...(writing.outcome === 'answer' ? { proof: writing.value.standing } : {}),
    admittedOrTitle: hasTitle(dossier) || admissionsOfAll(dossier, asOf).length > 0,
  }
}

/** Whether the creditor holds an enforceable title: its claim is one, or one was obtained since. */
export function hasTitle({ nature, titles }: DossierRecord): boolean {
  return nature === 'enforceable-title' || titles.length > 0
}

/**
 * What the debtor's contestation weighs on a day: serious when one that stands is; null while nobody
 * said it of one of them.
 *
 * An answer of ours ends no contestation: it stands until the debtor admits the whole debt.
 */
export function disputeOf(
  dossier: DossierRecord,
  asOf: Day,
): ClaimConditionsDocument['dispute'] | null {
  const isAdmitted = admissionsOfAll(dossier, asOf).length > 0
  const standing = contested(dossier, asOf).filter(
    (fact) => fact.standing === 'open' || !isAdmitted,
  )
  if (standing.length === 0) return 'none'
  if (standing.some(({ isSerious }) => isSerious === true)) return 'serious'
  return standing.every(({ isSerious }) => isSerious === false) ? 'not-serious' : null
}

/** The first day on which something of the claim is due; null for a claim without an item. */
export function firstDueOn({ items }: DossierRecord): Day | null {
  const [first, ...others] = items.map(({ dueOn }) => dueOn)
  return first === undefined ? null : others.reduce(earlierDay, first)
}

/**
 * What admits the whole debt on a day: a message kept as unequivocal, an acknowledgment that a
 * person noted.
 *
 * Words that name less than what is owed admit that part alone; none count that the debtor has
 * contradicted since, answered or not.
 */
export function admissionsOfAll(dossier: DossierRecord, asOf: Day): readonly EventSource[] {
  const left = addCents(...itemsOwed(dossier, asOf).map(({ principalLeft }) => principalLeft))
  const messages = admissionsOf(dossier)
    .filter(({ amountCents }) => amountCents === null || amountCents >= left)
    .map(({ id, exhibitId, sentOn }) => ({
      on: sentOn,
      source: { kind: 'finding' as const, id, exhibitId },
    }))
  const noted = dossier.limitationEvents
    .filter((event) => event.kind === 'acknowledgment' && event.withdrawnBecause === null)
    .map(({ id, exhibitId, on }) => ({
      on,
      source: { kind: 'event' as const, id, exhibitId },
    }))
  const since = lastContestedOn(dossier, asOf)
  return [...messages, ...noted]
    .filter(({ on }) => on === null || !isAfter(on, asOf))
    .filter(({ on }) => since === null || (on !== null && !isAfter(since, on)))
    .map(({ source }) => source)
}

/** What contests the debt and was kept, answered or not; refusing to pay contests nothing. */
function contested(dossier: DossierRecord, asOf: Day) {
  return adverseFacts(dossier, asOf).filter(
    ({ kind, standing }) => standing !== 'to-review' && kind !== 'message-refuses',
  )
}

/** The last day on which the debtor contested the debt; null where he never did. */
function lastContestedOn(dossier: DossierRecord, asOf: Day): Day | null {
  const days = contested(dossier, asOf).map(({ on }) => on ?? asOf)
  const [first, ...others] = days
  return first === undefined ? null : others.reduce(laterDay, first)
}
