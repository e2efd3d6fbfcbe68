import type { CaseAct } from '#case-facts.ts'

/** The verb of each act, as a button and a row of the queue say it. */
export const actVerbs: Readonly<Record<CaseAct, string>> = {
  'review-finding': 'Relire l’engagement',
  'first-letter': 'Écrire la première lettre',
  reminder: 'Écrire un rappel',
  'formal-notice': 'Mettre en demeure',
  'record-payment': 'Enregistrer un paiement',
  call: 'Appeler',
  promise: 'Enregistrer une promesse',
  dispute: 'Enregistrer une contestation',
  'pay-over': 'Verser au créancier',
  'hand-over': 'Préparer la remise du dossier',
  close: 'Clore le dossier',
}
