import type { GateVerdictView } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/direct-debits/direct-debits.module.css'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWords } from '#words/use-words.ts'

/** A notice as it would leave, and what the gate says of it. */
export type NoticeShown = {
  readonly text: string
  readonly textSha256: string
  readonly gate: GateVerdictView
}

export type NoticeReadProps = {
  readonly shown: NoticeShown
  readonly personSays: string
  readonly onSay: (text: string) => void
}

/** The notice to read before it leaves; where the gate asks a person, its answer. */
export function NoticeRead({ shown, personSays, onSay }: NoticeReadProps): ReactNode {
  const words = useWords(debitWords)
  const { gate, text } = shown
  return (
    <>
      <section className={css['notice']} aria-label={words.noticeLabelled} lang="fr">
        {text}
      </section>
      {gate.verdict === 'pass' ? (
        <StatusMark shape="passed">{words.gatePasses}</StatusMark>
      ) : (
        <ul className={css['findings']}>
          {gate.findings.map(({ rule, severity, sentence }) => (
            <li key={rule}>
              <StatusMark shape={severity === 'refuse' ? 'refused' : 'clock'}>
                {sentence}
              </StatusMark>
            </li>
          ))}
        </ul>
      )}
      {gate.verdict === 'ask-a-person' && (
        <TextField label={words.personLabel} lines={2} value={personSays} onChange={onSay} />
      )}
    </>
  )
}
