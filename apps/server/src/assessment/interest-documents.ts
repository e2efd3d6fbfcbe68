import type { ClaimRecord, ItemRecord } from '@quittance/database'
import {
  addSpan,
  addCents,
  dayText,
  earlierDay,
  isAfter,
  isBefore,
  rateText,
  zeroCents,
  type Cents,
  type Day,
  type Explanation,
} from '@quittance/kernel'
import type { InterestDocument, InterestRegime, RecoveryIndemnityDocument } from '@quittance/law'
import { firstNoticeSent } from '#assessment/letters-sent.ts'
import { agreedPauses } from '#assessment/plan/signed-plan.ts'

/** What a payment put towards an item, on the day it came in. */
export type Served = {
  readonly paymentId: string
  readonly on: Day
  readonly toCosts: Cents
  readonly toInterest: Cents
  readonly toIndemnity: Cents
  readonly toPrincipal: Cents
}

/** What its creditor gave up of an item, on a day, no part more than was left. */
export type Remitted = Omit<Served, 'paymentId'> & {
  readonly remissionId: string
  /** The plan that gives it up: on condition while it is not written off. */
  readonly planId: string | null
  /** True while the plan that gives it up is not kept to its end. */
  readonly isOnCondition: boolean
}

/** From what day interest runs on an item, and what makes it run. */
export type InterestStart = {
  readonly on: Day
  readonly from: 'due-date' | 'letter' | 'event'
  /** The letter, or the event that a person noted; null for a due date. */
  readonly id: string | null
}

/**
 * The facts of the question of interest for an item on a day: what came in and was given up by then.
 *
 * A remission is no payment: what is given up of the principal reduces it from that day, whatever
 * interest runs; what is given up of interest is taken off interest alone.
 *
 * Null where no interest runs yet: no regime but that between professionals starts before a formal
 * notice.
 */
export function interestDocumentLess(
  dossier: ClaimRecord,
  item: ItemRecord,
  { asOf, remitted }: { readonly asOf: Day; readonly remitted: readonly Remitted[] },
): InterestDocument | null {
  const start = interestStart(dossier, item)
  if (start === null) return null
  const until = interestUntil(dossier, asOf)
  const counted = remitted.filter(({ on }) => !isAfter(on, until))
  const pauses = agreedPauses(dossier, asOf)
  return {
    asOf: until.toString(),
    principal: item.principalCents,
    startsOn: start.on.toString(),
    regime: regimeOf(dossier, item),
    ...(pauses.length === 0 ? {} : { pauses }),
    payments: [
      ...servedTo(dossier, item.id, until).map(({ on, toInterest, toPrincipal }) => ({
        on: on.toString(),
        amount: addCents(toInterest, toPrincipal),
      })),
      ...counted.map(({ on, toInterest }) => ({
        on: on.toString(),
        amount: toInterest,
        remission: true,
      })),
    ].filter(({ amount }) => amount !== zeroCents),
    creditNotes: [
      ...creditNotesOf(dossier, item.id, until).map(({ on, amountCents }) => ({
        on: on.toString(),
        amount: amountCents,
      })),
      ...counted
        .filter(({ toPrincipal }) => toPrincipal !== zeroCents)
        .map(({ on, toPrincipal }) => ({ on: on.toString(), amount: toPrincipal })),
    ],
  }
}

/** The facts of the lump sum of an invoice paid late; null where L441-10 does not apply. */
export function indemnityDocument(
  dossier: ClaimRecord,
  item: ItemRecord,
  asOf: Day,
): RecoveryIndemnityDocument | null {
  if (!isTradeDebt(dossier)) return null
  const { insolvencyOpenedOn: opened } = dossier
  return {
    asOf: asOf.toString(),
    creditorIs: dossier.creditor.actsAs,
    debtorIs: dossier.debtor.kind,
    dueOn: item.dueOn.toString(),
    ...(opened !== null && !isBefore(item.dueOn, opened) ? { insolvencyForbidsPayment: true } : {}),
  }
}

/**
 * The last day that bears interest: the day asked, or the eve of the judgment that opened insolvency
 * proceedings, the day of the judgment left out by prudence.
 *
 * @see C. com. L622-28 (to be confirmed)
 */
export function interestUntil({ insolvencyOpenedOn }: ClaimRecord, asOf: Day): Day {
  return insolvencyOpenedOn === null
    ? asOf
    : earlierDay(asOf, insolvencyOpenedOn.subtract({ days: 1 }))
}

