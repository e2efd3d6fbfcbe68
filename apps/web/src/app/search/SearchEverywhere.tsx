import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { cents } from '@quittance/kernel'
import { useDeferredValue, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { searchQuery } from '#app/dossier/dossier-queries.ts'
import { searchWords } from '#app/search/search-words.ts'
import css from '#app/search/search.module.css'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { SearchBox } from '#ui/frame/SearchBox.tsx'
import { useWords } from '#words/use-words.ts'

/** The search box of every page: what is found shows under it; ↓ goes into it, Échap leaves. */
export function SearchEverywhere({ wide = false }: { readonly wide?: boolean }): ReactNode {
  const words = useWords(searchWords)
  const router = useRouter()
  const [text, setText] = useState('')
  const [shut, setShut] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const asked = useDeferredValue(text.trim())
  const { data } = useQuery({ ...searchQuery(asked), placeholderData: keepPreviousData })
  const rows = asked === '' || shut ? [] : (data?.rows ?? [])
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') {
      setShut(true)
      box.current?.querySelector('input')?.blur()
      return
    }
    if (step === undefined || rows.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, a') ?? [])]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    stops[(at + step + stops.length) % stops.length]?.focus()
  }
  return (
    // The keys move between the field and what was found, which are the stops.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={`${css['place'] ?? ''} ${wide ? (css['wide'] ?? '') : ''}`}
      ref={box}
      data-search-place={wide ? '' : undefined}
      onKeyDown={onKeyDown}
    >
      <SearchBox
        wide={wide}
        placeholder={words.searchPlaceholder}
        value={text}
        onChange={(value) => {
          setText(value)
          setShut(false)
        }}
        onSearch={(value) => {
          if (value.trim() !== '') void router.navigate({ href: paths.search(value.trim()) })
        }}
      />
      {rows.length > 0 && (
        <ul className={css['found']} aria-label={words.found}>
          {rows.map((row) => (
            <li key={row.dossierId}>
              <Anchor href={paths.dossier(row.dossierId)}>
                <span>
                  <b>{row.debtorName}</b> {words.forCreditor(row.creditorName)}
                  <small>
                    {row.reference}, {words.foundIn(words[row.foundIn])}
                  </small>
                </span>
                <Amount of={cents(row.principalCents)} />
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
