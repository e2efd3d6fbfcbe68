import { civil, enforcement, practice } from '#texts/citations.ts'

/** The texts of the three conditions of a claim. */
export const claimConditionTexts = {
  certain: practice('C. civ. 1347-1', 'une créance certaine n’est pas sérieusement contestable'),
  liquid: enforcement('L111-6'),
  due: civil('1305-2', 'Ce qui n’est dû qu’à terme ne peut être exigé avant l’échéance'),
  grace: civil('1343-5'),
} as const
