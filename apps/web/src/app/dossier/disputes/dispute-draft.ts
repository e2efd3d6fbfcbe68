import type { DisputeCategory, DossierView } from '@quittance/contract'
import { isBefore, type Day } from '@quittance/kernel'
import { partsOf, type Contested } from '#app/dossier/disputes/PartFields.tsx'

/** A dispute being written: nothing is chosen but the whole, which holds the most. */
export type DisputeDraft = {
  readonly reason: string
  readonly category: DisputeCategory | 'unsaid'
  readonly serious: keyof typeof seriousness
  readonly contested: Contested
  readonly answerBy: Day | null
  /** Documents to ask, one a line. */
  readonly fromDebtor: string
  readonly fromCreditor: string
}

export const noDispute: DisputeDraft = {
  reason: '',
  category: 'unsaid',
  serious: 'unsaid',
  contested: { of: 'whole', parts: {} },
  answerBy: null,
  fromDebtor: '',
  fromCreditor: '',
}

const seriousness = { unsaid: null, yes: true, no: false } as const

/** Whether the last day to answer that was typed has passed. */
export function isPassed({ answerBy }: DisputeDraft, today: Day): boolean {
  return answerBy !== null && isBefore(answerBy, today)
}

/** The dispute as it is sent; null while something of it is missing or wrong. */
export function disputeInput(draft: DisputeDraft, items: DossierView['items'], today: Day) {
  const parts = partsOf(draft.contested, items)
  const reason = draft.reason.trim()
  if (reason === '' || parts === null || isPassed(draft, today)) return null
  return {
    reason,
    isSerious: seriousness[draft.serious],
    category: draft.category === 'unsaid' ? null : draft.category,
    parts,
    answerBy: draft.answerBy?.toString() ?? null,
    papers: [
      ...linesOf(draft.fromDebtor).map((name) => ({ name, askedFrom: 'debtor' as const })),
      ...linesOf(draft.fromCreditor).map((name) => ({ name, askedFrom: 'creditor' as const })),
    ],
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
