import type { AcknowledgmentDefect } from '@quittance/law'
import { said, verbatim, type Said } from '@quittance/kernel'

/** What the form of a deed is worth, by its code. */
export function forceSaid(force: string | undefined): Said {
  switch (force ?? '') {
    case 'full':
      return said(
        'Elle suffit à prouver la dette (C. civ. 1376).',
        'It is enough to prove the debt (C. civ. 1376).',
      )
    case 'beginning-of-proof':
      return said(
        'Elle vaut commencement de preuve par écrit : une autre preuve doit la compléter (C. civ. 1361 et 1362).',
        'It is a beginning of written proof: another proof must complete it (C. civ. 1361 and 1362).',
      )
    case 'none':
      return said(
        'Sans la signature du débiteur, elle ne l’engage pas.',
        'Without the signature of the debtor, it does not bind them.',
      )
    default:
      return verbatim('')
  }
}

const defects: Readonly<Record<AcknowledgmentDefect, Said>> = {
  'debtor-signature-missing': said('Le débiteur n’a pas signé.', 'The debtor did not sign.'),
  'words-not-readable': said(
    'La somme en toutes lettres ne se lit pas ici : une personne doit la lire.',
    'The sum in words cannot be read here: a person must read it.',
  ),
  'amount-missing': said('Aucune somme n’est écrite.', 'No sum is written.'),
  'amount-in-words-missing': said(
    'La somme n’est pas écrite en toutes lettres : faites-la écrire par le débiteur.',
    'The sum is not written in words: have the debtor write it.',
  ),
  'amount-in-figures-missing': said(
    'La somme n’est pas écrite en chiffres : faites-la écrire par le débiteur.',
    'The sum is not written in figures: have the debtor write it.',
  ),
  'words-and-figures-differ': said(
    'Les lettres et les chiffres diffèrent : les lettres l’emportent.',
    'The words and the figures differ: the words win.',
  ),
  'mention-not-by-the-debtor': said(
    'La somme n’a pas été écrite par le débiteur lui-même.',
    'The sum was not written by the debtor himself.',
  ),
  'parties-missing': said(
    'L’acte ne nomme pas les parties.',
    'The deed does not name the parties.',
  ),
  'debtor-not-identified': said(
    'L’acte ne nomme pas le débiteur.',
    'The deed does not name the debtor.',
  ),
  'creditor-not-identified': said(
    'L’acte ne nomme pas le créancier.',
    'The deed does not name the creditor.',
  ),
}

/** What a deed lacks, and what to do of it. */
export function defectSaid(code: string): Said {
  const known: Readonly<Record<string, Said | undefined>> = defects
  return known[code] ?? verbatim(code)
}

/** What a deed asks for besides. */
export function formalitySaid(code: string): Said {
  return code === 'tax-declaration-2062'
    ? said(
        'Déclarer le prêt à l’administration fiscale (formulaire 2062).',
        'Declare the loan to the tax office (form 2062).',
      )
    : verbatim(code)
}
