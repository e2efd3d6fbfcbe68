import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import css from '#features/dossiers/record/record.module.css'
import { RecordPanel } from '#features/dossiers/record/RecordPanel.tsx'
import { fingerprintOf, sendFile } from '#features/dossiers/record/send-file.ts'
import { useRecord, type RecordProps } from '#features/dossiers/record/use-record.ts'
import { recordWords } from '#features/dossiers/words/dossier-words.ts'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useWords } from '#words/use-words.ts'

type Kind =
  | 'invoice'
  | 'order'
  | 'delivery-note'
  | 'contract'
  | 'message-export'
  | 'letter'
  | 'bank-document'
  | 'other'

/** An exhibit: its fingerprint is taken on this device, its exact bytes are sent, then attached. */
export function AttachPanel(props: RecordProps): ReactNode {
  const { dossier, onClose } = props
  const words = useWords(recordWords)
  const [files, setFiles] = useState<readonly File[]>([])
  const [kind, setKind] = useState<Kind>('invoice')
  const [owners, setOwners] = useState('')
  const [tried, setTried] = useState(false)
  const [altered, setAltered] = useState(false)
  const file = files[0]
  const print = useQuery({
    queryKey: ['fingerprint', file?.name, file?.size, file?.lastModified],
    queryFn: () => (file === undefined ? null : fingerprintOf(file)),
    enabled: file !== undefined,
  })
  const record = useRecord(props, async (sent: File) => {
    const deviceSha256 = await fingerprintOf(sent)
    const kept = await sendFile(sent)
    if (deviceSha256 !== null && deviceSha256 !== kept.sha256) {
      setAltered(true)
      throw new TypeError('the bytes changed on the way')
    }
    return await api.evidence.attach({
      id: dossier.id,
      expectedVersion: dossier.version,
      fileId: kept.id,
      kind,
      deviceSha256,
      owners: kind === 'message-export' ? ownersOf(owners) : [],
    })
  })
  return (
    <RecordPanel
      title={words.attachTitle}
      verb={words.attach}
      busy={record.busy}
      error={altered ? null : record.error}
      onClose={onClose}
      onReread={record.reread}
      onSave={() => {
        setTried(true)
        setAltered(false)
        if (file !== undefined) record.save(file)
      }}
    >
      <FileDrop label={words.file} help={words.fileHelp} files={files} onChange={setFiles} />
      {tried && file === undefined && <p role="alert">{words.fileMissing}</p>}
      {file !== undefined && (
        <div>
          <p>
            {print.data === undefined
              ? words.hashing
              : print.data === null
                ? words.noHash
                : words.hashed}
          </p>
          <p className={css['print']}>{print.data}</p>
        </div>
      )}
      {altered && <ErrorNote lost what={words.changedOnTheWay} />}
      <SelectField<Kind>
        label={words.kind}
        value={kind}
        onChange={setKind}
        choices={[
          { value: 'invoice', text: words.kindInvoice },
          { value: 'order', text: words.kindOrder },
          { value: 'delivery-note', text: words.kindDelivery },
          { value: 'contract', text: words.kindContract },
          { value: 'message-export', text: words.kindMessages },
          { value: 'letter', text: words.kindLetter },
          { value: 'bank-document', text: words.kindBank },
          { value: 'other', text: words.kindOther },
        ]}
      />
      {kind === 'message-export' && (
        <TextField
          label={words.owners}
          help={words.ownersHelp}
          optional
          value={owners}
          onChange={setOwners}
        />
      )}
    </RecordPanel>
  )
}

const MOST_OWNERS = 10

function ownersOf(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, MOST_OWNERS)
}
