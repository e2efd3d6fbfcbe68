import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { evidenceWords } from '#features/evidence/words/evidence-words.ts'
import css from '#features/evidence/evidence-page.module.css'
import { searchQuery } from '#app/dossier/dossier-queries.ts'
import { searchWords } from '#app/search/search-words.ts'
import { paths } from '#paths.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** The door of the room of evidence: exhibits are kept in their dossier, found here by its name. */
export function EvidencePage(): ReactNode {
  const words = useWords(evidenceWords)
  return (
    <Page>
      <PageHeader title={words.roomTitle} says={<Prose>{words.roomSays}</Prose>} />
      <div className={css['room']}>
        <DossierOfExhibit />
        <Sheet margin>
          <div className={css['reads']}>
            <p>
              <Prose>{words.roomHow}</Prose>
            </p>
            <p>
              <Prose>{words.roomFive}</Prose>
            </p>
            <p>
              <Prose>{words.roomReads}</Prose>
            </p>
          </div>
        </Sheet>
      </div>
    </Page>
  )
}

function DossierOfExhibit(): ReactNode {
  const words = useWords(evidenceWords)
  const places = useWords(searchWords)
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const { data } = useQuery({ ...searchQuery(asked), placeholderData: keepPreviousData })
  const rows = asked === '' ? [] : (data?.rows ?? [])
  return (
    <div className={css['search']} data-search-place>
      <TextField
        label={words.searchDossier}
        type="search"
        autoComplete="off"
        value={text}
        onChange={setText}
      />
      {asked !== '' && data !== undefined && rows.length === 0 && <p>{words.searchNone(asked)}</p>}
      {rows.length > 0 && (
        <ul aria-label={words.searchDossier}>
          {rows.map((row) => (
            <li key={row.dossierId}>
              <Anchor href={paths.dossier(row.dossierId)}>
                {`${row.debtorName}, ${row.reference}`}
              </Anchor>
              <span>
                <Prose>{`${row.creditorName}, ${places[row.foundIn]}`}</Prose>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Anchor href={paths.dossiers()}>{words.toDossiers}</Anchor>
    </div>
  )
}
