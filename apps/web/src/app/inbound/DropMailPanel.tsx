import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { sendFile } from '#app/files/send-file.ts'
import { useInboundReread } from '#app/inbound/inbound-queries.ts'
import { inboundWords } from '#app/inbound/inbound-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { useWords } from '#words/use-words.ts'

export type DropMailPanelProps = {
  readonly dossierId: string | null
  readonly onClose: () => void
}

/** An e-mail saved or forwarded, dropped on the inbox or on a dossier: its bytes are kept exactly. */
export function DropMailPanel({ dossierId, onClose }: DropMailPanelProps): ReactNode {
  const words = useWords(inboundWords)
  const reread = useInboundReread()
  const [files, setFiles] = useState<readonly File[]>([])
  const [tried, setTried] = useState(false)
  const [file] = files
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (mail: File) => {
      const { id: fileId } = await sendFile(mail)
      return await api.inbound.takeFile({ fileId, dossierId })
    },
    onSuccess: async ({ isNew }) => {
      announce(isNew ? words.dropped : words.droppedBefore)
      onClose()
      await reread()
    },
  })
  return (
    <RecordPanel
      title={words.dropTitle}
      verb={words.dropVerb}
      busy={isPending}
      error={error}
      onClose={onClose}
      onReread={() => void reread()}
      onSave={() => {
        setTried(true)
        if (file !== undefined) mutate(file)
      }}
    >
      <FileDrop
        label={words.file}
        help={words.fileHelp}
        accept=".eml,.msg"
        files={files}
        onChange={setFiles}
      />
      {tried && file === undefined && <p role="alert">{words.fileMissing}</p>}
    </RecordPanel>
  )
}
