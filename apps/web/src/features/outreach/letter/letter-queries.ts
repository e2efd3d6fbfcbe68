import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { disputeAnswerKinds, type DisputeAnswerKind } from '@quittance/contract'
import { api } from '#app/api.ts'
import { refusalOf } from '#app/refusal.ts'

export const letterKinds = [
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'formal-notice',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** The letters that answer something, and ask for nothing. */
const answerKinds = ['apology', 'dispute-answer'] as const

/** Every letter that the page writes. */
export const letterNames = [...letterKinds, ...answerKinds] as const
export type LetterName = (typeof letterNames)[number]

export const letterChannels = [
  'letter',
  'registered-letter',
  'electronic-registered',
  'e-mail',
] as const
export type LetterChannel = (typeof letterChannels)[number]

/** The paragraphs that the officer rewrote, by name; an empty text leaves one out. */
export type Edits = Readonly<Record<string, string>>

/** A letter asked for: which, how, and with what rewritten. */
export type LetterAsked = {
  readonly id: string
  readonly letter: LetterName
  readonly channel: LetterChannel
  readonly edits: Edits
  /** The sending or the dispute that an answer is about; null for a demand. */
  readonly about: string | null
  /** Which answer is given to a dispute. */
  readonly answer: DisputeAnswerKind | null
}

/** The letter as it would leave now, and what the gate says of it. */
export const compositionQuery = (asked: LetterAsked) =>
  queryOptions({
    queryKey: ['composition', asked],
    queryFn: () => api.outreach.compose({ ...asked, edits: { ...asked.edits } }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  })

/**
 * The pages of a letter that is not sent, as a PDF.
 *
 * @throws Refusal when the letter cannot be written.
 */
export async function previewLetter({ id, ...asked }: LetterAsked): Promise<Blob> {
  const response = await fetch(`/api/dossiers/${encodeURIComponent(id)}/letters/preview`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(asked),
  })
  const refusal = await refusalOf(response)
  if (refusal !== null) throw refusal
  if (!response.ok) throw new TypeError('the server did not set the pages')
  return await response.blob()
}

/** Which answer to a dispute a word of the address says; null for none. */
export function answerOf(text: string): DisputeAnswerKind | null {
  return disputeAnswerKinds.find((one) => one === text) ?? null
}

/** Reads a word of the address as one of those known, else the first. */
export function oneOf<Known extends string>(
  known: readonly [Known, ...Known[]],
  text: string,
): Known {
  return known.find((one) => one === text) ?? known[0]
}
