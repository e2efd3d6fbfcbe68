import { euros, type Cents } from '@quittance/kernel'
import { civil, practice, ruling, text } from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

/**
 * The amount of a loan up to which no declaration is made to the tax office, by the day of the loan.
 *
 * The lower amount is known on the eve of the change only; when it began, no source read says.
 */
export const declaredLoanThreshold = {
  label: 'Prêt à déclarer : montant en principal au-delà duquel la déclaration est due',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2020-09-26',
      value: euros('760.00'),
      source: practice('Arrêté du 23 septembre 2020', 'seuil de 760 € avant le 27/09/2020'),
    },
    {
      from: '2020-09-27',
      value: euros('5000.00'),
      source: text('CGI, annexe IV', '23 L', 'n’excède pas 5 000 €'),
    },
  ],
} satisfies DatedTable<Cents>

/** The texts of the acknowledgment of debt. */
export const acknowledgmentTexts = {
  form: civil('1376'),
  wordsWin: civil(
    '1376',
    'En cas de différence, l’acte sous signature privée vaut preuve pour la somme écrite en toutes lettres.',
  ),
  beginning: ruling('Cass. 1re civ.', '4 juillet 2019, n° 18-10.139'),
  electronicMention: civil('1174, al. 2'),
  typedMention: practice(
    'Cass. 1re civ., 13 mars 2008, n° 06-17.534',
    'mention dactylographiée par le signataire',
  ),
  beginningOfProof: civil('1362'),
  notarial: civil('1369'),
  lawyer: civil('1374'),
  merchants: practice('Lecture', 'mention non exigée d’un commerçant pour un acte de commerce'),
  declaration: text('CGI, annexe III', '49 B'),
  certainDate: civil('1377'),
} as const
