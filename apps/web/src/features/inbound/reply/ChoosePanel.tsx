import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { searchQuery } from '#app/dossier/dossier-queries.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useInboundReread } from '#app/inbound/inbound-queries.ts'
import css from '#features/inbound/inbox.module.css'
import type { OfReplyProps } from '#features/inbound/reply/NothingPanel.tsx'
import { inboxWords } from '#features/inbound/words/inbox-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

const MOST_SHOWN = 8

/** The dossier that a reply is about, found by anything a person remembers of it. */
export function ChoosePanel({ of, onClose }: OfReplyProps): ReactNode {
  const words = useWords(inboxWords)
  const reread = useInboundReread()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const asked = useDeferredValue(text.trim())
  const { data } = useQuery({ ...searchQuery(asked), placeholderData: keepPreviousData })
  const rows = asked === '' ? [] : (data?.rows ?? []).slice(0, MOST_SHOWN)
  const { mutate, isPending, error } = useMutation({
    mutationFn: (dossierId: string) => api.inbound.place({ id: of.id, dossierId }),
    onSuccess: async () => {
      announce(words.placed)
      onClose()
      await reread()
    },
  })
  return (
    <RecordPanel
      title={words.chooseTitle}
      verb={words.chooseVerb}
      busy={isPending}
      error={error}
      onClose={onClose}
      onReread={() => void reread()}
      onSave={() => {
        setTried(true)
        if (chosen !== null) mutate(chosen)
      }}
    >
      <TextField
        label={words.chooseSearch}
        type="search"
        autoComplete="off"
        value={text}
        onChange={setText}
        error={tried && chosen === null ? words.chooseMissing : undefined}
      />
      {asked !== '' && data !== undefined && rows.length === 0 && (
        <p className={css['quiet']}>
          <Prose>{words.chooseNone(asked)}</Prose>
        </p>
      )}
      <ul className={css['picks']} aria-label={words.chooseSearch}>
        {rows.map(({ dossierId, reference, debtorName, creditorName }) => (
          <li key={dossierId}>
            <button
              type="button"
              className={css['pick']}
              aria-pressed={chosen === dossierId}
              onClick={() => setChosen(dossierId)}
            >
              <span>{`${debtorName}, ${reference}`}</span>
              <small>{creditorName}</small>
            </button>
          </li>
        ))}
      </ul>
    </RecordPanel>
  )
}
