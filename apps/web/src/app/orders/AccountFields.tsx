import type { ReactNode } from 'react'
import type { Sending } from '#app/forms/use-sending.ts'
import { orderWords } from '#app/orders/words/order-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

/** An account as it is typed. */
export type AccountDraft = {
  readonly iban: string
  readonly holder: string
  readonly bic: string
}

export type AccountFieldsProps = {
  readonly of: AccountDraft
  readonly faultAt: Sending['faultAt']
  readonly onChange: (of: AccountDraft) => void
}

/** The three fields of an account to be paid. */
export function AccountFields({ of, faultAt, onChange }: AccountFieldsProps): ReactNode {
  const words = useWords(orderWords)
  const { iban, holder, bic } = of
  return (
    <>
      <TextField
        label={words.iban}
        value={iban}
        error={faultAt('iban')}
        onChange={(typed) => onChange({ iban: typed, holder, bic })}
      />
      <TextField
        label={words.holder}
        help={words.holderHelp}
        value={holder}
        error={faultAt('holder')}
        onChange={(typed) => onChange({ iban, holder: typed, bic })}
      />
      <TextField
        label={words.bic}
        optional
        value={bic}
        error={faultAt('bic')}
        onChange={(typed) => onChange({ iban, holder, bic: typed })}
      />
    </>
  )
}
