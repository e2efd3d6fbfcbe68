import type { LetterRefusal } from '@quittance/letters'

/** Why a letter cannot be written, for the person: what is missing and where to put it right. */
const sentences: Record<LetterRefusal, string> = {
  'creditor-not-named': 'La lettre doit nommer le créancier.',
  'first-letter-not-named':
    'Aucune première lettre n’est partie : chaque étape suivante rappelle sa référence et sa date.',
  'text-of-law-not-held': 'La lettre est datée d’avant le texte de loi qu’elle doit reproduire.',
  'indemnity-asked-of-a-consumer':
    'L’indemnité forfaitaire ne se demande jamais à un consommateur.',
  'nothing-to-pay': 'Rien n’est dû à ce jour : il n’y a rien à demander.',
  'sums-differ': 'Les sommes de la lettre ne font pas son total.',
  'pay-by-before-letter': 'Le jour de paiement demandé précède la lettre.',
  'no-way-to-answer':
    'Il manque un téléphone ou un courriel de l’organisation : le débiteur doit pouvoir répondre.',
  'address-line-too-long':
    'Une ligne d’adresse dépasse 38 signes, la limite de la norme postale. Raccourcissez-la.',
}

export function letterRefusalSentence(refusal: LetterRefusal): string {
  return sentences[refusal]
}
