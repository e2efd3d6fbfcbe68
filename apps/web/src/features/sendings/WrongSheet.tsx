import { useQuery } from '@tanstack/react-query'
import type { WrongSendingsView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { apologyHref } from '#app/dossier/act-map.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { wrongSendingsQuery } from '#app/sendings/sending-queries.ts'
import css from '#features/sendings/sendings.module.css'
import { sendingsWords } from '#features/sendings/words/sendings-words.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { dayOf, momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** The public counter: how many reminders left in error, of how many, and each with why. */
export function WrongSheet(): ReactNode {
  const words = useWords(sendingsWords)
  const read = useQuery(wrongSendingsQuery)
  return (
    <div className={css['wrong']}>
      <Sheet title={words.wrongTitle}>
        <Reading of={read} rows={2}>
          {(counted) => <Counted of={counted} />}
        </Reading>
      </Sheet>
    </div>
  )
}

function Counted({ of }: { readonly of: WrongSendingsView }): ReactNode {
  const words = useWords(sendingsWords)
  const format = useFormat()
  const say = useSaid()
  if (of.since === null) return <p className={css['quiet']}>{words.wrongNone}</p>
  const count = words.wrongCount(
    format.count(of.wrong.length),
    format.count(of.sent),
    format.day(dayOf(of.since)),
  )
  return (
    <>
      <p>
        <StatusMark shape={of.wrong.length === 0 ? 'passed' : 'adverse'} size="md">
          {count}
        </StatusMark>
      </p>
      <ul className={css['cases']}>
        {of.wrong.map((one) => (
          <li key={one.actId}>
            <Anchor href={paths.dossier(one.dossierId)}>{one.reference}</Anchor> {one.debtorName}
            <small>
              <Prose>
                {words.wrongOn(say(one.label), format.day(momentOf(one.leftAt).toPlainDate()))}
              </Prose>
            </small>
            <small>
              <Prose>{say(one.because)}</Prose> <Prose>{say(one.since)}</Prose>
            </small>
            <Apology of={one} />
          </li>
        ))}
      </ul>
      <p className={css['quiet']}>
        <Prose>{words.wrongSays}</Prose>
      </p>
    </>
  )
}

/** The apology for a sending in error: to be written, or when it was. */
function Apology({ of }: { readonly of: WrongSendingsView['wrong'][number] }): ReactNode {
  const words = useWords(sendingsWords)
  const format = useFormat()
  const { apology, dossierId, actId, channel, reference } = of
  if (apology !== null) {
    const on = format.day(momentOf(apology.reservedAt).toPlainDate())
    const says = apology.state === 'done' ? words.apologyLeft(on) : words.apologyApproved(on)
    return <StatusMark shape={apology.state === 'done' ? 'passed' : 'clock'}>{says}</StatusMark>
  }
  return (
    <Anchor href={apologyHref(dossierId, actId, channel)}>{words.apologiseFor(reference)}</Anchor>
  )
}
