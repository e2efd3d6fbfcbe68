import type { DossierView, EventSource } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/assessment/limitation/limitation.module.css'
import { eventsWords } from '#features/assessment/words/assessment-words.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type EventFromProps = {
  /** Null for an event that is only tried. */
  readonly of: EventSource | null
  readonly dossier: DossierView
}

/** What an event of the compass comes from, with the way to it. */
export function EventFrom({ of, dossier }: EventFromProps): ReactNode {
  const words = useWords(eventsWords)
  if (of === null) return <span className={css['from']}>{words.fromTrial}</span>
  const said = {
    letter: words.fromLetter,
    payment: words.fromPayment,
    finding: words.fromFinding,
    event: words.fromEvent,
  }[of.kind]
  return (
    <span className={css['from']}>
      {said}
      {of.kind === 'finding' && of.exhibitId !== null ? (
        <>
          {', '}
          <Anchor href={paths.finding(of.exhibitId, of.id)}>{words.seeMessage}</Anchor>
        </>
      ) : (
        <ExhibitLink id={of.exhibitId} dossier={dossier} />
      )}
    </span>
  )
}

/** « , pièce 4 », with the way to it; nothing where there is none. */
export function ExhibitLink({
  id,
  dossier,
}: {
  readonly id: string | null
  readonly dossier: DossierView
}): ReactNode {
  const words = useWords(eventsWords)
  const format = useFormat()
  const exhibit = dossier.exhibits.find((one) => one.id === id)
  if (exhibit === undefined) return null
  return (
    <>
      {', '}
      <Anchor href={paths.exhibit(exhibit.id)}>
        {words.exhibit(format.count(exhibit.number))}
      </Anchor>
    </>
  )
}
