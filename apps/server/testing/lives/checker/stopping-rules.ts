import { all, claimOf, dayOf, openDisputes, paidCents, paymentsOf } from './facts.ts'
import type { Departure, Happening } from './life.ts'
import { isAsked } from './money-rules.ts'
import { sumsOf } from './wording.ts'

/** Rule 8: nothing to a person under a hold, on any of their dossiers; nothing during a pause. */
export function respectsHolds({ sent, before }: Departure): string | null {
  const debtor = claimOf(before, sent.dossier)?.debtor
  const ended = all(before, 'hold-ended').filter((one) => one.debtor === debtor)
  const hold = all(before, 'hold').find(
    (one) => one.debtor === debtor && !ended.some((end) => end.id === one.id),
  )
  if (hold !== undefined) {
    return hold.why === 'insolvency'
      ? 'C. com. L622-21: the debtor is insolvent, nothing is demanded any more'
      : `C. consom. L121-6, policy of care: the debtor is held for ${hold.why}`
  }
  const day = dayOf(sent.at)
  const resumed = before.findLastIndex(
    (one) => one.kind === 'resumed' && one.dossier === sent.dossier,
  )
  const pause = all(before.slice(resumed + 1), 'pause').find(
    ({ dossier, from, until }) =>
      dossier === sent.dossier && from <= day && (until === null || day <= until),
  )
  return pause === undefined ? null : `policy: the dossier is paused from ${pause.from}`
}

/**
 * Rule 9: nothing while a promise or a plan runs (C. civ. 1103, 1305-2: what was agreed binds, and
 * a term that runs keeps the debt from being demanded).
 *
 * A promise runs up to and with its day, until it is kept; a plan until it ends or is paid. Once an
 * instalment of a day gone by is not covered by what was paid since the plan was agreed, that much may
 * be asked for and no more: a missed instalment does not make the others due (C. civ. 1305-4). A plan
 * that takes the place of another ends it: the life has to say so.
 */
export function respectsAgreements({ sent, before }: Departure): string | null {
  const day = dayOf(sent.at)
  const promise = before.find(
    (one, position) =>
      one.kind === 'promise' &&
      one.dossier === sent.dossier &&
      day <= one.by &&
      paidAfter(before, position, sent.dossier) < one.amountCents,
  )
  if (promise !== undefined) {
    return 'C. civ. 1103, policy: a promise of payment still runs'
  }
  const ended = all(before, 'plan-ended').filter((one) => one.dossier === sent.dossier)
  const plan = before.find((one, position) => {
    if (one.kind !== 'plan' || one.dossier !== sent.dossier) {
      return false
    }
    const paid = paidAfter(before, position, sent.dossier)
    const claimable = paidCents(one.instalments.filter(({ on }) => on < day)) - paid
    return (
      !ended.some((end) => end.id === one.id) &&
      paid < paidCents(one.instalments) &&
      (claimable <= 0 || sumsOf(sent.text).some((sum) => isAsked(sum) && sum.cents > claimable))
    )
  })
  return plan === undefined
    ? null
    : 'C. civ. 1305-2: a payment plan runs, and more is asked than what of it fell due'
}

/** What was paid on a dossier and known after some place of the life. */
function paidAfter(before: readonly Happening[], position: number, dossier: string): number {
  const since = before.slice(position + 1)
  return paidCents(
    paymentsOf(before, dossier).filter((payment) =>
      all(since, 'payment').some((one) => one.id === payment.id && one.dossier === dossier),
    ),
  )
}

/** Rule 7, first half: nothing leaves where the whole is contested. */
export function respectsFullDispute({ sent, before }: Departure): string | null {
  const claim = claimOf(before, sent.dossier)
  const open = openDisputes(before, sent.dossier)
  const whole = open.some((dispute) => dispute.item === null && dispute.amountCents === null)
  const every =
    claim !== null &&
    claim.items.every((item) =>
      open.some((dispute) => dispute.item === item.id && dispute.amountCents === null),
    )
  return whole || every
    ? 'C. consom. L121-6, policy: the whole of this debt is contested and nobody has answered'
    : null
}

/**
 * Rule 11: an agency acts on a written mandate of the creditor (CPCE R124-3) and under insurance
 * (R124-2). Of an officer or a creditor for itself, neither is asked here.
 */
export function hasMandateAndInsurance({ life, sent, before }: Departure): string | null {
  if (life.capacity !== 'agency') {
    return null
  }
  const creditor = claimOf(before, sent.dossier)?.creditor ?? null
  if (!isCovered(before, { kind: 'mandate', creditor, day: dayOf(sent.at) })) {
    return 'CPCE R124-3: no mandate of the creditor is in force'
  }
  return isCovered(before, { kind: 'insurance', creditor: null, day: dayOf(sent.at) })
    ? null
    : 'CPCE R124-2: no professional liability insurance is in force'
}

function isCovered(
  before: readonly Happening[],
  asked: {
    readonly kind: 'mandate' | 'insurance'
    readonly creditor: string | null
    readonly day: string
  },
): boolean {
  const ofCreditor = all(before, asked.kind).filter(({ creditor }) => creditor === asked.creditor)
  return ofCreditor.some(
    ({ from, until }, position) =>
      from <= asked.day &&
      (until === null || asked.day <= until) &&
      !ofCreditor.slice(position + 1).some((later) => later.from === from),
  )
}

/** Rule 12, first half, the house's own promise: a reply stops all until a person has handled it. */
export function waitsForReplies({ sent, before }: Departure): string | null {
  const handled = all(before, 'reply-handled').filter((one) => one.dossier === sent.dossier)
  const waiting = all(before, 'reply').some(
    (reply) => reply.dossier === sent.dossier && !handled.some((one) => one.id === reply.id),
  )
  return waiting ? 'policy: a reply of the debtor has not been handled by a person' : null
}
