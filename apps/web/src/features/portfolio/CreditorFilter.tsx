import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { creditorsOffered } from '#app/forms/creditors-offered.ts'
import { PickField, type Pick } from '#app/forms/PickField.tsx'
import css from '#features/portfolio/portfolio.module.css'
import { portfolioWords } from '#features/portfolio/words/portfolio-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { useWords } from '#words/use-words.ts'

export type CreditorFilterProps = {
  readonly chosen: Pick | null
  readonly onChoose: (creditor: Pick | null) => void
}

/** One creditor, or all of them. */
export function CreditorFilter({ chosen, onChoose }: CreditorFilterProps): ReactNode {
  const words = useWords(portfolioWords)
  const [search, setSearch] = useState('')
  const asked = useDeferredValue(search.trim())
  const { data } = useQuery(creditorsOffered(asked))
  return (
    <div className={css['filter']} data-filter>
      <PickField
        label={words.creditor}
        value={chosen}
        onChange={onChoose}
        search={search}
        onSearch={setSearch}
        found={data?.rows.map(({ id, name }) => ({ id, text: name }))}
        more={data?.nextCursor != null}
      />
      {chosen !== null && (
        <ActButton
          small
          label={words.allCreditors}
          onAct={() => {
            setSearch('')
            onChoose(null)
          }}
        >
          {words.clearCreditor}
        </ActButton>
      )}
    </div>
  )
}
