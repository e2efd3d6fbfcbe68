import { said, type Said } from '@quittance/kernel'
import { consequenceOfStatus } from '@quittance/money-files'

/** The statuses of the life cycle (DGFiP specification v3.2, table 8), as people name them. */
const names: Readonly<Record<number, Said>> = {
  200: said('Déposée', 'Filed'),
  201: said('Émise', 'Issued'),
  202: said('Reçue', 'Received'),
  203: said('Mise à disposition', 'Made available'),
  204: said('Prise en charge', 'Taken in charge'),
  205: said('Approuvée', 'Approved'),
  206: said('Approuvée partiellement', 'Approved in part'),
  207: said('En litige', 'In dispute'),
  208: said('Suspendue', 'Suspended'),
  209: said('Complétée', 'Completed'),
  210: said('Refusée', 'Refused'),
  211: said('Paiement transmis', 'Payment sent'),
  212: said('Encaissée', 'Collected'),
  213: said('Rejetée', 'Rejected'),
  220: said('Annulée', 'Cancelled'),
}

/** « 207 En litige ». */
export function statusName(code: number): Said {
  const name = names[code]
  return name === undefined
    ? said(`Statut ${code}`, `Status ${code}`)
    : { fr: `${code} ${name.fr}`, en: `${code} ${name.en}` }
}

/** What a status did on its own. */
export const effects = {
  received: said(
    'Preuve de réception : le message est une pièce du dossier.',
    'Proof of receipt: the message is an exhibit of the case.',
  ),
  accepted: said(
    'Acceptation écrite de la facture : le message est une pièce du dossier.',
    'Written acceptance of the invoice: the message is an exhibit of the case.',
  ),
  contested: said(
    'Contestation ouverte : les relances s’arrêtent jusqu’à ce qu’elle soit close.',
    'Dispute opened: reminders stop until it is closed.',
  ),
  'no-claim': said(
    'Relances arrêtées. Le vendeur doit annuler cette facture : elle ne fonde plus de créance.',
    'Reminders stopped. The seller must cancel this invoice: it founds no claim any more.',
  ),
  pause: said(
    'Le client dit avoir payé : le dossier attend cinq jours ouvrés. Demandez au créancier s’il a reçu.',
    'The customer says it paid: the case waits five working days. Ask the creditor whether it received.',
  ),
  paid: said(
    'Le créancier déclare avoir encaissé : rien n’est déduit avant sa confirmation.',
    'The creditor declares to have collected: nothing is taken off before it confirms.',
  ),
  unpaid: said(
    'Le créancier déclare un impayé : l’encaissement noté est à défaire.',
    'The creditor declares an unpaid: the payment recorded is to be undone.',
  ),
  ownership: said(
    'Affacturage ou changement de titulaire : vérifiez à qui appartient la créance.',
    'Factoring or change of owner: check whose claim it is.',
  ),
  none: said('Noté.', 'Noted.'),
  already: said(
    'Ce statut était déjà connu : rien n’a changé.',
    'This status was known already: nothing changed.',
  ),
  unmatched: said(
    'Aucun dossier ouvert ne réclame cette facture : rien n’a changé.',
    'No open case claims this invoice: nothing changed.',
  ),
  ambiguous: said(
    'Plusieurs dossiers réclament une facture de ce numéro : déposez le message sur le bon dossier.',
    'Several cases claim an invoice of this number: drop the message on the right case.',
  ),
} as const

export type Effect = keyof typeof effects

/** What a status did once a person applied it. */
export const applied: Readonly<Partial<Record<Effect, Said>>> = {
  'no-claim': said('Le dossier est clos.', 'The case is closed.'),
  pause: said(
    'Le créancier a répondu : le dossier reprend.',
    'The creditor answered: the case goes on.',
  ),
  paid: said(
    'Déduit comme versé au créancier, sans quittance de notre part.',
    'Taken off as paid to the creditor, without a receipt of ours.',
  ),
  unpaid: said('L’encaissement noté est défait.', 'The payment recorded is undone.'),
  ownership: said(
    'Le créancier est le titulaire : le dossier reprend.',
    'The creditor owns the claim: the case goes on.',
  ),
}

/** The act that a person is asked for, while a status waits. */
export const acts: Readonly<Partial<Record<Effect, Said>>> = {
  'no-claim': said('Clore le dossier', 'Close the case'),
  pause: said('Le créancier a répondu', 'The creditor answered'),
  paid: said('Le créancier confirme : déduire', 'The creditor confirms: take it off'),
  unpaid: said(
    'Le créancier confirme : défaire l’encaissement',
    'The creditor confirms: undo the payment',
  ),
  ownership: said('Le créancier est bien le titulaire', 'The creditor does own the claim'),
}

/** The effect of a status by its code and, for a payment, its sign. */
export function effectOf(code: number, amountCents: number | null): Effect {
  const consequence = consequenceOfStatus(code)
  if (consequence !== 'paid') return consequence
  if (amountCents === null || amountCents === 0) return 'none'
  return amountCents > 0 ? 'paid' : 'unpaid'
}
