import { said, saidTogether, type Said } from '@quittance/kernel'
import type { ComposedLetter, LetterOutcome, LetterRefusal } from '@quittance/letters'
import { Refused } from '#wiring/refused.ts'

/** Why a letter cannot be written, for the person: what is missing and where to put it right. */
const sentences: Record<LetterRefusal, Said> = {
  'creditor-not-named': said(
    'La lettre doit nommer le créancier.',
    'The letter must name the creditor.',
  ),
  'first-letter-not-named': said(
    'Aucune première lettre n’est partie : chaque étape suivante rappelle sa référence et sa date.',
    'No first letter has left: each later step recalls its reference and its date.',
  ),
  'text-of-law-not-held': said(
    'La lettre est datée d’avant le texte de loi qu’elle doit reproduire.',
    'The letter is dated before the text of law that it must reproduce.',
  ),
  'indemnity-asked-of-a-consumer': said(
    'L’indemnité forfaitaire ne se demande jamais à un consommateur.',
    'The fixed recovery indemnity is never asked of a consumer.',
  ),
  'nothing-to-pay': said(
    'Rien n’est dû à ce jour : il n’y a rien à demander.',
    'Nothing is owed to date: there is nothing to ask for.',
  ),
  'sums-differ': said(
    'Les sommes de la lettre ne font pas son total.',
    'The sums of the letter do not make its total.',
  ),
  'pay-by-before-letter': said(
    'Le jour de paiement demandé précède la lettre.',
    'The day of payment asked for is before the letter.',
  ),
  'template-for-others': said(
    'Le modèle est écrit pour une autre lettre, une autre qualité ou un autre public.',
    'The template is written for another letter, capacity or audience.',
  ),
  'merge-field-unknown': said(
    'Le modèle a un champ de fusion que la maison ne connaît pas, ou une accolade seule.',
    'The template has a merge field that the house does not know, or a brace alone.',
  ),
  'merge-field-missing': said(
    'Le modèle a un champ de fusion dont ce dossier n’a pas la valeur.',
    'The template has a merge field of which this case has no value.',
  ),
  'reasons-missing': said(
    'Écrivez les raisons de cette réponse : le débiteur doit savoir pourquoi.',
    'Write the reasons of this answer: the debtor must know why.',
  ),
  'no-key-message': said(
    'Une demande de constat montre au moins un message de chaque conversation.',
    'A request for a record shows at least one message of each conversation.',
  ),
  'no-way-to-answer': said(
    'Il manque un téléphone ou un courriel de l’organisation : le débiteur doit pouvoir répondre.',
    'A telephone number or an e-mail address of the organisation is missing: the debtor must be able to answer.',
  ),
  'address-line-too-long': said(
    'Une ligne d’adresse dépasse 38 signes, la limite de la norme postale. Raccourcissez-la.',
    'A line of an address is longer than 38 characters, the limit of the postal standard. Shorten it.',
  ),
}

/** The reasons why a letter cannot be written, after one another. */
export function letterRefusalSentences(refusals: readonly LetterRefusal[]): Said {
  return saidTogether(refusals.map((refusal) => sentences[refusal]))
}

/**
 * The letter that was composed.
 *
 * @throws Refused `law-refuses` with what keeps it from being written, as a person may put it right.
 */
export function composedOrRefused(outcome: LetterOutcome): ComposedLetter {
  if (outcome.kind === 'composed') return outcome.letter
  throw new Refused('law-refuses', letterRefusalSentences(outcome.because))
}
