import type { GateStep } from '#gate-question.ts'
import { civil1104, housePolicy } from '#rules/citations.data.ts'
import { refuse, type GateRule } from '#rules/gate-rule.ts'
import { demandWords, threatWords } from '#rules/letter/claims-nothing/claims-nothing.data.ts'

/** Steps whose letter says what it says and asks for nothing. */
const ASKS_NOTHING: readonly GateStep[] = ['apology', 'dispute-answer']

/**
 * A letter of apology, or an answer to what is contested, asks for no money (lettre qui ne réclame
 * rien): no demand, no account to pay on, no threat. What is owed is asked for by another letter, which
 * the rules of a demand judge.
 *
 * A policy of the house, in the name of good faith.
 */
export const claimsNothing: GateRule = {
  id: 'claims-nothing',
  name: 'ne réclame rien',
  certainty: 'arguable',
  citations: [housePolicy, civil1104],
  judge: ({ dossier: { step }, find, ibans }) => {
    if (step === undefined || !ASKS_NOTHING.includes(step)) return 'not-concerned'
    const words = step === 'apology' ? APOLOGY : ANSWER
    return [
      ...find(demandWords).map((span) => refuse(span, words)),
      ...find(threatWords).map((span) => refuse(span, words)),
      ...ibans.map(({ span }) => refuse(span, words)),
    ]
  },
}

const APOLOGY = {
  sentence: 'Une lettre d’excuses ne demande aucun paiement et n’annonce aucune suite.',
  suggestion: '« Le présent envoi ne vous demande rien : vous n’avez rien à faire. »',
}
const ANSWER = {
  sentence:
    'Une réponse à une contestation ne demande aucun paiement : une lettre à part le fera, s’il y a lieu.',
  suggestion: '« La présente lettre ne vous demande aucun paiement. »',
}
