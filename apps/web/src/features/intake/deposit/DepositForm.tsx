import type { ReactNode } from 'react'
import { SentForm } from '#app/forms/SentForm.tsx'
import type { Sending } from '#app/forms/use-sending.ts'
import { ClaimFields, TermFields } from '#features/intake/deposit/ClaimFields.tsx'
import { CreditorPick } from '#features/intake/deposit/CreditorPick.tsx'
import { DebtorFields } from '#features/intake/deposit/DebtorFields.tsx'
import type { DepositDraft } from '#features/intake/deposit/deposit-draft.ts'
import { depositWords } from '#features/intake/deposit/deposit-words.ts'
import { CreditNoteRows } from '#features/intake/deposit/rows/CreditNoteRows.tsx'
import { ItemRows } from '#features/intake/deposit/rows/ItemRows.tsx'
import { Lift } from '#features/intake/Lift.tsx'
import { useWords } from '#words/use-words.ts'

export type DepositFormProps = {
  readonly of: Sending
  readonly draft: DepositDraft
  readonly change: (by: Partial<DepositDraft>) => void
  /** Beside the act: begin again, throw away. */
  readonly beside: ReactNode
  /** What is asked last, before the act. */
  readonly children?: ReactNode
}

/** The fields of a deposit and its act: the one way by which a claim comes in. */
export function DepositForm({ of, draft, change, beside, children }: DepositFormProps): ReactNode {
  const words = useWords(depositWords)
  const { faultAt } = of
  return (
    <SentForm
      of={of}
      act={words.deposit}
      keyName="Ctrl+Enter"
      primary
      lift={<Lift of={of.refusal} creditorId={draft.creditorId?.id} />}
      beside={beside}
    >
      <CreditorPick
        value={draft.creditorId}
        error={faultAt('creditorId')}
        onChange={(creditorId) => change({ creditorId })}
      />
      <DebtorFields
        value={draft.debtor}
        faultAt={faultAt}
        onChange={(debtor) => change({ debtor })}
      />
      <ClaimFields draft={draft} change={change} faultAt={faultAt} />
      <ItemRows items={draft.items} faultAt={faultAt} onChange={(items) => change({ items })} />
      <CreditNoteRows
        notes={draft.creditNotes}
        invoices={draft.items.map(({ number }) => number.trim()).filter((one) => one !== '')}
        faultAt={faultAt}
        onChange={(creditNotes) => change({ creditNotes })}
      />
      <TermFields draft={draft} change={change} faultAt={faultAt} />
      {children}
    </SentForm>
  )
}
