import { said, type Said } from '@quittance/kernel'

import type { CaseAct } from '#case-facts.ts'

/** The verb of each act, as a button and a row of the queue say it. */
export const actVerbs: Readonly<Record<CaseAct, Said>> = {
  'review-finding': said('Relire l’engagement', 'Review the commitment'),
  'first-letter': said('Écrire la première lettre', 'Write the first letter'),
  reminder: said('Écrire une relance', 'Write a reminder'),
  'formal-notice': said('Mettre en demeure', 'Give formal notice'),
  'record-payment': said('Enregistrer un paiement', 'Record a payment'),
  call: said('Appeler', 'Call'),
  promise: said('Enregistrer une promesse', 'Record a promise'),
  dispute: said('Enregistrer une contestation', 'Record a dispute'),
  'pay-over': said('Verser au créancier', 'Pay over to the creditor'),
  'hand-over': said('Préparer la remise du dossier', 'Prepare the hand-over of the case'),
  close: said('Clore le dossier', 'Close the case'),
}
