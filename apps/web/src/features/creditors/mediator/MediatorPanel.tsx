import type { CreditorView } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { mediatorWords } from '#features/creditors/mediator/mediator-words.ts'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

type MediatorPanelProps = {
  readonly creditorId: string
  readonly of: CreditorView['mediator']
  readonly onKept: () => Promise<void>
  readonly onClose: () => void
}

type MediatorInput = Omit<NonNullable<CreditorView['mediator']>, 'version'>

type Draft = {
  readonly isNamed: boolean
  readonly name: string
  readonly address: string
  readonly site: string
  readonly saidBy: string
  readonly saidOn: Day | null
}

const SITE = /^[^\s.]+(?:\.[^\s.]+)+$/

/** Says which mediator a creditor answers to, or that none is known. */
export function MediatorPanel({ creditorId, of, onKept, onClose }: MediatorPanelProps): ReactNode {
  const say = useWords(mediatorWords)
  const today = dayOf(useSignedIn().today)
  const [draft, setDraft] = useState<Draft>({
    isNamed: of === null || of.named !== null,
    name: of?.named?.name ?? '',
    address: of?.named?.address ?? '',
    site: of?.named?.site ?? '',
    saidBy: '',
    saidOn: today,
  })
  const [tried, setTried] = useState(false)
  const saving = useSaving(creditorId, onKept)
  const change = (by: Partial<Draft>): void => setDraft({ ...draft, ...by })
  const siteWrong = draft.site.trim() !== '' && !SITE.test(draft.site.trim())
  const missing = (text: string): string | undefined =>
    tried && text.trim() === '' ? say.missing : undefined
  const save = (): void => {
    setTried(true)
    const input = inputOf(draft)
    if (input !== null && !(draft.isNamed && siteWrong)) saving.save(input)
  }
  return (
    <RecordPanel
      title={say.panel}
      verb={say.save}
      busy={saving.busy}
      error={saving.error}
      onSave={save}
      onClose={onClose}
      onReread={onClose}
      effect={say.effect}
    >
      <ChoiceField<'named' | 'none'>
        label={say.known}
        value={draft.isNamed ? 'named' : 'none'}
        onChange={(value) => change({ isNamed: value === 'named' })}
        options={[
          { value: 'named', text: say.isNamed, says: say.isNamedSays },
          { value: 'none', text: say.noneKnown, says: say.noneKnownSays },
        ]}
      />
      {draft.isNamed && (
        <>
          <TextField
            label={say.name}
            value={draft.name}
            onChange={(name) => change({ name })}
            error={missing(draft.name)}
          />
          <TextField
            label={say.address}
            help={say.addressHelp}
            value={draft.address}
            onChange={(address) => change({ address })}
            error={missing(draft.address)}
          />
          <TextField
            label={say.site}
            help={say.siteHelp}
            optional
            value={draft.site}
            onChange={(site) => change({ site })}
            error={tried && siteWrong ? say.siteWrong : undefined}
          />
        </>
      )}
      <TextField
        label={say.saidBy}
        help={say.saidByHelp}
        value={draft.saidBy}
        onChange={(saidBy) => change({ saidBy })}
        error={missing(draft.saidBy)}
      />
      <DayField
        label={say.saidOn}
        value={draft.saidOn}
        latest={today}
        onChange={(saidOn) => change({ saidOn })}
        error={tried && draft.saidOn === null ? say.dayMissing : undefined}
      />
    </RecordPanel>
  )
}

/** What is sent; null while something is missing. */
function inputOf({ isNamed, name, address, site, saidBy, saidOn }: Draft): MediatorInput | null {
  if (saidOn === null || saidBy.trim() === '') return null
  const said = { saidBy: saidBy.trim(), saidOn: saidOn.toString() }
  if (!isNamed) return { named: null, ...said }
  if (name.trim() === '' || address.trim() === '') return null
  const printed = site.trim()
  return {
    named: {
      name: name.trim(),
      address: address.trim(),
      site: printed === '' ? null : printed,
    },
    ...said,
  }
}

function useSaving(creditorId: string, onKept: () => Promise<void>) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const send = async (input: MediatorInput): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      await api.creditors.sayMediator({ id: creditorId, ...input })
      await onKept()
    } catch (cause) {
      setError(cause)
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, save: (input: MediatorInput) => void send(input) }
}
