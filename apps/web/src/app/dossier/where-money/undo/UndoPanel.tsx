import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { UndoingView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RightDossier, type Right } from '#app/dossier/where-money/undo/RightDossier.tsx'
import { undoingQuery } from '#app/dossier/where-money/undo/undo-queries.ts'
import { undoWords } from '#app/dossier/where-money/undo/undo-words.ts'
import css from '#app/dossier/where-money/undo/undo.module.css'
import { Follows } from '#app/dossier/where-money/undo/Follows.tsx'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { announce } from '#ui/acts/announce.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type UndoPanelProps = {
  readonly paymentId: string
  /** True for a payment noted by hand that no line of the bank shows. */
  readonly noted: boolean
  readonly onClose: () => void
}

/** Undoes a payment matched to the wrong dossier: what will follow, then where the line goes. */
export function UndoPanel({ paymentId, noted, onClose }: UndoPanelProps): ReactNode {
  const words = useWords(undoWords)
  const say = useSaid()
  const read = useQuery(undoingQuery(paymentId))
  const title = noted ? words.titleNoted : words.titleMatched
  return (
    <Panel label={title} head={<h2>{title}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <Reading of={read} rows={4}>
          {(view) =>
            view.blocked === null ? (
              <UndoForm of={view} onClose={onClose} />
            ) : (
              <ErrorNote what={words.blockedTitle} next={say(view.blocked.said)} />
            )
          }
        </Reading>
      </div>
    </Panel>
  )
}

type UndoFormProps = Pick<UndoPanelProps, 'onClose'> & { readonly of: UndoingView }

function UndoForm({ of, onClose }: UndoFormProps): ReactNode {
  const words = useWords(undoWords)
  const format = useFormat()
  const cache = useQueryClient()
  const [because, setBecause] = useState('')
  const [right, setRight] = useState<Right | null>(null)
  const [coverShortfall, setCover] = useState(false)
  const { line, paymentId, shortfallCents } = of
  const sending = useSending({
    draft: { because, right, coverShortfall },
    check: (draft) => {
      if (shortfallCents > 0 && !draft.coverShortfall) {
        return { kind: 'faulty', faults: { coverShortfall: words.coverFirst } }
      }
      const reason = draft.because.trim()
      const dossierId = draft.right?.dossierId
      return {
        kind: 'ready',
        input: {
          id: paymentId,
          ...(reason === '' ? {} : { because: reason }),
          ...(dossierId === undefined ? {} : { dossierId }),
          ...(draft.coverShortfall ? { coverShortfall: true } : {}),
        },
      }
    },
    send: (input, key) => api.undo.undo(input, { context: { key } }),
    done: async () => {
      const waits = line === null ? words.doneNoted : words.done
      announce(right === null ? waits : words.doneGiven(right.reference))
      onClose()
      await cache.invalidateQueries()
    },
  })
  const act = line === null ? words.undoNote : words.toInbox
  const amount = format.euros(cents(shortfallCents))
  return (
    <>
      <Follows of={of} to={right?.reference ?? null} />
      <SentForm of={sending} act={right === null ? act : words.giveTo(right.reference)} primary>
        {line !== null && (
          <RightDossier chosen={right} onChoose={setRight} wrong={of.dossierReference} />
        )}
        {shortfallCents > 0 && (
          <CheckField
            label={words.cover(amount)}
            help={words.coverHelp}
            checked={coverShortfall}
            error={sending.faultAt('coverShortfall')}
            onChange={setCover}
          />
        )}
        <TextField
          label={words.reason}
          help={words.reasonHelp}
          lines={2}
          optional
          value={because}
          error={sending.faultAt('because')}
          onChange={setBecause}
        />
      </SentForm>
    </>
  )
}
