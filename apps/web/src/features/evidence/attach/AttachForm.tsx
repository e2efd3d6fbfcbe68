import type { DossierView, ExhibitKind } from '@quittance/contract'
import { useState, type FormEvent, type ReactNode } from 'react'
import { AttachSteps } from '#features/evidence/attach/AttachSteps.tsx'
import css from '#features/evidence/attach/attach.module.css'
import { devicePrint } from '#features/evidence/attach/device-print.ts'
import { guessKind, readOwners } from '#features/evidence/attach/guess-kind.ts'
import { useAttaching } from '#features/evidence/attach/use-attaching.ts'
import { evidenceWords, type EvidenceWords } from '#features/evidence/evidence-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { SelectField, type Choice } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useWords } from '#words/use-words.ts'

const LARGEST = 256 * 1024 * 1024
const MOST_OWNERS = 10

/** A fingerprint being computed, computed, or out of reach of this browser. */
export type Print =
  | { readonly kind: 'computing' }
  | { readonly kind: 'computed'; readonly sha256: string | null }

export type AttachFormProps = {
  readonly dossier: DossierView
  readonly onAttached: (exhibitId: string) => void
}

/** The file, what it is, and who speaks for the creditor in it. */
export function AttachForm({ dossier, onAttached }: AttachFormProps): ReactNode {
  const words = useWords(evidenceWords)
  const [file, setFile] = useState<File | null>(null)
  const [print, setPrint] = useState<Print | null>(null)
  const [kind, setKind] = useState<ExhibitKind | ''>('')
  const [ownersText, setOwnersText] = useState(dossier.creditor.phone ?? '')
  const [asked, setAsked] = useState(false)
  const { step, attach } = useAttaching({
    dossierId: dossier.id,
    version: dossier.version,
    onAttached,
  })
  const owners = readOwners(ownersText)
  const choose = async ([chosen]: readonly File[]): Promise<void> => {
    setFile(chosen ?? null)
    setPrint(chosen === undefined ? null : { kind: 'computing' })
    if (chosen === undefined) return
    setKind((before) => (before === '' ? (guessKind(chosen.name) ?? '') : before))
    setPrint({ kind: 'computed', sha256: await devicePrint(chosen) })
  }
  const send = (event: FormEvent): void => {
    event.preventDefault()
    setAsked(true)
    const ready = file !== null && kind !== '' && owners.length <= MOST_OWNERS
    if (!ready || print?.kind !== 'computed') return
    const conversation = kind === 'message-export'
    attach({ file, kind, owners: conversation ? owners : [], deviceSha256: print.sha256 })
  }
  const busy = step.kind === 'sending' || step.kind === 'attaching'
  return (
    <form className={css['fields']} onSubmit={send} noValidate>
      <FileDrop
        label={words.fileLabel}
        help={words.fileHelp}
        files={file === null ? [] : [file]}
        onChange={(files) => void choose(files)}
        most={LARGEST}
      />
      {asked && file === null && <ErrorNote what={words.noFile} />}
      {print !== null && <DevicePrint print={print} />}
      <SelectField<ExhibitKind>
        label={words.kindLabel}
        value={kind}
        unchosen={words.kindUnchosen}
        choices={kindsIn(words)}
        onChange={setKind}
        error={asked && kind === '' ? words.noKind : undefined}
      />
      {kind === 'message-export' && (
        <TextField
          label={words.ownersLabel}
          help={words.ownersHelp}
          optional
          lines={3}
          value={ownersText}
          onChange={setOwnersText}
          error={owners.length > MOST_OWNERS ? words.tooManyOwners : undefined}
        />
      )}
      <AttachSteps step={step} />
      <div>
        <ActButton
          primary
          submit
          busy={busy || print?.kind === 'computing'}
          onAct={() => undefined}
        >
          {words.attach}
        </ActButton>
      </div>
    </form>
  )
}

function kindsIn(words: EvidenceWords): readonly Choice<ExhibitKind>[] {
  return [
    { value: 'message-export', text: words.kindMessages },
    { value: 'invoice', text: words.kindInvoice },
    { value: 'order', text: words.kindOrder },
    { value: 'delivery-note', text: words.kindDelivery },
    { value: 'contract', text: words.kindContract },
    { value: 'letter', text: words.kindLetter },
    { value: 'bank-document', text: words.kindBank },
    { value: 'other', text: words.kindOther },
  ]
}

function DevicePrint({ print }: { readonly print: Print }): ReactNode {
  const words = useWords(evidenceWords)
  if (print.kind === 'computing') return <p className={css['quiet']}>{words.hashing}</p>
  if (print.sha256 === null) return <p className={css['quiet']}>{words.noDevicePrint}</p>
  return (
    <div className={css['print']}>
      <span>{words.devicePrint}</span>
      <code>{print.sha256}</code>
      <small>{words.devicePrintWhy}</small>
    </div>
  )
}
