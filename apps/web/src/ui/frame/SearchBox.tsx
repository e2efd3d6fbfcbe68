import { useId, type ReactNode } from 'react'
import { Key } from '#ui/acts/Key.tsx'
import { Aloud } from '#ui/paper/Aloud.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { useWords } from '#words/use-words.ts'
import css from './search-box.module.css'

export type SearchBoxProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onSearch: (value: string) => void
  /** « Dossier, nom, téléphone, facture, montant… ». */
  readonly placeholder?: string
  readonly wide?: boolean
}

/** Searches everything; the key `/` brings the focus here. */
export function SearchBox(props: SearchBoxProps): ReactNode {
  const { value, onChange, onSearch, placeholder, wide = false } = props
  const words = useWords(uiWords)
  const id = useId()
  return (
    <search className={`${css['box'] ?? ''} ${wide ? (css['broad'] ?? '') : ''}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSearch(value)
        }}
      >
        <label htmlFor={id}>
          <Aloud>{words.search}</Aloud>
        </label>
        <input
          id={id}
          data-search
          type="search"
          autoComplete="off"
          placeholder={placeholder ?? words.search}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value)
          }}
        />
        <Key name="/" />
      </form>
    </search>
  )
}
