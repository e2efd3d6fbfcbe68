import { disputeAnswerKinds } from '@quittance/contract'
import type { DossierRecord, OrganisationRecord, OutwardActRow } from '@quittance/database'
import { said, type Cents, type Said } from '@quittance/kernel'
import { z } from 'zod'
import { payloadOf } from '#departures/composed.ts'
import type { HeldBack, LastLook } from '#departures/last-look.ts'
import { disputeAnswered, errorAnswered } from '#outreach/answers/answer-facts.ts'
import { answeringLetters, type AnsweringLetter } from '#outreach/answers/answering-letters.ts'
import { judgedAnswer } from '#outreach/answers/judge-answer.ts'
import type { Channel } from '#outreach/compose.ts'
import { Refused } from '#wiring/refused.ts'

/** What an answer was reserved with: what it answers. */
const answerSchema = z.looseObject({
  letter: z.enum(answeringLetters),
  on: z.string(),
  answers: z.union([
    z.object({ sending: z.string() }),
    z.object({ dispute: z.string(), as: z.enum(disputeAnswerKinds) }),
  ]),
})
type AnswerPayload = z.infer<typeof answerSchema>

/** What an act answers; null for one that is no answer. */
export function answerIn(act: OutwardActRow): AnswerPayload | null {
  const read = answerSchema.safeParse(act.payload)
  return read.success ? read.data : null
}

export type AnswerLeaving = {
  readonly act: OutwardActRow
  readonly answer: AnswerPayload
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly channel: Channel
}

/**
 * What stands against an answer as it leaves: the sending is no longer known to have left in error, the
 * dispute is no longer where the letter says it is, or the gate refuses its words with the sums of now.
 */
export async function answerStands(look: LastLook, of: AnswerLeaving): Promise<HeldBack | null> {
  try {
    const quotable = await quotableNow(look, of)
    return refusedNow(look, of, quotable)
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause
    return { because: cause.said, article: null }
  }
}

async function quotableNow(
  look: LastLook,
  { answer, dossier }: AnswerLeaving,
): Promise<readonly Cents[]> {
  const { answers } = answer
  if ('sending' in answers) {
    return (await errorAnswered(look, { dossier, actId: answers.sending })).quotable
  }
  const { dispute: disputeId, as } = answers
  return (await disputeAnswered(look, { dossier, disputeId, answer: as, reasons: '' })).quotable
}

function refusedNow(
  look: LastLook,
  { act, answer, dossier, organisation, channel }: AnswerLeaving,
  quotable: readonly Cents[],
): HeldBack | null {
  const letter: AnsweringLetter = answer.letter
  const { text } = payloadOf(act).composed
  const { findings } = judgedAnswer(look, {
    dossier,
    organisation,
    letter,
    channel,
    text,
    quotable,
  })
  const refusal = findings.find(({ severity }) => severity === 'refuse')
  if (refusal === undefined) return null
  const [citation] = refusal.citations
  return {
    because: inBoth(refusal.sentence),
    article: citation === undefined ? null : `${citation.code} ${citation.article}`,
  }
}

function inBoth(sentence: string): Said {
  return said(sentence, 'The gate now refuses these words: write the letter again.')
}
