import {
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  said,
  type Cents,
  type Day,
  type Said,
} from '@quittance/kernel'

import type { GroundFinding } from '#grounds/grounds-facts.ts'
import type { AdverseKind } from '#grounds/grounds-shape.ts'

/** The name of what speaks against a claim. */
export const adverseLabels: Readonly<Record<AdverseKind, Said>> = {
  dispute: said('Contestation notée', 'Dispute noted'),
  'message-disputes': said('Le débiteur conteste', 'The debtor disputes'),
  'message-claims-payment': said('Le débiteur dit avoir payé', 'The debtor says that he paid'),
  'message-refuses': said('Le débiteur refuse de payer', 'The debtor refuses to pay'),
  'message-reserve': said('Le débiteur pose une condition', 'The debtor sets a condition'),
  'author-unconfirmed': said('Auteur non confirmé', 'Author not confirmed'),
}

/** The lawful answer to each. */
export const adverseAnswers: Readonly<Record<AdverseKind, Said>> = {
  dispute: said(
    'Répondre point par point, avec les pièces : les relances attendent.',
    'Answer point by point, with the exhibits: reminders wait.',
  ),
  'message-disputes': said(
    'Noter la contestation, puis répondre avec les pièces.',
    'Note the dispute, then answer with the exhibits.',
  ),
  'message-claims-payment': said(
    'Chercher ce versement sur le compte ; demander la preuve du virement, sans l’exiger.',
    'Look for this payment on the account; ask for proof of the transfer, without demanding it.',
  ),
  'message-refuses': said(
    'Un refus ne conteste rien par lui-même : demander ses raisons.',
    'A refusal contests nothing by itself: ask for the reasons.',
  ),
  'message-reserve': said(
    'Vérifier que la condition est remplie avant de s’en prévaloir.',
    'Check that the condition is met before relying on it.',
  ),
  'author-unconfirmed': said(
    'Dire qui est l’auteur, avec la pièce où son numéro se lit.',
    'Say who the author is, with the exhibit where the number is read.',
  ),
}

/** What is done of a fact that was answered. */
export const answeredWords = {
  keep: said(
    'La réponse est faite : la garder avec ses pièces.',
    'The answer is made: keep it with its exhibits.',
  ),
  admittedSince: said(
    'Le débiteur a reconnu toute la dette depuis.',
    'The debtor has admitted the whole debt since.',
  ),
} as const

/** What a sum does to the euros, in words; null for none named. */
export function touchesWords(sum: Cents | null): Said {
  return sum === null
    ? said(
        'Aucune somme n’est dite : tout ce qui est réclamé est touché.',
        'No sum is stated: all that is claimed is touched.',
      )
    : said(`La somme dite est de ${eurosText(sum)}.`, `The sum stated is ${englishEuros(sum)}.`)
}

/** Why words are shown and touch nothing. */
export const setAsideWords = {
  byPerson: said(
    'Une personne a écarté ces mots : ils ne touchent aucun euro.',
    'A person set these words aside: they touch no euro.',
  ),
  otherAuthor: said(
    'Une personne a dit que l’auteur n’est pas le débiteur : ces mots ne comptent ni pour ni contre.',
    'A person said that the author is not the debtor: these words count neither for nor against.',
  ),
} as const

/** Whether a payment that a message claims is known. */
export function knownPayment(on: Day | null): Said {
  return on === null
    ? said('Aucun versement connu n’y répond.', 'No known payment answers it.')
    : said(
        `Un versement de ce montant est connu, reçu le ${dayText(on)}.`,
        `A payment of this amount is known, received on ${englishDay(on)}.`,
      )
}

/** Who an author is that nobody confirmed. */
export function unconfirmedWords({ shown, grade, linkGrade }: GroundFinding['author']): Said {
  const nobody = [
    `Personne n’a dit que ${shown} est le débiteur`,
    `Nobody said that ${shown} is the debtor`,
  ]
  return linkGrade === null || linkGrade === grade
    ? said(
        `${nobody[0]} ; son auteur est noté ${grade}.`,
        `${nobody[1]}; the author is graded ${grade}.`,
      )
    : said(
        `${nobody[0]} ; le fichier le note ${grade}, son lien avec une partie est noté ${linkGrade}.`,
        `${nobody[1]}; the file grades him ${grade}, his link to a party is graded ${linkGrade}.`,
      )
}
