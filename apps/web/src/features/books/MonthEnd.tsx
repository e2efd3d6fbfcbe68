import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useSentKey } from '#app/forms/use-sent-key.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { useMonth } from '#features/books/BookFilters.tsx'
import { monthsQuery } from '#features/books/books-queries.ts'
import css from '#features/books/books.module.css'
import { booksWords } from '#features/books/words/books-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The clock of the office. */
const OFFICE_ZONE = 'Europe/Paris'

type Months = Awaited<ReturnType<typeof api.books.months>>
type Given = Awaited<ReturnType<typeof api.books.give>>

/** The books of a month for the accountant, in one archive; and what was given before. */
export function MonthEnd({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(booksWords)
  const months = useQuery(monthsQuery)
  return (
    <Panel label={words.monthEndTitle} onClose={onClose} head={<h2>{words.monthEndTitle}</h2>}>
      <div className={css['monthEnd']}>
        <p>
          <Prose>{words.monthEndSays}</Prose>
        </p>
        <Reading of={months} rows={4}>
          {(read) =>
            read.months.length === 0 ? (
              <EmptyState says={words.nothingToGive} />
            ) : (
              <>
                <Giving of={read} />
                <Already of={read} />
              </>
            )
          }
        </Reading>
        <p className={css['legend']}>
          <Prose>{words.toConfirm}</Prose>
        </p>
      </div>
    </Panel>
  )
}

function Giving({ of }: { readonly of: Months }): ReactNode {
  const words = useWords(booksWords)
  const monthName = useMonth()
  const [month, setMonth] = useState(
    of.months.find(({ over }) => over)?.month ?? of.months[0]?.month ?? '',
  )
  const [span, setSpan] = useState<'month' | 'year-to-date'>('month')
  const [siren, setSiren] = useState('')
  const [lacking, setLacking] = useState(false)
  const giving = useGiving()
  const asksSiren = of.siren === null
  const give = (): void => {
    const typed = siren.trim()
    setLacking(asksSiren && typed === '')
    if (asksSiren && typed === '') return
    giving.mutate({ month, span, ...(asksSiren ? { siren: typed } : {}) })
  }
  return (
    <>
      <SelectField
        label={words.month}
        value={month}
        choices={of.months.map((one) => ({
          value: one.month,
          text: one.over ? monthName(one.month) : words.unfinished(monthName(one.month)),
        }))}
        onChange={setMonth}
      />
      <ChoiceField
        label={words.span}
        value={span}
        onChange={setSpan}
        options={[
          { value: 'month', text: words.spanMonth, says: words.spanMonthSays },
          { value: 'year-to-date', text: words.spanYear, says: words.spanYearSays },
        ]}
      />
      {asksSiren && (
        <TextField
          label={words.siren}
          help={words.sirenHelp}
          error={lacking ? words.noSiren : undefined}
          value={siren}
          onChange={setSiren}
        />
      )}
      <div>
        <ActButton primary busy={giving.isPending} onAct={give}>
          {giving.data === undefined ? words.give : words.giveAgain}
        </ActButton>
      </div>
      <Outcome given={giving.data} error={giving.error} />
    </>
  )
}

type Asked = Parameters<typeof api.books.give>[0]

function useGiving() {
  const cache = useQueryClient()
  const { keyOf, answered } = useSentKey()
  return useMutation({
    mutationFn: (asked: Asked) => api.books.give(asked, { context: { key: keyOf(asked) } }),
    onSuccess: async () => {
      answered()
      await cache.invalidateQueries({ queryKey: monthsQuery.queryKey })
    },
    onError: (error) => {
      if (problemOf(error) !== null) answered()
    },
  })
}

type OutcomeProps = { readonly given: Given | undefined; readonly error: unknown }

function Outcome({ given, error }: OutcomeProps): ReactNode {
  const words = useWords(booksWords)
  const format = useFormat()
  const refusal = useRefusals()
  if (error !== null) {
    const problem = problemOf(error)
    return (
      <ErrorNote
        what={problem === null ? words.unsure : refusal(problem)}
        {...(problem === null ? { next: words.safe } : {})}
      />
    )
  }
  return (
    <output className={css['outcome']}>
      {given !== undefined && (
        <>
          <StatusMark shape="passed">{words.given}</StatusMark>
          <p>
            <Prose>
              {`${words.givenOf(given.entries, format.count(given.entries))}. ${words.checked}`}
            </Prose>
          </p>
          <a href={`/api/files/${given.fileId}`} download>
            {words.take} ({given.name})
          </a>
          <ul className={css['files']}>
            {given.files.map(({ name, sha256 }) => (
              <li key={name}>
                {name}
                <code>{sha256}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </output>
  )
}

function Already({ of }: { readonly of: Months }): ReactNode {
  const words = useWords(booksWords)
  const format = useFormat()
  if (of.given.length === 0) return null
  return (
    <section className={css['already']}>
      <h3>{words.already}</h3>
      <ul>
        {of.given.map(({ fileId, name, givenAt, givenBy }) => {
          const at = Temporal.Instant.from(givenAt).toZonedDateTimeISO(OFFICE_ZONE)
          return (
            <li key={fileId}>
              <a href={`/api/files/${fileId}`} download>
                {name}
              </a>{' '}
              <small>
                <Prose>{words.alreadyOf(format.day(at.toPlainDate()), givenBy)}</Prose>
              </small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
