import type { Certainty, Citation } from '@quittance/kernel'
import type {
  PenaltyClauseReason,
  PenaltyClauseWarning,
} from '#charges/penalty-clause/penalty-clause.rule.ts'
import { civil, commerce, consumption, enforcement, practice } from '#texts/citations.ts'

type Words = {
  readonly sentence: string
  readonly citations: readonly Citation[]
  readonly certainty: Certainty
}

const latePenalties: Citation = {
  ...commerce('L441-10, II'),
  legiarti: 'LEGIARTI000038414392',
}

/** Why a clause gives nothing yet, or nothing at all. */
export const penaltyReasonWords: Readonly<Record<PenaltyClauseReason, Words>> = {
  'costs-stay-with-the-creditor': {
    sentence:
      'La clause met des frais de recouvrement à la charge du débiteur. Sans titre exécutoire, ils restent au créancier et la stipulation contraire est réputée non écrite.',
    citations: [enforcement('L111-8, al. 2')],
    certainty: 'established',
  },
  'consumer-credit-limits': {
    sentence:
      'L’emprunteur défaillant d’un crédit à la consommation ne doit que ce que la loi énumère, sans aucun forfait de frais de recouvrement.',
    citations: [consumption('L312-38'), consumption('L312-39, al. 2')],
    certainty: 'established',
  },
  'formal-notice-missing': {
    sentence:
      'Sauf inexécution définitive, la pénalité n’est encourue qu’une fois le débiteur mis en demeure.',
    citations: [civil('1231-5, al. 5'), civil('1344')],
    certainty: 'established',
  },
}

/** What to know before asking for a penalty. */
export const penaltyWarningWords: Readonly<Record<PenaltyClauseWarning, Words>> = {
  'judge-may-change': {
    sentence:
      'Le juge peut, même d’office, modérer la pénalité manifestement excessive ou augmenter celle qui est dérisoire. Une clause contraire est réputée non écrite.',
    citations: [civil('1231-5, al. 2 et 4')],
    certainty: 'established',
  },
  'partial-performance': {
    sentence:
      'L’engagement ayant été exécuté en partie, le juge peut, même d’office, diminuer la pénalité à proportion.',
    citations: [civil('1231-5, al. 3')],
    certainty: 'established',
  },
  'presumed-unfair-if-disproportionate': {
    sentence:
      'Contre un consommateur, une indemnité manifestement disproportionnée est présumée abusive. Le professionnel doit prouver le contraire, et le juge écarte la clause d’office.',
    citations: [consumption('R212-2, 3°'), consumption('R632-1')],
    certainty: 'established',
  },
  'rate-below-floor': {
    sentence:
      'Le taux est inférieur à trois fois le taux légal, que le contrat ne peut pas fixer. Le texte ne dit pas par quoi le remplacer.',
    citations: [latePenalties, practice('Lecture', 'sort d’un taux inférieur au plancher')],
    certainty: 'arguable',
  },
  'rate-in-writing': {
    sentence: 'Le taux doit être fixé par écrit, et il est annuel à défaut de précision.',
    citations: [civil('1343-1, al. 2')],
    certainty: 'established',
  },
}

/** The texts of the penalty clause. */
export const penaltyTexts = {
  clause: civil('1231-5'),
  latePenalties,
} as const
