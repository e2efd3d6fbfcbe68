import { createHash } from 'node:crypto'
import type { DeedTerms, GateVerdictView } from '@quittance/contract'
import {
  getOrganisation,
  loadDossier,
  type DossierRecord,
  type OrganisationRecord,
} from '@quittance/database'
import type { GateJudgement } from '@quittance/gate'
import { cents, day, isBefore, said, type Cents } from '@quittance/kernel'
import { composeLetter, type ComposedLetter } from '@quittance/letters'
import { judgePlan, planOrder } from '#agreements/plans/draft-plan.ts'
import { requireReviewed } from '#agreements/reviews/review-guard.ts'
import { requirePlanPossible, requirePossibleToday } from '#agreements/plans/why-no-plan.ts'
import { toSignLeavesFrom } from '#agreements/leaving/leaves-from.ts'
import { stepOnce } from '#assessment/letters-sent.ts'
import { statementOf } from '#assessment/statement.ts'
import { reserveLetter } from '#departures/reserve-letter.ts'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { requireAddressStands } from '#inbound/nothing-waits.ts'
import { requirePassage } from '#outreach/approve.ts'
import { fingerprintOf, verdictView } from '#outreach/compose.ts'
import { demandFacts, firstLetterOf } from '#outreach/letter-facts.ts'
import { letterRefusalSentences } from '#outreach/refusal-words.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Asked = DeedTerms & { readonly id: string }

/** An acknowledgment written and judged from the dossier of now, not yet sent. */
export type DeedDraft = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly owedCents: Cents
  readonly reference: string
  readonly composed: ComposedLetter
  readonly contentSha256: string
  readonly textSha256: string
  readonly judgement: GateJudgement
  /** The sums of a loan, which its words may quote. */
  readonly quotable: readonly Cents[]
}

/** An acknowledgment to be completed, written and judged, without writing anything. */
export async function previewDeed(work: Work, asked: Asked) {
  const { dossier, composed, contentSha256, judgement } = await draftDeed(work, asked)
  const gate: GateVerdictView = verdictView(judgement)
  return { dossierVersion: dossier.version, sheet: composed, textSha256: contentSha256, gate }
}

/**
 * Sends by post an acknowledgment of debt for the debtor to complete and sign; its sum is left to him.
 *
 * @throws Refused `dossier-moved`, `gate-refuses`, `law-refuses`, `already-done`; `review-pending` and its like
 * while a review holds it back.
 */
export async function sendDeed(
  work: Work,
  input: Asked & {
    readonly expectedVersion: number
    readonly textSha256: string
    readonly personSays: string | null
  },
): Promise<{ readonly version: number }> {
  const version = await moveFrom(work, input)
  const draft = await draftDeed(work, input)
  if (draft.contentSha256 !== input.textSha256) {
    throw new Refused(
      'dossier-moved',
      said(
        'Le document n’est plus celui que vous avez lu : le solde ou le jour a changé. Relisez-le.',
        'The document is no longer the one you read: the balance or the day has changed. Read it again.',
      ),
    )
  }
  await requireReviewed(work, {
    kind: 'acknowledgment-of-debt',
    draft,
    writtenThen: (then) => draftDeed(then, input),
  })
  await sendDrafted(work, draft, input)
  return { version }
}

/** Sends what was drafted, once its dossier was moved and its reviews were asked. */
export async function sendDrafted(
  work: Work,
  { dossier, organisation, reference, composed, judgement, quotable }: DeedDraft,
  said: { readonly personSays: string | null },
): Promise<void> {
  requirePossibleToday(work, { dossier, organisation })
  const personSays = requirePassage(judgement, said.personSays)
  await reserveLetter(work, {
    composed,
    channel: 'letter',
    step: stepOnce(dossier, `acknowledgment/${dossier.id}/${work.today.toString()}`),
    dossierId: dossier.id,
    reference,
    to: null,
    gate: { verdict: verdictView(judgement), version: judgement.version, personSays },
    quotable,
    notBefore: await toSignLeavesFrom(work, dossier, 'letter'),
  })
}

/** Writes an acknowledgment to be completed and asks the gate; changes nothing. @throws Refused. */
export async function draftDeed(work: Work, asked: Asked): Promise<DeedDraft> {
  const dossier = await loadDossier(work.tx, asked.id)
  if (dossier === null) throw noDossier()
  const organisation = await getOrganisation(work.tx)
  const statement = statementOf(dossier, work.today)
  requirePlanPossible({ dossier, organisation, statement, on: work.today })
  requireAddressStands(dossier, 'letter')
  const order = planOrder(work, { dossier, organisation, statement })
  const { sender, issuedOn, place, caseNumber, debtor, creditor, basis, lines } = demandFacts(order)
  const reference = `${dossier.reference}-R`
  const written = composeLetter('acknowledgment-of-debt', {
    sender,
    issuedOn,
    place,
    caseNumber,
    reference,
    registered: false,
    debtor,
    creditor,
    firstLetter: firstLetterOf(dossier),
    basis,
    lines,
    debtorBirth: birthOf(asked.debtorBirth),
    creditorBirth: birthOf(asked.creditorBirth),
    loan: loanOf(asked),
    dueOn: dueDay(work, asked),
    instalments: [],
    rate: asked.rateHundredths,
    interruptsLimitation: dossier.nature !== 'consumer-credit',
  })
  if (written.kind === 'refused') {
    throw new Refused('law-refuses', letterRefusalSentences(written.because))
  }
  const composed = written.letter
  const quotable = asked.loan === null ? [] : [cents(asked.loan.principalCents), cents(500_000)]
  const judgement = judgePlan(work, order, { composed, channel: 'letter', quotable })
  return {
    dossier,
    organisation,
    owedCents: cents(statement.totalCents),
    reference,
    composed,
    contentSha256: fingerprintOf(composed),
    textSha256: createHash('sha256').update(composed.text).digest('hex'),
    judgement,
    quotable,
  }
}

function birthOf(birth: DeedTerms['debtorBirth']) {
  return birth === null
    ? null
    : { on: birth.on === null ? null : day(birth.on), place: birth.place }
}

function loanOf({ loan }: Asked) {
  return loan === null
    ? null
    : { madeOn: day(loan.madeOn), principalCents: cents(loan.principalCents) }
}

function dueDay({ today }: Work, { dueOn }: Asked) {
  if (dueOn === null) return null
  const on = day(dueOn)
  if (!isBefore(on, today)) return on
  throw new Refused(
    'invalid-input',
    said('Le jour de paiement est à venir.', 'The day to pay is to come.'),
    { path: 'dueOn' },
  )
}
