import type { OverpaymentView, OwnOrdersDesk } from '@quittance/contract'
import {
  commissionsToSweep,
  othersHandleMoney,
  overpayments,
  payeeAccounts,
  readPurse,
  type Overpayment,
  type PayeeAccount,
} from '@quittance/database'
import { subtractCents, workingDaysAfter, type Day } from '@quittance/kernel'
import { placeOfOffice } from '#client-money/lines/waiting-lines.ts'
import { readCovers } from '#client-money/own-orders/covers/read-covers.ts'
import { countingPayee, payeeView } from '#client-money/own-orders/payee-account.ts'
import { payersOf } from '#client-money/own-orders/payers.ts'
import { stepsTold, type Teller } from '#client-money/pay-over/names.ts'
import type { Work } from '#wiring/work.ts'

/** What is to be given back, sent to the office, or brought in by the firm. */
export async function readOwnOrdersDesk(work: Work): Promise<OwnOrdersDesk> {
  const tell = await stepsTold(work)
  return {
    overpayments: await overpaymentViews(work, tell),
    sweep: await sweepView(work, tell),
    covers: await readCovers(work),
    othersApprove: await othersHandleMoney(work.tx, work.caller.userId),
  }
}

async function overpaymentViews(work: Work, tell: Teller): Promise<OverpaymentView[]> {
  const found = await overpayments(work.tx)
  const debtorIds = [...new Set(found.map(({ debtorId }) => debtorId))]
  const accounts = await payeeAccounts(work.tx, { debtorIds })
  const views: OverpaymentView[] = []
  for (const one of found) {
    const noted = accounts.find(
      ({ debtorId, bankLineId, state }) =>
        debtorId === one.debtorId && bankLineId === null && state !== 'refused',
    )
    views.push(await overpaymentView(work, { one, noted: noted ?? null, tell }))
  }
  return views
}

async function overpaymentView(
  work: Work,
  of: {
    readonly one: Overpayment
    readonly noted: PayeeAccount | null
    readonly tell: Teller
  },
): Promise<OverpaymentView> {
  const { noted, one, tell } = of
  const { reservedCents, since, cameBackOn, others, ...rest } = one
  return {
    ...rest,
    freeCents: subtractCents(one.heldCents, reservedCents),
    since: since.toString(),
    months: monthsSince(since, work.today),
    payers: await payersOf(work, one.dossierId),
    account: noted === null ? null : payeeView(noted, tell),
    others: [...others],
    cameBackOn: cameBackOn?.toString() ?? null,
  }
}

/** Whole months between two days. */
export function monthsSince(from: Day, to: Day): number {
  return from.until(to, { largestUnit: 'month' }).months
}

/** A commission may stand on the separate account one working day: from the next it is an alarm. */
const FIRST_LATE = 2

/** How long the oldest of these commissions has waited, the first being it; whether for too long. */
export async function sweepAge(
  work: Work,
  [oldest]: readonly { readonly earnedOn: Day }[],
): Promise<{ workingDays: number | null; late: boolean }> {
  if (oldest === undefined) return { workingDays: null, late: false }
  const workingDays = workingDaysAfter(oldest.earnedOn, work.today, await placeOfOffice(work))
  return { workingDays, late: workingDays >= FIRST_LATE }
}

async function sweepView(work: Work, tell: Teller): Promise<OwnOrdersDesk['sweep']> {
  const { posted, reserved } = await readPurse(work.tx, { account: '467800' })
  const commissions = await commissionsToSweep(work.tx)
  const accounts = await payeeAccounts(work.tx, { kind: 'office' })
  const counting = countingPayee(accounts)
  const proposed = accounts.find(({ state }) => state === 'proposed')
  return {
    heldCents: posted,
    freeCents: subtractCents(posted, reserved),
    commissions: commissions.map((one) => ({
      id: one.id,
      creditorName: one.creditorName,
      dossierReference: one.dossierReference,
      earnedOn: one.earnedOn.toString(),
      grossCents: one.grossCents,
    })),
    ...(await sweepAge(work, commissions)),
    account: counting === null ? null : payeeView(counting, tell),
    proposed: proposed === undefined ? null : payeeView(proposed, tell),
  }
}
