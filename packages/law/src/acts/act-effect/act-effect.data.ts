import type { Certainty, Citation } from '@quittance/kernel'
import type { InterestEffect, ProofEffect } from '#acts/act-effect/act.ts'
import { exchangeUseWords } from '#acts/exchange-value/exchange-value.data.ts'
import { civil, commerce, enforcement, practice, procedure, ruling } from '#texts/citations.ts'

type Words = {
  readonly sentence: string
  readonly citations: readonly Citation[]
  readonly certainty: Certainty
}

/** What an act does to interest. */
export const interestEffectWords: Readonly<Record<InterestEffect, Words>> = {
  'starts-by-notice': {
    sentence: 'La mise en demeure fait courir l’intérêt au taux légal, sans preuve d’un préjudice.',
    citations: [civil('1231-6'), civil('1344-1')],
    certainty: 'established',
  },
  'starts-when-due': {
    sentence:
      'La mise en demeure précède l’échéance. L’intérêt ne court, par lecture, qu’au lendemain de celle-ci.',
    citations: [
      civil('1344-1'),
      civil('1305-2'),
      practice('Lecture', 'mise en demeure antérieure à l’échéance'),
    ],
    certainty: 'arguable',
  },
  'starts-by-summons': {
    sentence:
      'L’acte de signification somme le débiteur de payer. L’intérêt au taux légal court au plus tard de ce jour.',
    citations: [procedure('1413'), civil('1344'), civil('1344-1')],
    certainty: 'established',
  },
  'starts-by-claim': {
    sentence:
      'La demande en justice interpelle le débiteur. L’intérêt au taux légal court, par lecture, au plus tard de ce jour.',
    citations: [
      civil('1344'),
      civil('1344-1'),
      practice('Lecture', 'demande en justice valant mise en demeure'),
    ],
    certainty: 'arguable',
  },
  'already-runs': {
    sentence:
      'Entre professionnels, les pénalités courent d’elles-mêmes au lendemain de l’échéance, sans rappel. Cet acte n’y change rien.',
    citations: [
      { ...commerce('L441-10, II'), legiarti: 'LEGIARTI000038414392' },
      ruling('Cass. com.', '3 mars 2009, n° 07-16.527'),
    ],
    certainty: 'established',
  },
  'contract-decides': {
    sentence: 'Le contrat fixe un intérêt, et dit de quel jour il court.',
    citations: [civil('1343-1, al. 2'), civil('1103')],
    certainty: 'arguable',
  },
  'served-first': {
    sentence: 'Ce paiement sert d’abord les intérêts, puis le principal.',
    citations: [civil('1343-1, al. 1')],
    certainty: 'established',
  },
  'plan-decides': {
    sentence:
      'L’échéancier dit ce que deviennent les intérêts. À défaut, ils courent comme avant, seul un juge peut les réduire.',
    citations: [civil('1103'), civil('1343-5')],
    certainty: 'arguable',
  },
  stops: {
    sentence: 'Le jugement d’ouverture arrête le cours des intérêts.',
    citations: [practice('C. com.', 'L622-28')],
    certainty: 'arguable',
  },
  none: {
    sentence: 'Cet acte ne fait pas courir d’intérêt.',
    citations: [civil('1344')],
    certainty: 'established',
  },
}

/** What an act does to the proof. */
export const proofEffectWords: Readonly<Record<ProofEffect, Words>> = {
  ...exchangeUseWords,
  'gives-a-title': {
    sentence: 'Le jugement est un titre exécutoire dès qu’il a force exécutoire.',
    citations: [enforcement('L111-3, 1°')],
    certainty: 'established',
  },
  'may-give-a-title': {
    sentence: 'L’accord qui en sort peut devenir un titre exécutoire.',
    citations: [enforcement('L111-3')],
    certainty: 'arguable',
  },
  none: {
    sentence: 'Cet acte ne prouve rien de la dette par lui-même.',
    citations: [civil('1353')],
    certainty: 'established',
  },
}

/** What is said of an act that changes nothing else. */
export const actEffectTexts = {
  termProtects: civil('1305-4'),
  attempt: procedure('750-1'),
} as const
