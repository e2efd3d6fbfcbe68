import { phrase, placesOf } from '#reading/phrase.ts'
import type { WordSpan } from '#reading/reading.ts'
import { SIGN_FRAGMENTS } from '#signs/fragments.data.ts'
import { ACKNOWLEDGMENT_SIGNS } from '#signs/acknowledgment-signs.data.ts'
import { DISPUTE_SIGNS } from '#signs/dispute-signs.data.ts'
import { MODAL_SIGNS } from '#signs/modal-signs.data.ts'
import { PAYMENT_SIGNS } from '#signs/payment-signs.data.ts'
import { PLAIN_SIGNS } from '#signs/plain-signs.data.ts'
import { PLEA_SIGNS } from '#signs/plea-signs.data.ts'
import { PROMISE_SIGNS } from '#signs/promise-signs.data.ts'
import { REFUSAL_SIGNS } from '#signs/refusal-signs.data.ts'
import { REQUEST_SIGNS } from '#signs/request-signs.data.ts'
import type { SignKind } from '#signs/sign-rule.ts'

/** A turn of phrase found in a message. */
export type Sign = WordSpan & { readonly rule: string; readonly kind: SignKind }

const COMPILED = [
  PROMISE_SIGNS,
  ACKNOWLEDGMENT_SIGNS,
  DISPUTE_SIGNS,
  REFUSAL_SIGNS,
  REQUEST_SIGNS,
  PAYMENT_SIGNS,
  PLAIN_SIGNS,
  PLEA_SIGNS,
  MODAL_SIGNS,
]
  .flat()
  .map(({ id, kind, pattern }) => ({ id, kind, regex: phrase(pattern, SIGN_FRAGMENTS) }))

/** The signs of a message whose amounts, dates and quotations are marked. */
export function findSigns(marked: string): readonly Sign[] {
  return COMPILED.flatMap(({ id, kind, regex }) =>
    placesOf(regex, marked).map(({ start, end }) => ({ rule: id, kind, start, end })),
  ).toSorted((one, other) => one.start - other.start)
}

/** Hides amounts, dates and quotations behind signs of the same length, for {@link findSigns}. */
export function markWords(
  words: string,
  marks: readonly { readonly stretch: WordSpan; readonly sign: '¤' | '@' | '_' }[],
): string {
  let marked = words
  for (const { stretch, sign } of marks) {
    const run = sign.repeat(stretch.end - stretch.start)
    marked = marked.slice(0, stretch.start) + run + marked.slice(stretch.end)
  }
  return marked
}

/** Stretches of words between signs that end a clause, « mais », and « et » before a subject. */
export function clausesOf(marked: string): readonly WordSpan[] {
  const cut =
    / (?:[.,;:!?]|mais|par contre|alors que|sauf que|et(?= (?:je|j'|tu|il|on|nous|vous|le reste|ca|c'|apres|@+ (?:je|j'|tu|il|on|nous|vous)) )) /g
  const clauses: WordSpan[] = []
  let start = 0
  for (const match of marked.matchAll(cut)) {
    clauses.push({ start, end: match.index })
    start = match.index + match[0].length - 1
  }
  return [...clauses, { start, end: marked.length }]
}
