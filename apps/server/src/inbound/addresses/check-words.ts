import type { AddressCheckReason } from '@quittance/contract'
import { said, type Said } from '@quittance/kernel'

/** Why an address is to be checked, as a person reads it. */
const checkReasonWords: Readonly<Record<AddressCheckReason, Said>> = {
  bounced: said('Un courriel n’a pas été remis.', 'An e-mail was not delivered.'),
  'returned-mail': said('Un courrier est revenu.', 'A letter came back.'),
  'wrong-person': said(
    'Le destinataire dit ne pas être la bonne personne.',
    'The recipient says to be the wrong person.',
  ),
  'asked-to-stop': said(
    'Le débiteur ne veut plus être joint ainsi.',
    'The debtor wants no more to be reached this way.',
  ),
}

/** The reason kept in a row, in words. */
export function checkReason(because: string): Said {
  const known: Readonly<Record<string, Said | undefined>> = checkReasonWords
  return known[because] ?? said('Adresse à vérifier.', 'Address to be checked.')
}

/** Said where a letter may not leave by the way that is to be checked. */
export const addressWaitsWords = said(
  'Adresse à vérifier : rien ne part par cette voie avant qu’elle soit confirmée ou corrigée.',
  'Address to be checked: nothing leaves by this way before it is confirmed or corrected.',
)

/** Said of a letter that was approved for an address corrected since. */
export const addressCorrectedWords = said(
  'L’adresse a été corrigée depuis l’approbation : relisez la lettre, puis approuvez-la de nouveau.',
  'The address was corrected since it was approved: read the letter again, then approve it again.',
)
