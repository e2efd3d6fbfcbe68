import { answer, dayText, needsFacts, type Day, type Outcome } from '@quittance/kernel'
import { deadline } from '#procedure/deadline/deadline.rule.ts'
import { declarationMonths } from '#procedure/deadline/deadline.data.ts'
import { firstEntry } from '#texts/dated-table.ts'
import type { Maybe } from '#texts/facts.ts'

/** By when a claim is declared in insolvency proceedings (déclaration de créance). */
type Declaration = { readonly actBy: string }

/**
 * The day to have declared a claim by, from the publication of the judgment in the BODACC.
 *
 * Prudent: the day is not moved to a working day, nor put off for who lives far away, whatever the
 * text may add. Known by one secondary source, hence arguable.
 *
 * @see C. com. R622-24 (to be confirmed)
 */
export function declarationDeadline(facts: {
  readonly publishedOn?: Maybe<Day>
}): Outcome<Declaration> {
  const { publishedOn } = facts
  if (publishedOn === undefined) return needsFacts('publishedOn')
  const { value: months, source } = firstEntry(declarationMonths)
  const counted = deadline({ from: publishedOn, length: { months }, place: 'metropole' })
  if (counted.outcome !== 'answer') return counted
  const actBy = counted.value.normalEnd
  return answer({ actBy }, 'arguable', () => ({
    rule: 'procedure/declaration',
    sentence: `La créance se déclare dans les deux mois de la publication au BODACC du ${dayText(publishedOn)} : par prudence, au plus tard le ${dayText(Temporal.PlainDate.from(actBy))}.`,
    citations: [source],
    steps: [counted.explain()],
    certainty: 'arguable',
  }))
}
