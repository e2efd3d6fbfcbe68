import type { AssessmentView } from '@quittance/contract'
import type { DossierRecord } from '@quittance/database'
import {
  answer,
  invariant,
  needsFacts,
  outcomeDocument,
  type Day,
  type Outcome,
} from '@quittance/kernel'
import { conditionsOf, firstDueOn } from '#assessment/claim/conditions.ts'
import { limitationDocument, readLimitation } from '#assessment/limitation.ts'
import { writingOf } from '#assessment/proof.ts'
import { statementOf } from '#assessment/statement.ts'

/** All that the law answers about a dossier on a day, each answer with its reasons. */
export function assess(dossier: DossierRecord, asOf: Day): AssessmentView {
  const { limitation: answer, establishedLastDay } = readLimitation(dossier, asOf)
  const limitation = outcomeDocument(answer)
  const writing = outcomeDocument(writingOf(dossier, asOf))
  return {
    asOf: asOf.toString(),
    statement: statementOf(dossier, asOf),
    due: outcomeDocument(dueOf(dossier, asOf)),
    limitationStartsOn:
      limitationDocument(dossier, asOf).startsOn ?? dossier.limitationStartsOn.toString(),
    limitation:
      limitation.outcome === 'answer'
        ? {
            ...limitation,
            value: {
              ...limitation.value,
              daysLeft: limitation.value.daysLeft ?? 0,
              establishedLastDay,
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

/** Whether the claim is due, with its first due day: one of the three conditions. */
function dueOf(
  dossier: DossierRecord,
  asOf: Day,
): Outcome<{ readonly due: boolean; readonly dueOn: string }> {
  const conditions = conditionsOf(dossier, asOf)
  const dueOn = firstDueOn(dossier)
  if (conditions.outcome !== 'answer') return conditions
  if (dueOn === null) return needsFacts('dueOn')
  const because = conditions.explain().steps.find(({ rule }) => rule === 'collection/due')
  invariant(because !== undefined, 'each condition has its reasons')
  const due = conditions.value.due === 'yes'
  return answer({ due, dueOn: dueOn.toString() }, because.certainty ?? 'established', () => because)
}
