import type { Citation } from '@quittance/kernel'

const cpce = (article: string): Citation => ({ code: 'CPCE', article, kind: 'regulation' })
const civil = (article: string): Citation => ({ code: 'C. civ.', article, kind: 'statute' })

export const standingCitation = cpce('R124-2')
export const mandateCitation = cpce('R124-3')
export const firstLetterCitation = cpce('R124-4')
export const payOverCitation = cpce('R124-6')
export const notDueCitation = civil('1305-2')
/** It makes nothing due by a missed instalment: a clause does. */
export const accelerationCitation = civil('1305-4')
export const paymentCitation = civil('1342')
export const formalNoticeCitation = civil('1344')
export const timeBarredCitation = civil('2219')
/** An acknowledgment interrupts limitation: why findings are read first. */
export const acknowledgmentCitation = civil('2240')
export const insolvencyCitation = {
  code: 'C. com.',
  article: 'L622-21 (à confirmer)',
  kind: 'practice',
} satisfies Citation
/** What the house decided for itself: no text orders it. */
export const policyCitation = {
  code: 'Politique de la maison',
  article: 'non une loi',
  kind: 'practice',
} satisfies Citation

/** True of what the house decided, which is shown as such and never among the texts. */
export function isHousePolicy(citation: Citation): boolean {
  return citation === policyCitation
}
