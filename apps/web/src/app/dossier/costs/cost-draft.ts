import type { CostKind } from '@quittance/contract'
import type { Cents, Day } from '@quittance/kernel'
import type { costFr } from '#app/dossier/costs/cost.fr.ts'

/** A cost as typed. */
export type CostDraft = {
  readonly kind: CostKind
  readonly itemId: string
  readonly supplier: string
  readonly document: string
  readonly net: Cents | null
  readonly vat: Cents | null
  readonly paidOn: Day | null
  /** Empty for none. */
  readonly exhibitId: string
  readonly prescribedBy: string
  readonly note: string
}

/** A cost of nothing yet, on the first item of a dossier. */
export function blankCost(today: Day, itemId: string): CostDraft {
  return {
    kind: 'visit-or-call',
    itemId,
    supplier: '',
    document: '',
    net: null,
    vat: null,
    paidOn: today,
    exhibitId: '',
    prescribedBy: '',
    note: '',
  }
}

export type CostFaults = Partial<
  Record<'supplier' | 'net' | 'paidOn' | 'exhibitId' | 'prescribedBy', string>
>

type Asked = {
  readonly onDebtor: boolean
  readonly words: Pick<
    typeof costFr,
    'supplierMissing' | 'netMissing' | 'dayMissing' | 'exhibitMissing' | 'textMissing'
  >
}

/** What is missing of a cost: what the debtor will owe is proved, and its text named. */
export function costFaults(draft: CostDraft, { onDebtor, words }: Asked): CostFaults {
  const { supplier, net, paidOn, exhibitId, prescribedBy, kind } = draft
  const textless = kind === 'act-prescribed-by-law' && prescribedBy.trim() === ''
  return {
    ...(supplier.trim() === '' ? { supplier: words.supplierMissing } : {}),
    ...((net ?? 0) > 0 ? {} : { net: words.netMissing }),
    ...(paidOn === null ? { paidOn: words.dayMissing } : {}),
    ...(onDebtor && exhibitId === '' ? { exhibitId: words.exhibitMissing } : {}),
    ...(onDebtor && textless ? { prescribedBy: words.textMissing } : {}),
  }
}
