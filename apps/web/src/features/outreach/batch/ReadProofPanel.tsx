import { useMutation } from '@tanstack/react-query'
import type { RegisteredProposal, RegisteredStateName } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { batchWords } from '#features/outreach/batch/batch-words.ts'
import css from '#features/outreach/batch/batch.module.css'
import { fileText } from '#features/outreach/batch/file-text.ts'
import { ReadRow, type Reviewed } from '#features/outreach/batch/ReadRow.tsx'
import { useNoting } from '#features/outreach/batch/use-noting.ts'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** A row that can be noted: of a letter of ours, with its state and its day. */
type Ready = Reviewed & {
  readonly row: RegisteredProposal & { readonly actId: string }
  readonly state: RegisteredStateName
  readonly on: Day
}

function isReady(of: Reviewed): of is Ready {
  return of.taken && of.row.actId !== null && of.state !== '' && of.on !== null
}

/** Reads a proof on this device and on the server, and shows what it says, to be confirmed. */
export function ReadProofPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(batchWords)
  const format = useFormat()
  const [file, setFile] = useState<File | null>(null)
  const [rows, setRows] = useState<readonly Reviewed[] | null>(null)
  const [tried, setTried] = useState(false)
  const noting = useNoting(words.saved, onClose)
  const reading = useMutation({
    mutationFn: async (given: File) => api.registered.read({ text: await fileText(given) }),
    onSuccess: ({ rows: read }) => setRows(read.map(reviewed)),
  })
  const choose = (files: readonly File[]): void => {
    const given = files.at(-1) ?? null
    setFile(given)
    setRows(null)
    setTried(false)
    if (given !== null) reading.mutate(given)
  }
  const ready = (rows ?? []).filter(isReady)
  const save = (): void => {
    setTried(true)
    if (ready.length === 0 || file === null) return
    noting.mutate({
      file,
      states: ready.map(({ row, state, on }) => ({
        actId: row.actId,
        state,
        on: on.toString(),
        source: 'read',
        detail: state === 'returned-otherwise' ? row.excerpt : null,
      })),
    })
  }
  return (
    <RecordPanel
      title={words.readTitle}
      verb={words.save}
      busy={noting.isPending || reading.isPending}
      error={noting.error ?? reading.error}
      onSave={save}
      onClose={onClose}
      onReread={() => undefined}
    >
      <FileDrop
        label={words.proof}
        help={words.readHelp}
        accept=".pdf,.csv,.txt"
        most={16_777_216}
        files={file === null ? [] : [file]}
        onChange={choose}
      />
      {reading.isPending && <p>{words.reading}</p>}
      {rows?.length === 0 && <ErrorNote what={words.nothing} />}
      {rows !== null && rows.length > 0 && (
        <>
          <h3>{rows.length === 1 ? words.oneFound : words.found(format.count(rows.length))}</h3>
          <ul className={css['read']}>
            {rows.map((row, index) => (
              <ReadRow
                key={`${row.row.number} ${row.row.excerpt}`}
                of={row}
                onChange={(changed) => setRows(rows.with(index, changed))}
              />
            ))}
          </ul>
        </>
      )}
      {tried && ready.length === 0 && rows !== null && <ErrorNote what={words.incomplete} />}
    </RecordPanel>
  )
}

function reviewed(row: RegisteredProposal): Reviewed {
  return {
    row,
    state: row.state ?? '',
    on: row.on === null ? null : dayOf(row.on),
    taken: row.actId !== null && !row.known && row.state !== null && row.on !== null,
  }
}