/**
 * Why interest runs no more on a day (arrêt du cours des intérêts), or null while it does.
 *
 * A loan or a payment put off by a year or more is an exception that nobody told us of: it is said.
 *
 * @see C. com. L622-28 (to be confirmed)
 */
export function interestStopped(
  { insolvencyOpenedOn: opened }: ClaimRecord,
  asOf: Day,
): Explanation | null {
  if (opened === null || isAfter(opened, asOf)) return null
  return {
    rule: 'statement/interest-stopped',
    sentence: `Le jugement du ${dayText(opened)} a ouvert une procédure collective : les intérêts s’arrêtent la veille, sauf prêt ou paiement différé d’un an ou plus.`,
    citations: [{ code: 'C. com.', article: 'L622-28 (à confirmer)', kind: 'practice' }],
    steps: [],
    certainty: 'arguable',
  }
}

/** What the payments up to a day put towards an item. */
export function servedTo(dossier: ClaimRecord, itemId: string, asOf: Day): readonly Served[] {
  return dossier.payments
    .filter(({ receivedOn }) => !isAfter(receivedOn, asOf))
    .flatMap(({ id, receivedOn, allocations }) =>
      allocations
        .filter(({ claimItemId }) => claimItemId === itemId)
        .map(({ toCosts, toInterest, toIndemnity, toPrincipal }) => ({
          paymentId: id,
          on: receivedOn,
          toCosts,
          toInterest,
          toIndemnity,
          toPrincipal,
        })),
    )
}

/** The credit notes that reduced an item by a day. */
export function creditNotesOf(
  { creditNotes }: ClaimRecord,
  itemId: string,
  asOf: Day,
): ClaimRecord['creditNotes'] {
  return creditNotes.filter(({ claimItemId, on }) => claimItemId === itemId && !isAfter(on, asOf))
}

/** Prices of goods and services; rents and loans have their own regimes. */
const tradeNatures = new Set(['invoice', 'sale', 'services', 'works'])

/** Whether the claim is a price owed between professionals: the regime of C. com. L441-10. */
export function isTradeDebt(dossier: ClaimRecord): boolean {
  const { creditor, debtor, nature } = dossier
  const professionals = creditor.actsAs === 'professional' && debtor.kind === 'professional'
  return professionals && tradeNatures.has(nature)
}

/** The regime of interest, by the parties and what was agreed (law/rules (d), which regime). */
function regimeOf(dossier: ClaimRecord, item: ItemRecord): InterestRegime<string> {
  const hundredths = item.contractRateHundredths ?? dossier.contractRateHundredths
  const contractRate = hundredths === null ? null : rateText(hundredths)
  if (isTradeDebt(dossier)) {
    return contractRate === null ? { kind: 'late-payment' } : { kind: 'late-payment', contractRate }
  }
  if (contractRate !== null) return { kind: 'contractual', annualRate: contractRate }
  const creditor = dossier.creditor.actsAs === 'professional' ? 'other' : 'private-individual'
  return { kind: 'legal', creditor }
}

/**
 * The first day that bears interest: the day after the due date between professionals, without any
 * reminder (C. com. L441-10, II); elsewhere the day of the formal notice, itself included (« à
 * compter de la mise en demeure », C. civ. 1231-6, 1344-1).
 *
 * A notice on the due day or before it makes interest run the day after the due date: nothing was
 * late until then.
 */
export function interestStart(dossier: ClaimRecord, item: ItemRecord): InterestStart | null {
  const afterDue = addSpan(item.dueOn, { days: 1 })
  if (isTradeDebt(dossier)) return { on: afterDue, from: 'due-date', id: null }
  const notice = firstNotice(dossier)
  if (notice === null) return null
  return isAfter(notice.on, item.dueOn) ? notice : { ...notice, on: afterDue }
}

/** Acts noted that put on notice, whoever did them (C. civ. 1344; CPC 1413). */
const notices: readonly string[] = ['formal-notice', 'payment-order-served']

/** The first formal notice: a letter of ours that left, or an act that a person noted. */
function firstNotice(dossier: ClaimRecord): InterestStart | null {
  const letter = firstNoticeSent(dossier)
  const noted = dossier.limitationEvents.find(
    ({ kind, withdrawnBecause }) => notices.includes(kind) && withdrawnBecause === null,
  )
  const ours = letter === null ? null : { on: letter.on, from: 'letter' as const, id: letter.id }
  if (noted === undefined) return ours
  if (ours !== null && !isBefore(noted.on, ours.on)) return ours
  return { on: noted.on, from: 'event', id: noted.id }
}
