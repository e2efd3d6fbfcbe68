import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { PickField, type Pick as Picked } from '#app/forms/PickField.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { creditorsOffered } from '#app/forms/creditors-offered.ts'
import { depositWords } from '#features/intake/deposit/deposit-words.ts'
import css from '#features/intake/deposit/deposit.module.css'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { useWords } from '#words/use-words.ts'

export type CreditorPickProps = {
  readonly value: Picked | null
  readonly onChange: (value: Picked | null) => void
  readonly error: string | undefined
}

/** The creditor of a claim, found by name among those entered. */
export function CreditorPick({ value, onChange, error }: CreditorPickProps): ReactNode {
  const words = useWords(depositWords)
  const { organisation } = useSignedIn()
  const [search, setSearch] = useState(value?.text ?? '')
  const asked = useDeferredValue(search.trim())
  const offered = useQuery(creditorsOffered(value === null ? asked : ''))
  const needed = organisation.kind !== 'creditor'
  return (
    <div>
      <PickField
        label={words.creditor}
        help={words.creditorHelp}
        error={error}
        value={value}
        onChange={onChange}
        search={search}
        onSearch={setSearch}
        found={offered.data?.rows.map((row) => ({
          id: row.id,
          text: row.name,
          ...(needed && !row.conventionInForce ? { says: words.conventionMissing } : {}),
        }))}
        more={(offered.data?.nextCursor ?? null) !== null}
      />
      <p className={css['beneath']}>
        <Anchor href={paths.newCreditor()}>{words.newCreditor}</Anchor>
      </p>
    </div>
  )
}
