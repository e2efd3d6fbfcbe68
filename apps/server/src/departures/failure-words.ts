import { said, verbatim, type Said } from '@quittance/kernel'

const words: Readonly<Record<string, Said>> = {
  interrupted: said(
    'Le produit s’est arrêté pendant l’envoi.',
    'The product stopped while it was being sent.',
  ),
  'no-address': said(
    'Aucun courriel n’est connu pour le destinataire.',
    'No e-mail address is known for the recipient.',
  ),
  'no-sender-address': said(
    'L’organisation n’a pas de courriel d’où écrire : indiquez-le dans les réglages.',
    'The organisation has no e-mail address to write from: enter it in the settings.',
  ),
  'no-provider': said(
    'Aucun prestataire de recommandé électronique n’est réglé, ou ses clés manquent.',
    'No provider of electronic registered letters is set, or its keys are missing.',
  ),
  'sms-provider-moved': said(
    'Le prestataire de SMS a été réglé ou retiré depuis l’approbation : approuvez de nouveau.',
    'The SMS provider was set or removed since it was approved: approve it again.',
  ),
  'no-signature-provider': said(
    'Aucun prestataire de signature n’est réglé, ou sa clé manque : rien ne lui est demandé.',
    'No signature provider is set, or its key is missing: it is asked nothing.',
  ),
  'signature-provider-moved': said(
    'Le prestataire de signature a été réglé ou retiré depuis la proposition : proposez de nouveau.',
    'The signature provider was set or removed since the offer: offer it again.',
  ),
  'offer-not-open': said(
    'La proposition n’était plus ouverte, ou plus à jour : rien n’est parti.',
    'The offer was no longer open, or no longer up to date: nothing left.',
  ),
  'left-as-draft': said(
    'Le prestataire n’en avait qu’un brouillon, retiré : le débiteur n’a rien reçu. Proposez de nouveau.',
    'The provider only had a draft of it, which was removed: the debtor received nothing. Offer it again.',
  ),
  'not-shown': said(
    'Le prestataire ne la montre pas : regardez chez lui, puis dites si elle est partie.',
    'The provider does not show it: look there, then say whether it left.',
  ),
  'another-provider': said(
    'Remise à un autre prestataire que celui qui est réglé : il n’est plus interrogé.',
    'Given to another provider than the one that is set: it is asked no more.',
  ),
  draft: said(
    'Le prestataire n’en montre qu’un brouillon ; dix minutes lui sont laissées.',
    'The provider shows only a draft of it; it is given ten minutes.',
  ),
  'invalid-receiver': said(
    'Le prestataire dit ce numéro invalide.',
    'The provider says that this number is not valid.',
  ),
  'letter-too-large': said(
    'La lettre imprimée est trop volumineuse.',
    'The printed letter is too large.',
  ),
  'taken-back': said(
    'Une personne l’a annulé avant son départ.',
    'A person took it back before it left.',
  ),
  'no-carrier': said('Rien ne porte cette sorte d’envoi.', 'Nothing carries this kind of sending.'),
}

/**
 * Why an act did not leave, or nobody knows whether it did.
 *
 * What a mail server answered, or a person wrote, is given as it was.
 */
export function failureWords(failure: string): Said {
  return words[failure] ?? verbatim(failure)
}
