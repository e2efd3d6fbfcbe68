import type { DossierRecord } from '@quittance/database'
import {
  dayText,
  englishShortDay,
  eurosText,
  isAfter,
  NBSP,
  negateCents,
  said,
  shortDayText,
  type Certainty,
  type Day,
  type Explanation,
  type Said,
} from '@quittance/kernel'
import type { InterestLine } from '@quittance/law'
import type { Remitted } from '#assessment/interest-documents.ts'
import { signedPlans, type SignedPlan } from '#assessment/plan/signed-plan.ts'
import { remittedCents } from '#assessment/remitted.ts'

const AGREED = { code: 'C. civ.', article: '1103', kind: 'statute' } as const

/** What signed plans make of interest, in words; nothing where none bears on it by that day. */
export function planInterestBecause(
  dossier: Pick<DossierRecord, 'plans'>,
  asOf: Day,
): readonly Explanation[] {
  return signedPlans(dossier, asOf)
    .filter(({ terms }) => terms.interest !== 'continues')
    .map((signed) => interestBecause(signed, asOf))
}

function interestBecause({ plan, terms, endsOn }: SignedPlan, asOf: Day): Explanation {
  const ended = endsOn !== null && !isAfter(endsOn, asOf)
  const isWaived = terms.interest === 'waived'
  const certainty: Certainty = ended && isWaived ? 'arguable' : 'established'
  const stopped = `L’échéancier signé le ${dayText(plan.agreedOn)} arrête les intérêts au ${dayText(terms.fixedOn)}`
  const again = endsOn === null ? '' : dayText(endsOn)
  return {
    rule: 'statement/plan-interest',
    sentence: !ended
      ? `${stopped}${NBSP}: aucun autre n’est compté tant qu’il n’est pas arrêté.`
      : isWaived
        ? `${stopped}. Il n’est plus suivi depuis le ${again}${NBSP}: ceux qui avaient couru restent dus, ils courent de nouveau à compter de ce jour, et ceux du temps de l’échéancier ne sont pas comptés, faute d’être dits dus.`
        : `${stopped}. Il n’est plus suivi depuis le ${again}${NBSP}: ils courent de nouveau à compter de ce jour.`,
    citations: [AGREED],
    steps: [],
    certainty,
  }
}

/** What is given up on condition that the plan is kept to its end. */
export function conditionBecause(
  { plans, items }: Pick<DossierRecord, 'plans' | 'items'>,
  of: Remitted,
): Explanation {
  const plan = plans.find(({ id }) => id === of.planId)
  const item = items.find(({ id }) => of.remissionId.endsWith(id))
  const signed = plan === undefined ? '' : ` signé le ${dayText(plan.agreedOn)}`
  return {
    rule: 'statement/conditional-remission',
    sentence: `L’échéancier${signed} remet cette somme s’il est payé en entier${item === undefined ? '' : `, sur ${item.number}`}${NBSP}: elle n’est pas demandée tant qu’il n’est pas arrêté.`,
    citations: [AGREED],
    steps: [],
    certainty: 'established',
    result: eurosText(negateCents(remittedCents(of))),
  }
}

/** The days that interest was counted for, where a plan left some out. */
export function countedSpans(lines: readonly InterestLine[]): Said | null {
  const spans: { from: Day; to: Day }[] = []
  const sorted = lines
    .map(({ from, to }) => ({
      from: Temporal.PlainDate.from(from),
      to: Temporal.PlainDate.from(to),
    }))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  for (const line of sorted) {
    const last = spans.at(-1)
    if (last === undefined || isAfter(line.from, last.to.add({ days: 1 }))) spans.push({ ...line })
    else if (isAfter(line.to, last.to)) last.to = line.to
  }
  if (spans.length === 0) return null
  return said(
    spans.map(({ from, to }) => `du ${shortDayText(from)} au ${shortDayText(to)}`).join(', puis '),
    spans
      .map(({ from, to }) => `from ${englishShortDay(from)} to ${englishShortDay(to)}`)
      .join(', then '),
  )
}
