import { callOutcomes, type CallIdentity, type CallOutcome } from '@quittance/contract'
import { said, verbatim, type Said } from '@quittance/kernel'

/** What came of a call, as its note, its report and the history of the case say it. */
export const outcomeNames: Readonly<Record<CallOutcome, Said>> = {
  'reached-debtor': said('débiteur joint', 'debtor reached'),
  promise: said('promesse de paiement', 'promise to pay'),
  dispute: said('contestation', 'dispute'),
  difficulty: said('difficulté signalée', 'difficulty reported'),
  'asks-in-writing': said('demande à être joint par écrit', 'asks to be reached in writing'),
  'refuses-to-talk': said('refuse de parler', 'refuses to talk'),
  'third-party': said('un tiers a répondu', 'somebody else answered'),
  voicemail: said('répondeur', 'voicemail'),
  'no-answer': said('pas de réponse', 'no answer'),
  'wrong-number': said('mauvais numéro', 'wrong number'),
}

/** How the person was known, as the report says it. */
export const identityNames: Readonly<Record<CallIdentity, string>> = {
  'name-and-address': 'nom et adresse donnés par la personne',
  'name-and-registration': 'nom, fonction et SIREN ou adresse de l’entreprise donnés',
  'called-back': 'rappel au numéro connu du débiteur',
  'not-verified': 'non vérifiée',
}

/** A call as the history of a case tells it. */
export function callTold(facts: {
  readonly kind?: string | undefined
  readonly text?: string | undefined
}): { readonly title: Said; readonly detail: Said } {
  const outcome = callOutcomes.find((one) => one === facts.kind)
  const name = outcome === undefined ? null : outcomeNames[outcome]
  return {
    title: name === null ? said('Appel', 'Call') : said(`Appel : ${name.fr}`, `Call: ${name.en}`),
    detail: verbatim(facts.text ?? ''),
  }
}
