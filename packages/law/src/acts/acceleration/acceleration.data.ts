import { civil, consumption, practice } from '#texts/citations.ts'

/** The texts of the loss of the term. */
export const accelerationTexts = {
  securitiesOnly: civil('1305-4'),
  termProtects: civil('1305-2'),
  clause: civil('1103'),
  consumerCredit: consumption('L312-39'),
  formalNotice: practice(
    'Cass. 1re civ., 22 juin 2017',
    'mise en demeure restée sans effet, sauf dispense expresse et non équivoque',
  ),
  coDebtors: civil('1305-5'),
  notice: civil('1344'),
} as const
