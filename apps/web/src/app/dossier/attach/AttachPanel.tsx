import { useQuery } from '@tanstack/react-query'
import type { ExhibitKind } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import css from '#app/dossier/attach/attach.module.css'
import { AttachSteps } from '#app/dossier/attach/AttachSteps.tsx'
import { exhibitKinds } from '#app/dossier/attach/exhibit-kinds.ts'
import { guessKind, readOwners } from '#app/dossier/attach/guess-kind.ts'
import { useAttaching } from '#app/dossier/attach/use-attaching.ts'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useReread, type RecordProps } from '#app/dossier/record/use-record.ts'
import {
  lacksApp,
  NOTHING_SAID,
  ReceptionFields,
  receptionSaid,
} from '#app/dossier/reception/ReceptionFields.tsx'
import { devicePrint } from '#app/files/device-print.ts'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

const MOST_OWNERS = 10
const LARGEST = 256 * 1024 * 1024

/** An exhibit: its fingerprint is taken on this device, its exact bytes are sent, then attached. */
export function AttachPanel({
  dossier,
  onClose,
  kind: known,
}: RecordProps & { readonly kind?: ExhibitKind }): ReactNode {
  const words = useWords(recordWords)
  const reread = useReread()
  const [files, setFiles] = useState<readonly File[]>([])
  const [chosen, setChosen] = useState<ExhibitKind | ''>(known ?? '')
  const [ownersText, setOwnersText] = useState(dossier.creditor.phone ?? '')
  const [typed, setTyped] = useState(NOTHING_SAID)
  const [tried, setTried] = useState(false)
  const [file] = files
  const kind = chosen === '' && file !== undefined ? (guessKind(file.name) ?? '') : chosen
  const exported = kind === 'message-export'
  const owners = exported ? readOwners(ownersText) : []
  const print = useQuery({
    queryKey: ['fingerprint', file?.name, file?.size, file?.lastModified],
    queryFn: () => (file === undefined ? null : devicePrint(file)),
    enabled: file !== undefined,
  })
  const { step, busy, attach } = useAttaching({
    dossierId: dossier.id,
    version: dossier.version,
    onAttached: onClose,
  })
  const save = (): void => {
    setTried(true)
    if (file === undefined || kind === '' || owners.length > MOST_OWNERS) return
    if (print.data === undefined || (exported && lacksApp(typed))) return
    const from = exported ? { from: receptionSaid(typed) } : {}
    attach({ file, kind, owners, deviceSha256: print.data, ...from })
  }
  return (
    <RecordPanel
      title={words.attachTitle}
      verb={words.attach}
      busy={busy || print.isFetching}
      error={step.kind === 'failed' ? step.error : null}
      onClose={onClose}
      onReread={() => void reread(dossier.id)}
      onSave={save}
    >
      <FileDrop
        label={words.file}
        help={words.fileHelp}
        files={files}
        onChange={setFiles}
        most={LARGEST}
      />
      {tried && file === undefined && <p role="alert">{words.fileMissing}</p>}
      {file !== undefined && <DevicePrint print={print.data} />}
      <SelectField<ExhibitKind>
        label={words.kind}
        value={kind}
        unchosen={words.kindUnchosen}
        choices={exhibitKinds(words)}
        onChange={setChosen}
        error={tried && kind === '' ? words.noKind : undefined}
      />
      {exported && (
        <>
          <TextField
            label={words.owners}
            help={words.ownersHelp}
            optional
            lines={3}
            value={ownersText}
            onChange={setOwnersText}
            error={owners.length > MOST_OWNERS ? words.tooManyOwners : undefined}
          />
          <ReceptionFields typed={typed} onChange={setTyped} />
        </>
      )}
      <AttachSteps step={step} />
    </RecordPanel>
  )
}

/** The fingerprint of the file: undefined while it is computed, null where it cannot be. */
function DevicePrint({ print }: { readonly print: string | null | undefined }): ReactNode {
  const words = useWords(recordWords)
  if (print === undefined) return <p className={css['quiet']}>{words.hashing}</p>
  if (print === null) return <p className={css['quiet']}>{words.noHash}</p>
  return (
    <div className={css['print']}>
      <span>{words.hashed}</span>
      <code>{print}</code>
    </div>
  )
}
