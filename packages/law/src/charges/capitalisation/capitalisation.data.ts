import { civil, consumption, practice } from '#texts/citations.ts'

/** The texts of interest on interest. */
export const capitalisationTexts = {
  condition: civil('1343-2'),
  wholeYear: civil('1343-2', 'Les intérêts échus, dus au moins pour une année entière'),
  consumerCredit: consumption('L312-38'),
  consumerCreditReading: practice(
    'Lecture',
    'capitalisation exclue du crédit à la consommation par l’article L312-38',
  ),
  shorterClause: practice('Lecture', 'sort d’une clause de capitalisation de moins d’un an'),
} as const
