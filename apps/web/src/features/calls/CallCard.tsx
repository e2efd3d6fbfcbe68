import type { CallSheet, DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { useSumLine } from '#app/dossier/use-sum-line.ts'
import css from '#features/calls/calls.module.css'
import { callsWords } from '#features/calls/calls-words.ts'
import { FactList } from '#ui/figures/FactList.tsx'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf, momentOf, phoneText } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type CallCardProps = { readonly dossier: DossierView; readonly sheet: CallSheet }

/** The number of the debtor: dialled at a click only while the call may be made. */
export function PhoneLink({ phone, usable }: Pick<CallSheet, 'phone' | 'usable'>): ReactNode {
  const words = useWords(callsWords)
  if (phone === null) return <p>{words.noPhone}</p>
  if (!usable) {
    return (
      <span className={css['closed']}>
        {phoneText(phone)} <span>{words.notUsable}</span>
      </span>
    )
  }
  return (
    <a className={css['number']} href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
      {phoneText(phone)}
    </a>
  )
}

/** What one has before the eyes while calling: the sum, the last day, what was tried. */
export function CallCard({ dossier, sheet }: CallCardProps): ReactNode {
  const words = useWords(callsWords)
  const { statement } = dossier.assessment
  const toLine = useSumLine({ dossierId: dossier.id, asOf: statement.asOf })
  const lines = statement.lines.filter(
    ({ component, amountCents }) => component !== 'total' && amountCents !== 0,
  )
  const total = statement.lines.find(({ component }) => component === 'total')
  const short = (line: (typeof lines)[number]) => {
    const { what, amount } = toLine(line)
    return { what, amount }
  }
  return (
    <>
      <SumTable
        compact
        caption={words.owed}
        lines={lines.map(short)}
        {...(total === undefined ? {} : { total: short(total) })}
      />
      <Facts dossier={dossier} sheet={sheet} />
      <PastCalls calls={sheet.calls} />
    </>
  )
}

function Facts({ dossier, sheet }: CallCardProps): ReactNode {
  const words = useWords(callsWords)
  const format = useFormat()
  const say = useSaid()
  const { limitation } = dossier.assessment
  const lastDay = limitation.outcome === 'answer' ? limitation.value.lastDay : null
  const contacts = sheet.contacts.map(({ at, kind }) => {
    const day = format.shortDay(momentOf(at).toPlainDate())
    return `${day}, ${words[`contact-${kind}`]}`
  })
  return (
    <FactList
      facts={[
        {
          what: words.limitation,
          is: lastDay === null ? words.limitationUnknown : format.day(dayOf(lastDay)),
        },
        {
          what: words.next,
          is: dossier.next === null ? words.nothingNext : say(dossier.next.verb),
        },
        {
          what: words.week,
          is:
            contacts.length === 0 ? (
              words.noContact
            ) : (
              <ul className={css['plain']}>
                {contacts.map((contact, at) => (
                  <li key={`${contact} ${at}`}>
                    <Prose>{contact}</Prose>
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  )
}

function PastCalls({ calls }: { readonly calls: CallSheet['calls'] }): ReactNode {
  const words = useWords(callsWords)
  const format = useFormat()
  if (calls.length === 0) return null
  return (
    <section>
      <SectionHead title={words.past} />
      <ul className={css['plain']}>
        {calls.map(({ id, at, outcome, report, by }) => (
          <li key={id}>
            <b>
              <Prose>
                {`${format.shortDay(momentOf(at).toPlainDate())}, ${words[outcome].toLowerCase()}`}
              </Prose>
            </b>
            {by !== null && <span className={css['quiet']}> {by}</span>}
            {report !== '' && <p>{report}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
