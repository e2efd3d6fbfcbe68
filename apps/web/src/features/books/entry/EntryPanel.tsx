import { useQuery } from '@tanstack/react-query'
import type { BooksEntryView } from '@quittance/contract'
import { addCents, cents, day, negateCents, zeroCents, type Cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { entryQuery } from '#features/books/books-queries.ts'
import css from '#features/books/books.module.css'
import { eventSaid, whyEntry } from '#features/books/books-why.ts'
import { EntryEvidence } from '#features/books/entry/EntryEvidence.tsx'
import { booksWords } from '#features/books/words/books-words.ts'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useLanguage } from '#words/language.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

const OFFICE_ZONE = 'Europe/Paris'

export type EntryPanelProps = {
  readonly id: string
  readonly onOther: (id: string) => void
  readonly onClose: () => void
}

/** An entry: what happened, its lines closed by a double rule, what proves it. */
export function EntryPanel({ id, onOther, onClose }: EntryPanelProps): ReactNode {
  const words = useWords(booksWords)
  const entry = useQuery(entryQuery(id))
  return (
    <Panel
      label={words.entry}
      onClose={onClose}
      head={entry.data === undefined ? undefined : <Head of={entry.data} />}
    >
      <Reading of={entry} rows={8}>
        {(read) => (
          <div className={css['entry']}>
            <Said of={read} />
            <Lines of={read} />
            <section>
              <h3>{words.evidence}</h3>
              <EntryEvidence of={read.evidence} />
            </section>
            <Facts of={read} onOther={onOther} />
          </div>
        )}
      </Reading>
    </Panel>
  )
}

type Of = { readonly of: BooksEntryView }

function Head({ of }: Of): ReactNode {
  const words = useWords(booksWords)
  const format = useFormat()
  return (
    <div className={css['entryHead']}>
      <h2>
        <Prose>{of.label}</Prose>
      </h2>
      <p>
        <Prose>{words.entryOf(words[of.book], format.day(day(of.on)))}</Prose>
      </p>
    </div>
  )
}

function Said({ of }: Of): ReactNode {
  const language = useLanguage()
  return (
    <p className={css['event']}>
      <Prose>{eventSaid(of.event, of.label, language)}</Prose>
    </p>
  )
}

function Lines({ of }: Of): ReactNode {
  const words = useWords(booksWords)
  const language = useLanguage()
  const format = useFormat()
  const say = useSaid()
  const why = useWhy()
  const debits = of.lines.filter(({ amountCents }) => amountCents > 0)
  const total = debits.reduce(
    (sum, { amountCents }) => addCents(sum, cents(amountCents)),
    zeroCents,
  )
  const figure = (amount: Cents) =>
    amount > 0 ? <Amount of={amount} currency={false} /> : undefined
  return (
    <table
      className={`${css['balance'] ?? ''} ${css['entryLines'] ?? ''}`}
      aria-label={words.lines}
    >
      <thead>
        <tr>
          <th scope="col">{words.account}</th>
          <th scope="col">{words.debit}</th>
          <th scope="col">{words.credit}</th>
        </tr>
      </thead>
      <tbody>
        {of.lines.map((line) => (
          <tr key={line.line}>
            <th scope="row">
              <span className={css['number']}>{line.account}</span> {say(line.accountLabel)}
              <About line={line} />
            </th>
            <td>{figure(cents(line.amountCents))}</td>
            <td>{figure(negateCents(cents(line.amountCents)))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td>
            <Amount
              of={total}
              currency={false}
              hanging
              onWhy={() =>
                why({
                  figure: format.euros(total),
                  explanation: whyEntry(of, eventSaid(of.event, of.label, language), {
                    words,
                    format,
                    say,
                  }),
                  inScreenLanguage: true,
                })
              }
            />
          </td>
          <td>
            <Amount of={total} currency={false} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function About({ line }: { readonly line: BooksEntryView['lines'][number] }): ReactNode {
  const words = useWords(booksWords)
  const { creditorName, debtorName, dossier, itemNumber } = line
  if (creditorName === null && debtorName === null && dossier === null) return null
  return (
    <small>
      {creditorName ?? debtorName}{' '}
      {dossier !== null && <Anchor href={paths.dossier(dossier.id)}>{dossier.reference}</Anchor>}
      {itemNumber !== null && <> {words.item(itemNumber)}</>}
    </small>
  )
}

function Facts({ of, onOther }: Of & Pick<EntryPanelProps, 'onOther'>): ReactNode {
  const words = useWords(booksWords)
  const format = useFormat()
  const at = Temporal.Instant.from(of.recordedAt).toZonedDateTimeISO(OFFICE_ZONE)
  const other = (id: string, text: string) => (
    <button key={id} type="button" className={css['open']} onClick={() => onOther(id)}>
      {text}
    </button>
  )
  return (
    <FactList
      facts={[
        {
          what: words.recorded,
          is: words.recordedBy(
            of.recordedBy ?? words.byProduct,
            format.day(at.toPlainDate()),
            format.hour(at),
          ),
        },
        ...(of.sisters.length === 0
          ? []
          : [
              {
                what: words.sisters,
                is: <>{of.sisters.map(({ id, book }) => other(id, words[book]))}</>,
              },
            ]),
        ...(of.reverses === null
          ? []
          : [{ what: words.reverses, is: other(of.reverses, of.reverses) }]),
        ...(of.reversedBy === null
          ? []
          : [{ what: words.reversedBy, is: other(of.reversedBy, of.reversedBy) }]),
        { what: words.identifier, is: <code className={css['hash']}>{of.id}</code> },
        { what: words.fingerprint, is: <code className={css['hash']}>{of.contentSha256}</code> },
      ]}
    />
  )
}
