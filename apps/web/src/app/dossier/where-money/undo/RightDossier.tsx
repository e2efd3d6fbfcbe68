import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { rightDossierQuery } from '#app/dossier/where-money/undo/undo-queries.ts'
import { undoWords } from '#app/dossier/where-money/undo/undo-words.ts'
import css from '#app/dossier/where-money/undo/undo.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

/** The dossier that a line was really for. */
export type Right = {
  readonly dossierId: string
  readonly reference: string
  readonly debtorName: string
}

export type RightDossierProps = {
  readonly chosen: Right | null
  readonly onChoose: (dossier: Right | null) => void
  /** The dossier that it was matched to in error, which is not offered. */
  readonly wrong: string
}

const MOST_SHOWN = 5

/** Finds the dossier that a line was for; none leaves the line in the inbox. */
export function RightDossier({ chosen, onChoose, wrong }: RightDossierProps): ReactNode {
  const words = useWords(undoWords)
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const { data } = useQuery({ ...rightDossierQuery(asked), placeholderData: keepPreviousData })
  if (chosen !== null) {
    return (
      <div className={css['chosen']}>
        <span>{words.rightChosen(chosen.debtorName, chosen.reference)}</span>
        <ActButton small onAct={() => onChoose(null)}>
          {words.rightForget}
        </ActButton>
      </div>
    )
  }
  const found = asked === '' ? [] : (data?.rows ?? [])
  const rows = found.filter(({ reference }) => reference !== wrong).slice(0, MOST_SHOWN)
  return (
    <div className={css['right']}>
      <TextField
        label={words.rightLabel}
        help={words.rightHelp}
        type="search"
        autoComplete="off"
        optional
        value={text}
        onChange={setText}
      />
      {asked !== '' && data !== undefined && rows.length === 0 && (
        <p className={css['quiet']}>{words.rightNone(asked)}</p>
      )}
      {rows.length > 0 && (
        <ul aria-label={words.rightLabel}>
          {rows.map(({ dossierId, reference, debtorName, creditorName }) => (
            <li key={dossierId}>
              <button
                type="button"
                className={css['candidate']}
                onClick={() => {
                  onChoose({ dossierId, reference, debtorName })
                }}
              >
                <span>
                  {debtorName}, {reference}
                </span>
                <small>{creditorName}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
