import type { StatementView } from '@quittance/contract'
import type { DossierRecord, OrganisationRecord } from '@quittance/database'
import {
  judgeMessage,
  type GateChannel,
  type GateDossier,
  type GateJudgement,
  type TemplatePurpose,
} from '@quittance/gate'
import { addCents, type Cents, type Day } from '@quittance/kernel'
import type { ComposedLetter } from '@quittance/letters'
import type { LetterStep } from '#assessment/letters-sent.ts'
import { accountOn } from '#outreach/compose.ts'
import { gateFacts } from '#outreach/gate-facts.ts'

/** A letter for several dossiers, as the gate is asked of it. */
export type TogetherMatter = {
  readonly now: Temporal.Instant
  readonly today: Day
  readonly channel: GateChannel
  readonly composed: ComposedLetter
  readonly organisation: OrganisationRecord
  readonly letter: LetterStep
  readonly template: TemplatePurpose | null
  readonly dossiers: readonly {
    readonly dossier: DossierRecord
    readonly statement: StatementView
    /** Its act, once it is reserved: it is not a contact before itself. */
    readonly leaving?: string
  }[]
}

type Statement = GateDossier['statement'] & object

/**
 * The gate, asked of one letter for each of its dossiers: each with its own facts, beside the sums of
 * the others and of all.
 */
export function judgeTogether(matter: TogetherMatter): readonly GateJudgement[] {
  const { now, today, channel, composed, organisation, letter, template } = matter
  const facts = matter.dossiers.map((one) =>
    gateFacts({
      ...one,
      organisation,
      letter,
      on: today,
      iban: accountOn(composed),
      paymentSinceComposition: false,
    }),
  )
  const statements = facts.flatMap(({ statement }) => (statement === undefined ? [] : [statement]))
  const whole = sumOf(statements)
  return facts.map((dossier) => {
    const alongside = [...statements.filter((one) => one !== dossier.statement), whole]
    const question = { on: now, channel, text: composed.text }
    return judgeMessage({ ...question, dossier: { ...dossier, alongside, template } }).value
  })
}

function sumOf(statements: readonly Statement[]): Statement {
  const sum = (of: (one: Statement) => Cents | undefined): Cents =>
    addCents(...statements.flatMap((one) => of(one) ?? []))
  return {
    principal: sum(({ principal }) => principal),
    interest: sum(({ interest }) => interest),
    indemnity: sum(({ indemnity }) => indemnity),
    costs: sum(({ costs }) => costs),
    paid: sum(({ paid }) => paid),
    total: sum(({ total }) => total),
  }
}
