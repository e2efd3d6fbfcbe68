import { said, type Said } from '@quittance/kernel'

/** Why an SMS was not delivered, by the codes that OVHcloud documents (PTT). */
const reasons: Readonly<Record<string, Said>> = {
  '5': said('Aucun détail n’est donné.', 'No detail is given.'),
  '6': said('L’opérateur ne le dit pas.', 'The operator does not say.'),
  '8': said('Le message a expiré chez l’opérateur.', 'The message expired with the operator.'),
  '20': said('Ce message ne pouvait être remis.', 'This message could not be delivered.'),
  '23': said(
    'Le numéro est faux, ou n’est pas servi par cet opérateur : vérifiez-le.',
    'The number is wrong, or this operator does not serve it: check it.',
  ),
  '24': said(
    'Le téléphone était éteint ou hors réseau.',
    'The telephone was switched off or out of reach.',
  ),
  '25': said('Une panne de l’opérateur.', 'A failure of the operator.'),
  '26': said(
    'Le téléphone ne pouvait recevoir : mémoire pleine, ou occupé.',
    'The telephone could not take it: memory full, or busy.',
  ),
  '27': said('Ce téléphone ne reçoit pas de SMS.', 'This telephone takes no SMS.'),
  '28': said('L’opérateur l’a pris pour un envoi abusif.', 'The operator took it for spam.'),
  '29': said('L’opérateur n’admet pas ce contenu.', 'The operator does not admit this content.'),
}

/** Why an SMS was not delivered; null where its provider said nothing. */
export function undeliveredBecause(code: string | null): Said | null {
  if (code === null) return null
  return reasons[code] ?? said(`Code ${code} du prestataire.`, `Code ${code} of the provider.`)
}
