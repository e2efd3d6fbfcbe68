import { useMutation } from '@tanstack/react-query'
import type { InboundNoteInput } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import css from '#app/dossier/record/record.module.css'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { sendFile } from '#app/files/send-file.ts'
import { useInboundReread } from '#app/inbound/inbound-queries.ts'
import { inboundWords } from '#app/inbound/inbound-words.ts'
import { useSignedIn } from '#app/session/session.ts'
import { announce } from '#ui/acts/announce.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

export type NoteReplyPanelProps = {
  /** The dossier it is about; null where its sender finds it. */
  readonly dossierId: string | null
  readonly onClose: () => void
}

type Channel = InboundNoteInput['channel']

/** A reply heard, read or opened by a person: it stops what was to be sent, as any other. */
export function NoteReplyPanel({ dossierId, onClose }: NoteReplyPanelProps): ReactNode {
  const words = useWords(inboundWords)
  const today = dayOf(useSignedIn().today)
  const reread = useInboundReread()
  const [channel, setChannel] = useState<Channel>('phone')
  const [on, setOn] = useState<Day | null>(today)
  const [sender, setSender] = useState('')
  const [text, setText] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [returned, setReturned] = useState(false)
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (receivedOn: Day) => {
      const [file] = files
      const kept = file === undefined ? null : await sendFile(file)
      return await api.inbound.note({
        channel,
        receivedOn: receivedOn.toString(),
        sender,
        text,
        fileId: kept?.id ?? null,
        dossierId,
        returned: returned && channel === 'post' && dossierId !== null,
      })
    },
    onSuccess: async () => {
      announce(words.noted)
      onClose()
      await reread()
    },
  })
  return (
    <RecordPanel
      title={words.noteTitle}
      verb={words.noteVerb}
      busy={isPending}
      error={error}
      onClose={onClose}
      onReread={() => void reread()}
      onSave={() => {
        setTried(true)
        if (on !== null && text.trim() !== '') mutate(on)
      }}
    >
      <div className={css['pair']}>
        <SelectField<Channel>
          label={words.channel}
          value={channel}
          onChange={setChannel}
          choices={[
            { value: 'phone', text: words.phone },
            { value: 'sms', text: words.sms },
            { value: 'post', text: words.post },
          ]}
        />
        <DayField
          label={words.receivedOn}
          value={on}
          onChange={setOn}
          latest={today}
          error={tried && on === null ? words.dayMissing : undefined}
        />
      </div>
      {dossierId === null && (
        <TextField
          label={words.sender}
          help={words.senderHelp}
          optional
          value={sender}
          onChange={setSender}
        />
      )}
      <TextField
        label={words.text}
        help={words.textHelp}
        lines={5}
        value={text}
        onChange={setText}
        error={tried && text.trim() === '' ? words.textMissing : undefined}
      />
      {channel === 'post' && dossierId !== null && (
        <CheckField
          label={words.returned}
          help={words.returnedHelp}
          checked={returned}
          onChange={setReturned}
        />
      )}
      <FileDrop label={words.photo} help={words.photoHelp} files={files} onChange={setFiles} />
    </RecordPanel>
  )
}
