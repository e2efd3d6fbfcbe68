import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import { dayOf, phoneText } from '#words/figures.ts'
import css from '#app/dossier/record/record.module.css'
import type { RecordProps } from '#app/dossier/record/use-record.ts'
import type { Recording } from '#app/dossier/act-map.ts'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type CallPanelProps = RecordProps & { readonly onRecord: (panel: Recording) => void }

/** A call: the number, what is said in which order, and what came of it. */
export function CallPanel({ dossier, onClose, onRecord }: CallPanelProps): ReactNode {
  const words = useWords(recordWords)
  const format = useFormat()
  const { organisation } = useSignedIn()
  const { debtor, creditor, firstLetter, assessment } = dossier
  const title = words.callTitle(debtor.name)
  const lines = [
    words.callThird(debtor.name),
    words.callWho(organisation.name, creditor.name),
    ...(firstLetter === null
      ? [words.callNoLetter]
      : [
          words.callWhat(format.euros(cents(assessment.statement.totalCents)), dossier.title),
          words.callLetter(firstLetter.reference, format.day(dayOf(firstLetter.on))),
        ]),
    words.callRight,
  ]
  return (
    <Panel
      label={title}
      onClose={onClose}
      head={<h2>{title}</h2>}
      keys={{
        p: () => onRecord('promise'),
        d: () => onRecord('dispute'),
        n: () => onRecord('call-note'),
      }}
      foot={
        <>
          <span>{words.callResult}</span>
          <Acts>
            <ActButton keyName="p" onAct={() => onRecord('promise')}>
              {words.promise}
            </ActButton>
            <ActButton keyName="d" onAct={() => onRecord('dispute')}>
              {words.dispute}
            </ActButton>
            <ActButton keyName="n" onAct={() => onRecord('call-note')}>
              {words.callNote}
            </ActButton>
          </Acts>
        </>
      }
    >
      <div className={css['form']}>
        {debtor.phone === null ? (
          <p>{words.noPhone}</p>
        ) : (
          <a className={css['number']} href={`tel:${debtor.phone.replaceAll(/[^+\d]/g, '')}`}>
            {phoneText(debtor.phone)}
          </a>
        )}
        <h3>{words.callSays}</h3>
        <ol className={css['script']}>
          {lines.map((line) => (
            <li key={line}>
              <Prose>{line}</Prose>
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  )
}
