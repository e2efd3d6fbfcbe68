import type { AssessmentView } from '@quittance/contract'
import type { DossierRecord } from '@quittance/database'
import {
  answer,
  dayText,
  isAfter,
  laterDay,
  earlierDay,
  outcomeDocument,
  type Day,
  type Outcome,
} from '@quittance/kernel'
import { establishedLastDay, limitationOf } from '#assessment/limitation.ts'
import { writingOf } from '#assessment/proof.ts'
import { statementOf } from '#assessment/statement.ts'

/** All that the law answers about a dossier on a day, each answer with its reasons. */
export function assess(dossier: DossierRecord, asOf: Day): AssessmentView {
  const limitation = outcomeDocument(limitationOf(dossier, asOf))
  const writing = outcomeDocument(writingOf(dossier, asOf))
  return {
    asOf: asOf.toString(),
    statement: statementOf(dossier, asOf),
    due: outcomeDocument(dueOf(dossier, asOf)),
    limitationStartsOn: dossier.limitationStartsOn.toString(),
    limitation:
      limitation.outcome === 'answer'
        ? {
            ...limitation,
            value: {
              ...limitation.value,
              daysLeft: limitation.value.daysLeft ?? 0,
              establishedLastDay: establishedLastDay(dossier, asOf),
            },
          }
        : limitation,
    writing:
      writing.outcome === 'answer'
        ? {
            ...writing,
            value: {
              writingRequired: writing.value.writingRequired,
              standing: writing.value.standing,
            },
          }
        : writing,
  }
}

/** Whether every item is due: what is owed at a term cannot be demanded before it. */
function dueOf(
  dossier: DossierRecord,
  asOf: Day,
): Outcome<{ readonly due: boolean; readonly dueOn: string }> {
  const days = dossier.items.map(({ dueOn }) => dueOn)
  const last = days.reduce(laterDay, dossier.limitationStartsOn)
  const first = days.reduce(earlierDay, last)
  const due = !isAfter(first, asOf)
  return answer({ due, dueOn: first.toString() }, 'established', () => ({
    rule: 'claim/due',
    sentence: due
      ? `L’échéance du ${dayText(first)} est atteinte : la créance est exigible.`
      : `L’échéance du ${dayText(first)} n’est pas atteinte : rien ne peut être exigé avant elle.`,
    citations: [
      { code: 'C. civ.', article: '1305-2', kind: 'statute' },
      { code: 'C. civ.', article: '1342', kind: 'statute' },
    ],
    steps: [],
    certainty: 'established',
    result: due ? 'exigible' : 'pas encore exigible',
  }))
}
