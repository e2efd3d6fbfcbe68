import {
  addSpan,
  englishEuros,
  englishPercent,
  eurosText,
  isAfter,
  percentText,
  said,
  type Cents,
  type Day,
  type RateHundredths,
  type Said,
} from '@quittance/kernel'
import type { PlannedInstalment } from '#expected/plan-schedule.ts'

/** What a creditor lets be agreed in its name without asking it; null where it set no limit. */
export type CreditorLimits = {
  /** The last instalment falls within so many months. */
  readonly mostMonths: number | null
  /** The least an instalment may be; the last one takes what is left and may be less. */
  readonly leastInstalment: Cents | null
  /** The share of the debt that may be given up for a plan kept to its end, interest included. */
  readonly mostGivenUp: RateHundredths | null
  /** What lies beyond is refused, or asked of the creditor. */
  readonly beyond: 'refuse' | 'ask'
}

/** A plan about to be offered, as its limits are read. */
export type OfferedPlan = {
  readonly offeredOn: Day
  readonly owed: Cents
  readonly givenUp: Cents
  readonly instalments: readonly PlannedInstalment[]
}

/** A point on which a plan goes beyond what its creditor lets be agreed. */
export type LimitBreach = {
  readonly code: 'too-long' | 'instalment-too-small' | 'gives-up-too-much'
  readonly sentence: Said
  /** `decision`: the creditor may decide otherwise, and its decision is kept with the plan. */
  readonly answer: 'refuse' | 'decision'
}

/**
 * Where a plan goes beyond the limits of its creditor (limites du créancier).
 *
 * Giving up part of a claim is the creditor's alone: without a limit that allows it, it is always
 * asked for, whatever else the convention says.
 */
export function creditorBreaches(
  plan: OfferedPlan,
  limits: CreditorLimits | null,
): readonly LimitBreach[] {
  const answer = limits?.beyond === 'refuse' ? 'refuse' : 'decision'
  return [
    ...(limits === null ? [] : tooLong(plan, limits, answer)),
    ...(limits === null ? [] : tooSmall(plan, limits, answer)),
    ...givesUp(plan, limits),
  ]
}

type Answer = LimitBreach['answer']

function tooLong(plan: OfferedPlan, limits: CreditorLimits, answer: Answer): LimitBreach[] {
  const { mostMonths } = limits
  const last = plan.instalments.at(-1)
  if (mostMonths === null || last === undefined) return []
  if (!isAfter(last.dueOn, addSpan(plan.offeredOn, { months: mostMonths }))) return []
  return [
    {
      code: 'too-long',
      answer,
      sentence: said(
        `Le créancier accepte ${mostMonths} mois au plus : la dernière échéance est plus tard.`,
        `The creditor accepts ${mostMonths} months at most: the last instalment is later.`,
      ),
    },
  ]
}

function tooSmall(plan: OfferedPlan, limits: CreditorLimits, answer: Answer): LimitBreach[] {
  const { leastInstalment } = limits
  if (leastInstalment === null) return []
  if (plan.instalments.slice(0, -1).every(({ amount }) => amount >= leastInstalment)) return []
  return [
    {
      code: 'instalment-too-small',
      answer,
      sentence: said(
        `Le créancier n’accepte pas d’échéance de moins de ${eurosText(leastInstalment)}.`,
        `The creditor accepts no instalment of less than ${englishEuros(leastInstalment)}.`,
      ),
    },
  ]
}

const WHOLE = 10_000

function givesUp({ owed, givenUp }: OfferedPlan, limits: CreditorLimits | null): LimitBreach[] {
  if (givenUp <= 0) return []
  const most = limits?.mostGivenUp ?? null
  if (most !== null && givenUp * WHOLE <= owed * most) return []
  const answer = most !== null && limits?.beyond === 'refuse' ? 'refuse' : 'decision'
  return [
    {
      code: 'gives-up-too-much',
      answer,
      sentence:
        most === null
          ? said(
              'Renoncer à une part de la créance appartient au créancier seul : sa décision est à joindre.',
              'Giving up a part of the claim is for the creditor alone: its decision is to be given.',
            )
          : said(
              `Le créancier laisse renoncer à ${percentText(most)} de la créance au plus.`,
              `The creditor lets ${englishPercent(most)} of the claim be given up at most.`,
            ),
    },
  ]
}
