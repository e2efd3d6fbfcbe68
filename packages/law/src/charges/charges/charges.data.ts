import type { Certainty, Citation } from '@quittance/kernel'
import type { ChargeReason } from '#charges/charges/charge-standing.ts'
import { civil, commerce, consumption, enforcement, practice, procedure } from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

/**
 * Who bears the costs of recovery without a title: the creditor, unless the law prescribes the act
 * — since 2014, prescribes it to the creditor.
 */
export const recoveryCostsRule = {
  label: 'Frais de recouvrement sans titre exécutoire : à la charge du créancier',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2012-06-01',
      value: 'unless-prescribed-by-law',
      source: practice('CPCE', 'L111-8, al. 2, version antérieure au 19/03/2014'),
    },
    {
      from: '2014-03-19',
      value: 'unless-prescribed-to-the-creditor',
      source: enforcement('L111-8, al. 2'),
    },
  ],
} satisfies DatedTable<'unless-prescribed-by-law' | 'unless-prescribed-to-the-creditor'>

/** The name under which an earlier rule is asked for. */
export const COSTS_LAW_BEFORE = 'recovery-costs-law-before-2012-06'

type Words = {
  readonly sentence: string
  readonly citations: readonly Citation[]
  readonly certainty: Certainty
}

const costsStay = enforcement('L111-8, al. 2')
const judgeMay = enforcement('L111-8, al. 3')
const further: Citation = { ...commerce('L441-10, II'), legiarti: 'LEGIARTI000038414392' }

/** Why a charge may be asked, may not, or only by a judge's decision. */
export const chargeReasonWords: Readonly<Record<ChargeReason, Words>> = {
  'owed-by-law': {
    sentence: 'Le professionnel en retard la doit de plein droit, une fois par facture.',
    citations: [further],
    certainty: 'established',
  },
  'on-proof': {
    sentence:
      'Le créancier peut demander un complément s’il justifie de frais plus élevés que l’indemnité.',
    citations: [further],
    certainty: 'established',
  },
  'not-between-professionals': {
    sentence:
      'Seul un professionnel la doit à un professionnel. À tout autre débiteur, aucune indemnité de recouvrement ne se demande.',
    citations: [further, costsStay],
    certainty: 'established',
  },
  'indemnity-not-due': {
    sentence: 'L’indemnité n’est pas due, et son complément non plus.',
    citations: [further],
    certainty: 'established',
  },
  'costs-without-title': {
    sentence:
      'Sans titre exécutoire, ces frais restent au créancier. Seul le juge de l’exécution peut en laisser une part au débiteur de mauvaise foi, si les démarches étaient nécessaires.',
    citations: [costsStay, judgeMay],
    certainty: 'established',
  },
  'lump-sum-unwritten': {
    sentence:
      'Un forfait de frais de recouvrement mis par contrat à la charge du débiteur est réputé non écrit.',
    citations: [costsStay],
    certainty: 'established',
  },
  'consumer-credit': {
    sentence:
      'À l’emprunteur d’un crédit à la consommation, aucun remboursement forfaitaire de frais de recouvrement ne peut être demandé.',
    citations: [consumption('L312-38'), costsStay],
    certainty: 'established',
  },
  'taxable-costs': {
    sentence:
      'Le prêteur peut réclamer les frais taxables que la défaillance de l’emprunteur lui a causés, sans forfait.',
    citations: [consumption('L312-38, al. 2')],
    certainty: 'established',
  },
  'paid-by-the-creditor': {
    sentence:
      'La rémunération de celui qui recouvre pour autrui est à la charge du créancier. Seul le juge de l’exécution peut laisser une part des frais au débiteur de mauvaise foi.',
    citations: [enforcement('R124-3, 3°'), costsStay, judgeMay],
    certainty: 'established',
  },
  'prescribed-by-law': {
    sentence:
      'Les frais d’un acte que la loi prescrit au créancier peuvent être demandés. Quel acte l’est se vérifie à chaque fois.',
    citations: [costsStay],
    certainty: 'arguable',
  },
  'creditor-bears-it-alone': {
    sentence:
      'Les frais de toute nature de la procédure simplifiée des petites créances sont à la charge exclusive du créancier.',
    citations: [enforcement('L125-1, al. 4')],
    certainty: 'established',
  },
  'procedure-not-open': {
    sentence: 'Cette procédure n’est pas ouverte, et ne coûte donc rien au débiteur.',
    citations: [practice('Loi n° 2026-307 du 23 avril 2026', 'décret d’application non publié')],
    certainty: 'arguable',
  },
  'procedure-charges-the-debtor': {
    sentence:
      'Le texte de commission met les frais de cette procédure à la charge du débiteur. Son texte définitif n’a pas été lu.',
    citations: [practice('Loi n° 2026-307 du 23 avril 2026', 'CPCE L126-5, texte définitif')],
    certainty: 'unknown',
  },
  'order-granted': {
    sentence:
      'L’acte de signification de l’ordonnance somme le débiteur de payer aussi les intérêts et les frais de greffe.',
    citations: [procedure('1413')],
    certainty: 'established',
  },
  'service-of-the-order': {
    sentence:
      'La loi prescrit au créancier de faire signifier l’ordonnance. Ses frais échappent, par lecture, à la règle qui laisse les frais au créancier.',
    citations: [
      procedure('1411'),
      costsStay,
      practice('Lecture', 'frais de signification de l’ordonnance à la charge du débiteur'),
    ],
    certainty: 'arguable',
  },
  'no-order-yet': {
    sentence: 'Aucune ordonnance n’a été rendue, et ces frais ne sont pas nés.',
    citations: [procedure('1409'), costsStay],
    certainty: 'established',
  },
  'enforced-with-title': {
    sentence:
      'Les frais de l’exécution forcée sont à la charge du débiteur, sauf s’il est manifeste qu’ils n’étaient pas nécessaires.',
    citations: [enforcement('L111-8, al. 1')],
    certainty: 'established',
  },
  'no-title': {
    sentence: 'Il n’y a pas d’exécution forcée sans titre exécutoire.',
    citations: [enforcement('L111-2')],
    certainty: 'established',
  },
  awarded: {
    sentence: 'Une décision de justice a mis ces frais à la charge du débiteur.',
    citations: [practice('CPC', '696'), practice('CPC', '700')],
    certainty: 'arguable',
  },
  'only-a-judge-awards': {
    sentence:
      'Le juge seul condamne aux dépens et à une somme au titre des frais exposés. Rien ne s’en demande avant sa décision.',
    citations: [practice('CPC', '696'), practice('CPC', '700')],
    certainty: 'arguable',
  },
}

/** The texts of the charges. */
export const chargeTexts = {
  rule: costsStay,
  elements: enforcement('R124-4, 3°'),
  allowances: civil('1343-1'),
} as const
