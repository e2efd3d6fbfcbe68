import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { CandidateWords } from '#features/client-money/lines/CandidateWords.tsx'
import type { Candidate } from '#features/client-money/lines/use-matching.ts'
import { dossierSearchQuery } from '#features/client-money/money-queries.ts'
import { searchWords } from '#app/search/search-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

const MOST_SHOWN = 6

/** Finds a dossier that no proposal named. */
export function DossierSearch({
  onFound,
}: {
  readonly onFound: (candidate: Candidate) => void
}): ReactNode {
  const words = useWords(clientMoneyWords)
  const places = useWords(searchWords)
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const { data } = useQuery({ ...dossierSearchQuery(asked), placeholderData: keepPreviousData })
  const rows = asked === '' ? [] : (data?.rows.slice(0, MOST_SHOWN) ?? [])
  return (
    <div className={css['search']} data-dossier-search>
      <TextField
        label={words.searchLabel}
        help={words.searchHelp}
        type="search"
        autoComplete="off"
        optional
        value={text}
        onChange={setText}
      />
      {asked !== '' && data !== undefined && rows.length === 0 && (
        <p className={css['quiet']}>{words.searchNone(asked)}</p>
      )}
      {rows.length > 0 && (
        <ul className={css['candidates']} aria-label={words.searchLabel}>
          {rows.map((row) => (
            <li key={row.dossierId}>
              <button
                type="button"
                className={css['candidate']}
                onClick={() => {
                  setText('')
                  onFound({
                    dossierId: row.dossierId,
                    reference: row.reference,
                    debtorName: row.debtorName,
                    reason: words.fromSearch(places[row.foundIn]),
                    certain: false,
                  })
                }}
              >
                <CandidateWords
                  debtorName={row.debtorName}
                  reference={row.reference}
                  reason={`${row.creditorName}, ${places[row.foundIn]}`}
                />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
