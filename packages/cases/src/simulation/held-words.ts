import { said, type Said } from '@quittance/kernel'

import type { HeldCode } from '#simulation/what-holds.ts'

/** The name of each reason for which a step would have been held back, in a list of them. */
export const heldWords: Readonly<Record<HeldCode, Said>> = {
  'case-closed': said('Dossier clos', 'Case closed'),
  'handed-over': said('Dossier remis', 'Case handed over'),
  'agency-standing': said(
    'Convention, assurance ou compte déclaré manquant',
    'Convention, insurance or declared account missing',
  ),
  insolvency: said('Procédure collective', 'Insolvency proceedings'),
  'over-indebtedness': said('Surendettement', 'Over-indebtedness'),
  deceased: said('Décès du débiteur', 'Death of the debtor'),
  'nothing-owed': said('Plus rien n’était dû', 'Nothing was owed any more'),
  'not-due': said('Créance non échue', 'Claim not yet due'),
  'sending-under-way': said('Envoi déjà réservé', 'Letter about to leave'),
  'reply-unread': said('Réponse non traitée', 'Reply not handled'),
  disputed: said('Contestation', 'Dispute'),
  'promise-runs': said('Promesse en cours', 'Promise running'),
  'plan-followed': said('Échéancier suivi', 'Payment plan followed'),
  paused: said('Suite suspendue', 'Sequence paused'),
  'first-letter-missing': said('Première lettre non partie', 'First letter not sent'),
  'phone-closed': said('Téléphone fermé', 'Telephone closed'),
  'time-barred': said('Créance prescrite', 'Claim time-barred'),
  'house-wait': said('Délai de la maison', 'House wait'),
  'cap-reached': said('Plafond du scénario', 'Cap of the scenario'),
  unreachable: said('Aucune voie pour joindre le débiteur', 'No way to reach the debtor'),
  'address-check': said('Adresse à vérifier', 'Address to be checked'),
  'closed-day': said('Dimanche ou jour férié', 'Sunday or public holiday'),
  'contacted-today': said('Déjà contacté ce jour-là', 'Already contacted that day'),
  'too-often': said('Fréquence des contacts', 'Frequency of contacts'),
}
