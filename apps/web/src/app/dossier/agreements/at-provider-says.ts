import type { PlanOfferView } from '@quittance/contract'
import type { Said } from '@quittance/kernel'
import type { agreementFr } from '#app/dossier/agreements/agreement.fr.ts'

type AgreementWords = typeof agreementFr

/** By which way an offer is signed, and at what address. */
export function whereOf({ codesTo, signature }: PlanOfferView, words: AgreementWords): string {
  if (codesTo === null) return words.onPaper
  return signature === 'provider' ? words.writesTo(codesTo) : words.codesTo(codesTo)
}

/** Where an offer stands at its provider, one sentence each; what it signed is told by its state. */
export function atProviderSays(
  { atProvider, state }: PlanOfferView,
  words: AgreementWords,
  say: (of: Said) => string,
): readonly string[] {
  if (atProvider === null) return []
  const { lastAnswer, simulated, counts } = atProvider
  const isAsked = state === 'open' || atProvider.state === 'in-doubt'
  const isCancelled = state === 'withdrawn' && atProvider.state === 'sent'
  return [
    ...(counts === false ? [words.signedLate] : []),
    ...(counts === null && isAsked ? [standingSaid(atProvider, words, say)] : []),
    ...(counts === null && isCancelled ? [words.cancels] : []),
    ...(lastAnswer !== null && counts === null ? [words.lastAnswer(say(lastAnswer))] : []),
    ...(simulated ? [words.simulated] : []),
  ]
}

function standingSaid(
  { state, failure }: NonNullable<PlanOfferView['atProvider']>,
  words: AgreementWords,
  say: (of: Said) => string,
): string {
  switch (state) {
    case 'preparing':
      return words.preparing
    case 'sent':
      return words.sent
    case 'in-doubt':
      return words.inDoubt
    case 'not-sent':
      return words.notSent(failure === null ? '' : say(failure))
  }
}
