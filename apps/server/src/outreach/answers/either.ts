import type { Composition, DisputeAnswerKind } from '@quittance/contract'
import { said } from '@quittance/kernel'
import type { ComposedLetter } from '@quittance/letters'
import type { LetterStep } from '#assessment/letters-sent.ts'
import { approveAnswer } from '#outreach/answers/approve-answer.ts'
import type { AnsweringLetter } from '#outreach/answers/answering-letters.ts'
import { composeAnswer, draftAnswer, type AnswerAsked } from '#outreach/answers/draft-answer.ts'
import { approveLetter, type Approval } from '#outreach/approve.ts'
import { compose, draftLetter, type LetterAsked } from '#outreach/compose.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** A letter to the debtor asked for: a demand, or an answer with what it is about. */
export type AnyLetterAsked = Pick<LetterAsked, 'id' | 'channel' | 'edits'> & {
  readonly letter: LetterStep | AnsweringLetter
  readonly about: string | null
  readonly answer: DisputeAnswerKind | null
}

/** Composes a demand or an answer, and has it judged. */
export async function composeAny(work: Work, asked: AnyLetterAsked): Promise<Composition> {
  const one = eitherOf(asked)
  return one.kind === 'answer' ? composeAnswer(work, one.asked) : compose(work, one.asked)
}

/** The words of a demand or of an answer, to be printed before it leaves. */
export async function draftAny(work: Work, asked: AnyLetterAsked): Promise<ComposedLetter> {
  const one = eitherOf(asked)
  const { composed } =
    one.kind === 'answer' ? await draftAnswer(work, one.asked) : await draftLetter(work, one.asked)
  return composed
}

/** Approves a demand or an answer. */
export async function approveAny(
  work: Work,
  approval: AnyLetterAsked &
    Pick<Approval, 'expectedVersion' | 'textSha256' | 'personSays' | 'overrideReason'>,
): Promise<{ actId: string; version: number; state: string }> {
  const { expectedVersion, textSha256, personSays, overrideReason = null } = approval
  const read = { expectedVersion, textSha256, personSays }
  const one = eitherOf(approval)
  return one.kind === 'answer'
    ? approveAnswer(work, { ...one.asked, ...read })
    : approveLetter(work, { ...one.asked, ...read, overrideReason })
}

type Either =
  | { readonly kind: 'demand'; readonly asked: LetterAsked }
  | { readonly kind: 'answer'; readonly asked: AnswerAsked }

function eitherOf({ id, letter, channel, edits, about, answer }: AnyLetterAsked): Either {
  if (letter !== 'apology' && letter !== 'dispute-answer') {
    return { kind: 'demand', asked: { id, letter, channel, edits } }
  }
  if (about === null) throw new Refused('invalid-input', ABOUT_WHAT, { path: 'about' })
  return { kind: 'answer', asked: { id, letter, channel, edits, about, answer } }
}

const ABOUT_WHAT = said(
  'Dites à quel envoi, ou à quelle contestation, cette lettre répond.',
  'Say which sending, or which dispute, this letter answers.',
)
