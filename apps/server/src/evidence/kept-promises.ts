import type { FindingLine } from '@quittance/database'
import { parseDay, type Day } from '@quittance/kernel'
import { readDetails } from '#evidence/finding-details.ts'

/** A sum and its day, as a promise notes them. */
export type Promised = { readonly amountCents: number; readonly dueOn: Day }

/** What a person put in the place of what was read; null where they left it. */
export type Correction = {
  readonly keptAmountCents: number | null
  readonly keptDueOn: Day | null
}

/** The amount and the day that count once a finding is kept. */
export function keptAs(
  { proposed }: Pick<FindingLine, 'proposed'>,
  { keptAmountCents, keptDueOn }: Correction,
): { readonly amountCents: number | null; readonly dueOn: Day | null } {
  return {
    amountCents: keptAmountCents ?? proposed.amountCents,
    dueOn: keptDueOn ?? proposed.dueOn,
  }
}

/**
 * The promises that keeping a finding notes: one, or one a payment of the schedule it announces.
 *
 * None where a sum or a day is missing: a promise of which nobody knows the day makes nothing wait.
 */
export function promisesKept(
  finding: Pick<FindingLine, 'kind' | 'proposed' | 'details'>,
  correction: Correction,
): readonly Promised[] {
  if (finding.kind !== 'promise') return []
  const { amountCents, dueOn } = keptAs(finding, correction)
  const asRead = correction.keptAmountCents === null && correction.keptDueOn === null
  const schedule = asRead ? (readDetails(finding.details)?.schedule ?? []) : []
  if (schedule.length < 2) {
    return amountCents === null || dueOn === null ? [] : [{ amountCents, dueOn }]
  }
  const payments = schedule.flatMap(({ cents, due }): Promised[] => {
    const on = due == null ? null : parseDay(due)
    return cents === null || cents <= 0 || on === null ? [] : [{ amountCents: cents, dueOn: on }]
  })
  return payments.length === schedule.length ? payments : []
}
