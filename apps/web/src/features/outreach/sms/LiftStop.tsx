import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useReread } from '#app/dossier/record/use-record.ts'
import { ApprovalProblem } from '#features/outreach/sms/ApprovalProblem.tsx'
import { smsWords } from '#features/outreach/sms/sms-words.ts'
import css from '#features/outreach/sms/sms.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type LiftStopProps = { readonly dossierId: string; readonly at: string }

/** The number answered STOP: since when, and how a person lifts it, for a reason that is kept. */
export function LiftStop({ dossierId, at }: LiftStopProps): ReactNode {
  const words = useWords(smsWords)
  const format = useFormat()
  const reread = useReread()
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const empty = because.trim() === ''
  const lifting = useMutation({
    mutationFn: () => api.sms.liftStop({ id: dossierId, because: because.trim() }),
    onSuccess: async () => {
      announce(words.lifted)
      await reread(dossierId)
    },
  })
  return (
    <section className={css['stack']}>
      <StatusMark shape="refused">
        {words.stopped(format.day(momentOf(at).toPlainDate()))}
      </StatusMark>
      {lifting.error !== null && <ApprovalProblem error={lifting.error} />}
      <TextField
        label={words.liftBecause}
        lines={2}
        value={because}
        onChange={setBecause}
        error={tried && empty ? words.liftMissing : undefined}
      />
      <ActButton
        busy={lifting.isPending}
        onAct={() => {
          setTried(true)
          if (!empty) lifting.mutate()
        }}
      >
        {words.lift}
      </ActButton>
    </section>
  )
}
