import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CreditorModeView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { modeEn } from '#features/creditors/mode/mode.en.ts'
import { modeFr } from '#features/creditors/mode/mode.fr.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords, words } from '#words/use-words.ts'

const modeWords = words(modeFr, modeEn)

const modeQuery = (id: string) =>
  queryOptions({
    queryKey: ['sendings', 'creditor-mode', id],
    queryFn: () => api.sendings.creditorMode({ id }),
  })

/** How what is asked in the name of a creditor is approved, and where that comes from. */
export function ModeSheet({ creditorId }: { readonly creditorId: string }): ReactNode {
  const say = useWords(modeWords)
  const { member } = useSignedIn()
  const [open, setOpen] = useState(false)
  const read = useQuery(modeQuery(creditorId))
  return (
    <>
      <Sheet
        title={say.title}
        aside={
          member.rights.includes('manage-organisation') &&
          read.data !== undefined && (
            <ActButton small onAct={() => setOpen(true)}>
              {say.change}
            </ActButton>
          )
        }
      >
        <Reading of={read} rows={1}>
          {(mode) => <Told of={mode} />}
        </Reading>
      </Sheet>
      {open && read.data !== undefined && (
        <ModePanel of={read.data} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

function Told({ of }: { readonly of: CreditorModeView }): ReactNode {
  const say = useWords(modeWords)
  const format = useFormat()
  const { mode, organisationMode, set } = of
  const what = mode === null ? say.ofOrganisation(say[organisationMode]) : say.own(say[mode])
  const from = mode === null ? say.back : say.setBy
  return (
    <p>
      <Prose>{what}</Prose>{' '}
      {set !== null && (
        <Prose>{from(set.by, format.day(momentOf(set.at).toPlainDate()), set.reason)}</Prose>
      )}
    </p>
  )
}

type ModePanelProps = { readonly of: CreditorModeView; readonly onClose: () => void }

function ModePanel({ of, onClose }: ModePanelProps): ReactNode {
  const say = useWords(modeWords)
  const cache = useQueryClient()
  const [mode, setMode] = useState<Mode>(of.mode ?? 'same')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const empty = reason.trim() === ''
  const saving = useMutation({
    mutationFn: () =>
      api.sendings.setCreditorMode({
        id: of.creditorId,
        mode: mode === 'same' ? null : mode,
        reason: reason.trim(),
      }),
    onSuccess: async () => {
      announce(say.saved)
      onClose()
      await cache.invalidateQueries({ queryKey: ['sendings'] })
    },
  })
  return (
    <RecordPanel
      title={say.panel}
      verb={say.save}
      busy={saving.isPending}
      error={saving.error}
      effect={say.effect}
      onClose={onClose}
      onReread={onClose}
      onSave={() => {
        setTried(true)
        if (!empty) saving.mutate()
      }}
    >
      <ChoiceField<Mode>
        label={say.mode}
        value={mode}
        onChange={setMode}
        options={[
          { value: 'same', text: say.same, says: say.sameSays(say[of.organisationMode]) },
          { value: 'manual', text: say.manual, says: say.manualSays },
          { value: 'to-confirm', text: say['to-confirm'], says: say.toConfirmSays },
          { value: 'automatic', text: say.automatic, says: say.automaticSays },
        ]}
      />
      <TextField
        label={say.reason}
        value={reason}
        onChange={setReason}
        error={tried && empty ? say.reasonMissing : undefined}
      />
    </RecordPanel>
  )
}

type Mode = 'same' | CreditorModeView['organisationMode']
