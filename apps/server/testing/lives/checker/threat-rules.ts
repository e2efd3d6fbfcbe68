import { all, claimOf, dayOf, daysFrom, paymentsOf } from './facts.ts'
import { legalThreatOf, threatWithoutTitleOf } from './threats.ts'
import type { Claim, Departure, Happening } from './life.ts'

/**
 * Rule 3: no consequence at law of a claim that is time-barred on the day (C. consom. L121-6, 5°:
 * the threat of an action that is not legally possible; C. civ. 2219). Asking for a time-barred
 * sum in friendly terms is not condemned: what is paid then stays paid (C. civ. 2249).
 *
 * A step called a formal notice is one, whatever its words.
 */
export function threatensInTimeOnly({ life, sent, before }: Departure): string | null {
  const claim = claimOf(before, sent.dossier)
  const barred = claim === null ? null : barredFromOf(before, claim)
  if (barred === null || dayOf(sent.at) < barred) {
    return null
  }
  const said = legalThreatOf(sent.text, life.capacity === 'officer')
  return said === null
    ? null
    : `C. consom. L121-6, 5°, C. civ. 2219: « ${said} », of a claim time-barred from ${barred}`
}

/**
 * The day from which a claim is barred. What the debtor acknowledges before (a part payment that
 * stood, a promise, a plan) starts the same period again (C. civ. 2231, 2240). The checker does
 * not see the period itself: it takes the time between the first due date and `barredFrom`, or one
 * year where that is shorter, which is the shortest period of the rules.
 */
function barredFromOf(before: readonly Happening[], claim: Claim): string | null {
  if (claim.barredFrom === null) {
    return null
  }
  const firstDue = claim.items.map(({ dueOn }) => dueOn).toSorted()[0] ?? claim.barredFrom
  const period = Math.max(365, daysFrom(firstDue, claim.barredFrom))
  const acknowledged = [
    ...paymentsOf(before, claim.dossier).map(({ receivedOn }) => receivedOn),
    ...[...all(before, 'promise'), ...all(before, 'plan')]
      .filter(({ dossier }) => dossier === claim.dossier)
      .map(({ at }) => dayOf(at)),
  ]
  return acknowledged.toSorted().reduce((barred, day) => {
    const again = Temporal.PlainDate.from(day).add({ days: period }).toString()
    return day < barred && again > barred ? again : barred
  }, claim.barredFrom)
}

/**
 * Rule 12, second half: no seizure, bailiff, penal threat or look of a court without a title
 * (CPCE L111-2; C. consom. L121-6, 5°; C. pén. 433-13). A life has no title: nothing here is one.
 */
export function threatensWithTitleOnly({ life, sent }: Departure): string | null {
  const said = threatWithoutTitleOf(sent.text, life.capacity === 'officer')
  return said === null ? null : `CPCE L111-2, C. pén. 433-13: « ${said} », without a title`
}
