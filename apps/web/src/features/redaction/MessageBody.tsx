import type { BundledMessageView } from '@quittance/contract'
import { parseDay } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#features/redaction/redaction.module.css'
import { redactionWords } from '#features/redaction/words/redaction-words.ts'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** A message: its number, who and when as the export has them, its words. */
export function MessageBody({ message }: { readonly message: BundledMessageView }): ReactNode {
  const words = useWords(redactionWords)
  const format = useFormat()
  const { number, author, at, direction, text, attachments, octets, retained } = message
  const who = author ?? (direction === 'out' ? words.holder : words.unknownAuthor)
  return (
    <span className={css['body']}>
      <span className={css['head']}>
        {words.number(number)} <bdi className={css['who']}>{who}</bdi>{' '}
        <span>
          <Prose>{at === null ? words.noDate : whenText(at, format)}</Prose>
        </span>
        {retained && <StatusMark shape="proved">{words.retained}</StatusMark>}
      </span>
      <span className={css['words']} dir="auto">
        {text === '' ? words.noText : text}
      </span>
      {attachments > 0 && <span className={css['note']}>{words.attachments(attachments)}</span>}
      {!octets && <span className={css['note']}>{words.statementOnly}</span>}
    </span>
  )
}

/** « 10 avr. 2026, 18 h 04 »; as the export wrote it where that is no date. */
function whenText(at: string, format: Format): string {
  const day = parseDay(at.slice(0, 10))
  if (day === null) return at
  if (!/^T\d{2}:\d{2}/.test(at.slice(10))) return format.shortDay(day)
  const hour = Temporal.PlainTime.from(at.slice(11, 16))
  return `${format.shortDay(day)}, ${format.hour(day.toZonedDateTime({ timeZone: 'UTC', plainTime: hour }))}`
}
