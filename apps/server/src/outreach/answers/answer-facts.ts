import type { DisputeAnswerKind } from '@quittance/contract'
import {
  lateFacts,
  oneOf,
  papersOfDisputes,
  type DisputeRecord,
  type DossierRecord,
} from '@quittance/database'
import { said, type Cents } from '@quittance/kernel'
import {
  disputeGrounds,
  type ApologyFacts,
  type DisputeAnswerFacts,
  type ErrorCause,
} from '@quittance/letters'
import { sentInError } from '@quittance/cases'
import { letterSteps } from '#assessment/letters-sent.ts'
import { mediatorNamed } from '#creditors/mediator.ts'
import { uncontested } from '#dossier/disputes/contested.ts'
import { givenBackOn } from '#dossier/disputes/given-back.ts'
import { laterFactOf } from '#outreach/sendings/later-fact.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** What an answer answers: its own facts, the step that it can be once, and the sums it may quote. */
export type Answered<Facts> = {
  readonly step: string
  readonly facts: Facts
  readonly quotable: readonly Cents[]
}

export type ErrorAnswered = Answered<Pick<ApologyFacts, 'error'>> & {
  /** The way the error left by: an apology leaves by the same; that of an SMS is a letter. */
  readonly channel: string
}

/** The most facts that one demand may not have known of. */
const MOST_FACTS = 50

/**
 * The demand that an apology is for: one of this dossier that left in error, by the rule of the counter.
 *
 * @throws Refused `law-refuses` where it did not leave in error.
 */
export async function errorAnswered(
  { tx }: Pick<Work, 'tx'>,
  { dossier, actId }: { readonly dossier: DossierRecord; readonly actId: string },
): Promise<ErrorAnswered> {
  const facts = await lateFacts(tx, { limit: MOST_FACTS, actId })
  for (const late of facts) {
    if (late.dossierId !== dossier.id) continue
    const { approvedAt, leftAt, recordedAt } = late
    const fact = laterFactOf(late)
    if (sentInError({ approvedAt, leftAt, fact: { ...fact, recordedAt } }) === null) continue
    return {
      step: apologyStep(late.carrierId),
      channel: apologyWay(late.channel),
      facts: {
        error: {
          letter: oneOf([...letterSteps, 'sms'], late.letter),
          reference: late.actReference,
          sentOn: leftAt.toZonedDateTimeISO('Europe/Paris').toPlainDate(),
          cause: causeOf(fact),
        },
      },
      quotable: late.amountCents > 0 ? [late.amountCents] : [],
    }
  }
  throw new Refused('law-refuses', NOT_IN_ERROR, { path: 'about' })
}

/** The step of an apology: there is one for a letter, however many dossiers it was about. */
export function apologyStep(carrierId: string): string {
  return `apology/${carrierId}/apology`
}

/** The way of an apology: an SMS has no room for one. */
export function apologyWay(channel: string): string {
  return channel === 'sms' ? 'letter' : channel
}

function causeOf(fact: ReturnType<typeof laterFactOf>): ErrorCause {
  switch (fact.kind) {
    case 'payment':
      return { kind: 'payment', on: fact.on, amountCents: fact.amount }
    case 'promise':
      return { kind: 'promise', on: fact.on, dueOn: fact.dueOn, amountCents: fact.amount }
    case 'dispute':
    case 'pause':
      return { kind: fact.kind, on: fact.on }
  }
}

type DisputeMatter = {
  readonly dossier: DossierRecord
  readonly disputeId: string
  readonly answer: DisputeAnswerKind
  readonly reasons: string
}

export type DisputeAnswered = Answered<
  Pick<
    DisputeAnswerFacts,
    'answer' | 'dispute' | 'answerBy' | 'papers' | 'reasons' | 'mediator' | 'givenUpCents'
  >
>

/**
 * The dispute that a letter answers, and what it says of it: nothing is decided by a letter, so that a
 * resolution is told only once it was taken.
 *
 * @throws Refused `not-found`; `law-refuses` for an answer that is not that of its state.
 */
export async function disputeAnswered(
  { tx, today }: Pick<Work, 'tx' | 'today'>,
  { dossier, disputeId, answer, reasons }: DisputeMatter,
): Promise<DisputeAnswered> {
  const dispute = dossier.disputes.find(({ id }) => id === disputeId)
  if (dispute === undefined) throw new Refused('not-found', NO_DISPUTE, { path: 'about' })
  requireItsState(dispute, answer)
  const papers = await papersOfDisputes(tx, dossier.id)
  const items = dispute.parts.map(({ claimItemId, contestedCents }) => ({
    number: dossier.items.find(({ id }) => id === claimItemId)?.number ?? '',
    amountCents: contestedCents,
  }))
  const givenUpCents = givenBackOn(dossier, dispute)
  return {
    step: `dispute/${dispute.id}/dispute-answer/${answer}`,
    facts: {
      answer,
      mediator: mediatorNamed(dossier),
      dispute: {
        receivedOn: dispute.openedOn,
        ground: dispute.category === null ? 'other' : oneOf(disputeGrounds, dispute.category),
        items,
        leavesARest: uncontested(dossier, today) !== null,
      },
      answerBy: dispute.answerBy,
      papers: papers
        .filter(
          (paper) =>
            paper.disputeId === dispute.id &&
            paper.askedFrom === 'debtor' &&
            paper.receivedOn === null,
        )
        .map(({ name }) => name),
      reasons: reasons === '' ? (dispute.resolution ?? '') : reasons,
      givenUpCents,
    },
    quotable: [...items.flatMap(({ amountCents }) => amountCents ?? []), givenUpCents],
  }
}

function requireItsState({ settledOn, outcome }: DisputeRecord, answer: DisputeAnswerKind): void {
  const isOpen = settledOn === null
  const tellsAnOutcome =
    answer === 'founded' || answer === 'founded-in-part' || answer === 'unfounded'
  if (!tellsAnOutcome && !isOpen) throw new Refused('law-refuses', SETTLED, { path: 'answer' })
  if (tellsAnOutcome && outcome !== answer) {
    throw new Refused('law-refuses', isOpen ? NOT_SETTLED : OTHER_OUTCOME, { path: 'answer' })
  }
}

const NOT_IN_ERROR = said(
  'Cet envoi n’est pas parti à tort : il n’y a pas d’excuses à écrire.',
  'This sending did not leave in error: there is no apology to write.',
)
const NO_DISPUTE = said(
  'Cette contestation n’est pas de ce dossier.',
  'This dispute is not one of this case.',
)
const SETTLED = said(
  'Cette contestation est tranchée : c’est son issue qui s’annonce.',
  'This dispute is settled: its outcome is what is told.',
)
const NOT_SETTLED = said(
  'Tranchez d’abord la contestation : la lettre en dit les raisons.',
  'Settle the dispute first: the letter tells the reasons.',
)
const OTHER_OUTCOME = said('La contestation n’a pas eu cette issue.', 'The dispute did not end so.')
