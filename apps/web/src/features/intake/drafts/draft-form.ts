import type { DraftForm } from '@quittance/contract'
import { blankDeposit, type DepositDraft } from '#features/intake/deposit/deposit-draft.ts'
import { readDepositDraft } from '#features/intake/deposit/kept-deposit.ts'

/** A draft of the server as the form of the deposit types it. */
export function depositOf(form: DraftForm): DepositDraft {
  return readDepositDraft(JSON.stringify(form)) ?? blankDeposit()
}

/** The form as the server keeps it. */
export function formOf(draft: DepositDraft): DraftForm {
  const { creditorId, debtor, items, creditNotes } = draft
  return {
    ...draft,
    creditorId: creditorId === null ? null : { id: creditorId.id, text: creditorId.text },
    debtor: { ...debtor, address: { ...debtor.address } },
    items: items.map((item) => ({ ...item })),
    creditNotes: creditNotes.map((note) => ({ ...note })),
  }
}
