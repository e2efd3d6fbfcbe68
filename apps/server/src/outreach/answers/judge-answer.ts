import type { DossierRecord, OrganisationRecord } from '@quittance/database'
import { judgeMessage, type GateJudgement } from '@quittance/gate'
import type { Cents, Day } from '@quittance/kernel'
import { statementOf } from '#assessment/statement.ts'
import type { AnsweringLetter } from '#outreach/answers/answering-letters.ts'
import type { Channel } from '#outreach/compose.ts'
import { gateFacts } from '#outreach/gate-facts.ts'

/** The words of an answer, and the sums that it may quote beside those of the statement. */
export type AnswerToJudge = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly letter: AnsweringLetter
  readonly channel: Channel
  readonly text: string
  readonly quotable: readonly Cents[]
}

/** What the gate says of an answer at an instant: it lets none claim anything. */
export function judgedAnswer(
  { now, today }: { readonly now: Temporal.Instant; readonly today: Day },
  { dossier, organisation, letter, channel, text, quotable }: AnswerToJudge,
): GateJudgement {
  const facts = gateFacts({
    dossier,
    organisation,
    statement: statementOf(dossier, today),
    letter: 'first-reminder',
    on: today,
    iban: '',
    paymentSinceComposition: false,
  })
  const { statement } = facts
  const known = [...(statement?.quotable ?? []), ...quotable]
  return judgeMessage({
    on: now,
    channel,
    text,
    dossier: {
      ...facts,
      step: letter,
      ...(statement === undefined ? {} : { statement: { ...statement, quotable: known } }),
    },
  }).value
}
