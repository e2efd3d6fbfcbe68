import { said, type Said } from '@quittance/kernel'
import type { MatchReason } from '#inbound/inbound-facts.ts'
import type { InboundKind } from '#inbound/propose-reading.ts'

/** Why a dossier is proposed for a message, as a person reads it. */
export const matchReasonWords: Readonly<Record<MatchReason, Said>> = {
  'answers-our-message': said(
    'Répond à un courriel que nous avons envoyé pour ce dossier.',
    'Answers an e-mail that we sent about this case.',
  ),
  'payment-reference': said(
    'Cite la référence de paiement de ce dossier.',
    'Quotes the payment reference of this case.',
  ),
  'dossier-reference': said('Cite le numéro de ce dossier.', 'Quotes the number of this case.'),
  'sender-address': said(
    'Vient du courriel connu du débiteur.',
    'Comes from the known e-mail address of the debtor.',
  ),
  'sender-number': said(
    'Vient du numéro connu du débiteur.',
    'Comes from the known number of the debtor.',
  ),
}

/** What a message is proposed to be, as a person reads it. */
export const inboundKindWords: Readonly<Record<InboundKind, Said>> = {
  bounce: said('Courriel non remis', 'E-mail not delivered'),
  'returned-mail': said('Courrier revenu', 'Returned post'),
  'auto-reply': said('Réponse automatique', 'Automatic reply'),
  'wrong-person': said('Ne serait pas la bonne personne', 'Says to be the wrong person'),
  'over-indebtedness': said('Surendettement annoncé', 'Over-indebtedness announced'),
  insolvency: said('Procédure collective annoncée', 'Insolvency proceedings announced'),
  vulnerability: said('Situation difficile annoncée', 'Hardship announced'),
  'stop-e-mail': said('Ne veut plus de courriels', 'Wants no more e-mails'),
  dispute: said('Contestation', 'Dispute'),
  'payment-claimed': said('Dit avoir payé', 'Says to have paid'),
  refusal: said('Refus de payer', 'Refusal to pay'),
  promise: said('Promesse de paiement', 'Promise to pay'),
  'request-for-time': said('Demande de délai', 'Request for time'),
  acknowledgment: said('Reconnaissance de la dette', 'Acknowledgment of the debt'),
  other: said('À lire', 'To be read'),
}

/** Said wherever a dossier waits for somebody to handle a reply. */
export const replyWaitsWords = said(
  'Une réponse attend : la suite est suspendue.',
  'A reply is waiting: what follows is suspended.',
)
