import type { Citation } from '@quittance/kernel'

const statute = (code: string, article: string): Citation => ({ code, article, kind: 'statute' })
const regulation = (code: string, article: string): Citation => ({
  code,
  article,
  kind: 'regulation',
})

export const cpceL1112 = statute('CPCE', 'L111-2')
export const cpceL1118 = statute('CPCE', 'L111-8, al. 2')
export const cpceR1242 = regulation('CPCE', 'R124-2')
export const cpceR1243 = regulation('CPCE', 'R124-3')
export const cpceR1244 = regulation('CPCE', 'R124-4')
/** The five mentions of the first letter, one citation each. */
export const cpceR1244Mentions = {
  'collector-and-activity': regulation('CPCE', 'R124-4, 1°'),
  creditor: regulation('CPCE', 'R124-4, 2°'),
  'basis-and-amount': regulation('CPCE', 'R124-4, 3°'),
  'order-and-means-to-pay': regulation('CPCE', 'R124-4, 4°'),
  'reproduction-of-l111-8': regulation('CPCE', 'R124-4, 5°'),
} as const
/** The code of posts and electronic communications, not that of enforcement. */
export const postesL100 = statute('CPCE (postes)', 'L100, I')
export const comL44110 = statute('C. com.', 'L441-10, II')
export const comD4415 = regulation('C. com.', 'D441-5')
export const civil1104 = statute('C. civ.', '1104')
export const civil13052 = statute('C. civ.', '1305-2')
export const civil1342 = statute('C. civ.', '1342')
export const civil1344 = statute('C. civ.', '1344')
export const civil2219 = statute('C. civ.', '2219')
export const consomL1216 = statute('C. consom.', 'L121-6')
export const consomL1216Threat = statute('C. consom.', 'L121-6, 5°')
export const consomL1217 = statute('C. consom.', 'L121-7, 3°')
export const penal22216 = statute('C. pén.', '222-16')
export const penal22217 = statute('C. pén.', '222-17')
export const penal22218 = statute('C. pén.', '222-18')
export const penal22233 = statute('C. pén.', '222-33-2-2')
export const penal3121 = statute('C. pén.', '312-1')
export const penal31210 = statute('C. pén.', '312-10')
export const penal43313 = statute('C. pén.', '433-13')
export const penal43317 = statute('C. pén.', '433-17')
export const comL62221 = {
  code: 'C. com.',
  article: 'L622-21 (à confirmer)',
  kind: 'practice',
} satisfies Citation

/** The mediator of consumption of a professional; no article was read on an official site yet. */
export const consomMediator: readonly Citation[] = [
  { code: 'C. consom.', article: 'L612-1 (à confirmer)', kind: 'practice' },
  { code: 'C. consom.', article: 'L616-1 (à confirmer)', kind: 'practice' },
  { code: 'C. consom.', article: 'R616-1 (à confirmer)', kind: 'practice' },
]

/** Confidentiality and restraint, as the consumer finance industry agreed with consumers. */
export const asfAgreement = {
  code: 'Accord ASF et associations de consommateurs',
  article: '27/07/2004',
  kind: 'practice',
} satisfies Citation

/** A rule that the house gives itself: no text orders it. */
export const housePolicy = {
  code: 'Politique de la maison',
  article: 'non une loi',
  kind: 'practice',
} satisfies Citation
