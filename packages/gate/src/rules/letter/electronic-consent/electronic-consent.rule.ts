import { isAfter } from '@quittance/kernel'

import { postesL100 } from '#rules/citations.data.ts'
import { ask, refuse, type GateRule } from '#rules/gate-rule.ts'
import { DEBTOR_QUESTION } from '#rules/letter/right-to-contest/right-to-contest.rule.ts'

/**
 * An electronic registered letter goes to who is not a professional only once they consented
 * (recommandé électronique, consentement du destinataire).
 *
 * The consent was expressed to the sender, before the sending. A professional needs none.
 *
 * @see CPCE (postes) L100, I, al. 2
 */
export const electronicConsent: GateRule = {
  id: 'electronic-consent',
  name: 'consentement au recommandé électronique',
  certainty: 'established',
  citations: [postesL100],
  judge: ({ question, dossier: { debtor }, leavesOn }) => {
    if (question.channel !== 'electronic-registered') return 'not-concerned'
    if (debtor?.kind === undefined) return [ask('debtor.kind', DEBTOR_QUESTION)]
    if (debtor.kind === 'professional') return []
    const { electronicConsent: consent } = debtor
    if (consent === undefined) return [ask('debtor.electronicConsent', CONSENT_QUESTION)]
    return consent === null || isAfter(consent.givenOn, leavesOn) ? [refuse(null, NO_CONSENT)] : []
  },
}

const CONSENT_QUESTION =
  'Le débiteur a-t-il consenti à recevoir des recommandés électroniques de votre part ?'
const NO_CONSENT = {
  sentence:
    'Le destinataire n’est pas un professionnel : un recommandé électronique ne lui est envoyé que s’il y a consenti avant.',
  suggestion:
    'Envoyer la lettre en recommandé papier, ou noter son consentement avec la pièce qui le montre.',
}
