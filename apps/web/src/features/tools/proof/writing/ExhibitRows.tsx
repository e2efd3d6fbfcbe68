import { cents } from '@quittance/kernel'
import { exhibitKinds, type ExhibitKind } from '@quittance/law'
import { useRef, useState, type ReactNode } from 'react'
import { exhibitKindWords } from '#app/law/words/law-words.ts'
import { proofWords } from '#features/tools/proof/words/proof-words.ts'
import css from '#features/tools/proof/proof.module.css'
import { asksOf, lackOf, type TypedExhibit } from '#app/law/proof/exhibit-asks.ts'
import { Fact } from '#features/tools/tool/Fact.tsx'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** Exhibits that the page holds: more would not fit in an address. */
const MOST_EXHIBITS = 20

export type ExhibitRowsProps = {
  readonly rows: readonly TypedExhibit[]
  readonly onChange: (rows: readonly TypedExhibit[]) => void
}

/** The exhibits, each with what the law asks of its kind; added and removed by keys. */
export function ExhibitRows({ rows, onChange }: ExhibitRowsProps): ReactNode {
  const words = useWords(proofWords)
  const [removals, setRemovals] = useState(0)
  const list = useRef<HTMLFieldSetElement>(null)
  const focusRow = (index: number): void => {
    requestAnimationFrame(() => {
      const row = list.current?.querySelectorAll<HTMLElement>('[data-row]')[index]
      const field =
        row?.querySelector<HTMLElement>('select') ?? list.current?.querySelector('button')
      field?.focus()
    })
  }
  return (
    <fieldset ref={list} className={css['exhibits']}>
      <legend className={css['legend']}>{words.exhibits}</legend>
      {rows.length === 0 && (
        <p className={css['help']}>
          <Prose>{words.noExhibit}</Prose>
        </p>
      )}
      {rows.map((row, index) => (
        <ExhibitRow
          // oxlint-disable-next-line react/no-array-index-key -- rows only move when one is removed
          key={`${removals}-${index}`}
          index={index}
          exhibit={row}
          onChange={(exhibit) => onChange(rows.map((one, at) => (at === index ? exhibit : one)))}
          onRemove={() => {
            onChange(rows.filter((_, at) => at !== index))
            setRemovals(removals + 1)
            focusRow(Math.min(index, rows.length - 2))
          }}
        />
      ))}
      {rows.length < MOST_EXHIBITS ? (
        <ActButton
          small
          icon="plus"
          onAct={() => {
            onChange([...rows, {}])
            focusRow(rows.length)
          }}
        >
          {words.addExhibit}
        </ActButton>
      ) : (
        <ReasonedButton reason={words.mostExhibits(MOST_EXHIBITS)}>
          {words.addExhibit}
        </ReasonedButton>
      )}
    </fieldset>
  )
}

type ExhibitRowProps = {
  readonly index: number
  readonly exhibit: TypedExhibit
  readonly onChange: (exhibit: TypedExhibit) => void
  readonly onRemove: () => void
}

function ExhibitRow({ index, exhibit, onChange, onRemove }: ExhibitRowProps): ReactNode {
  const words = useWords(proofWords)
  const shared = useWords(toolsWords)
  const kinds = useWords(exhibitKindWords)
  const { unchosen } = words
  return (
    <Fact path={`exhibits.${index}`}>
      <fieldset data-row className={css['exhibit']}>
        <legend className={css['name']}>{words.exhibit(index + 1)}</legend>
        <SelectField<ExhibitKind>
          label={words.kind}
          value={exhibit.kind ?? ''}
          unchosen={unchosen}
          choices={exhibitKinds.map((value) => ({ value, text: kinds[value] }))}
          onChange={(kind) => onChange(cleared({ ...exhibit, kind }))}
        />
        <SelectField
          label={words.states}
          value={exhibit.states ?? ''}
          unchosen={unchosen}
          choices={(['debt-and-amount', 'debt-only', 'payment', 'nothing'] as const).map(
            (value) => ({ value, text: words[value] }),
          )}
          onChange={(states) => onChange(cleared({ ...exhibit, states }))}
        />
        <SelectField
          label={words.from}
          value={exhibit.from ?? ''}
          unchosen={unchosen}
          choices={(['debtor', 'creditor', 'third-party'] as const).map((value) => ({
            value,
            text: words[value],
          }))}
          onChange={(from) => onChange({ ...exhibit, from })}
        />
        <MoreOfExhibit exhibit={exhibit} onChange={onChange} />
        <button
          type="button"
          className={css['remove']}
          aria-label={shared.remove(words.removed(index + 1))}
          onClick={onRemove}
        >
          <Icon name="cross" />
        </button>
        <Lack of={exhibit} />
      </fieldset>
    </Fact>
  )
}

function MoreOfExhibit({
  exhibit,
  onChange,
}: Pick<ExhibitRowProps, 'exhibit' | 'onChange'>): ReactNode {
  const words = useWords(proofWords)
  const asks = asksOf(exhibit)
  const { unchosen } = words
  return (
    <>
      {asks.author && (
        <SelectField
          label={words.authorGrade}
          value={exhibit.authorGrade ?? ''}
          unchosen={unchosen}
          choices={(['A', 'B', 'C', 'D', 'E'] as const).map((value) => ({
            value,
            text: words[`grade${value}`],
          }))}
          onChange={(authorGrade) => onChange({ ...exhibit, authorGrade })}
        />
      )}
      {asks.signature && (
        <SelectField
          label={words.signature}
          optional={asks.author}
          value={exhibit.signature ?? ''}
          unchosen={unchosen}
          choices={(['handwritten', 'qualified', 'advanced', 'simple', 'none'] as const).map(
            (value) => ({ value, text: words[value] }),
          )}
          onChange={(signature) => onChange({ ...exhibit, signature })}
        />
      )}
      {asks.amounts && (
        <>
          <MoneyField
            label={words.amountInFigures}
            optional
            value={centsOrNull(exhibit.amountInFigures)}
            onChange={(amountInFigures) =>
              onChange({ ...exhibit, amountInFigures: amountInFigures ?? undefined })
            }
          />
          {exhibit.kind === 'acknowledgment-of-debt' && (
            <MoneyField
              label={words.amountInWords}
              optional
              value={centsOrNull(exhibit.amountInWords)}
              onChange={(amountInWords) =>
                onChange({ ...exhibit, amountInWords: amountInWords ?? undefined })
              }
            />
          )}
        </>
      )}
    </>
  )
}

function Lack({ of }: { readonly of: TypedExhibit }): ReactNode {
  const words = useWords(proofWords)
  const lack = lackOf(of)
  if (lack === null || of.kind === undefined) return null
  const said = {
    kind: words.lacksKind,
    from: words.lacksFrom,
    signature: words.lacksSignature,
    authorGrade: words.lacksAuthor,
    states: words.lacksStates,
  }[lack]
  return (
    <div className={css['lack']}>
      <StatusMark shape="clock">{`${words.exhibitNotCounted} ${said}`}</StatusMark>
    </div>
  )
}

/** An exhibit without the facts that its kind and its content do not ask. */
function cleared(exhibit: TypedExhibit): TypedExhibit {
  const asks = asksOf(exhibit)
  return {
    ...exhibit,
    ...(!asks.signature && { signature: undefined }),
    ...(!asks.author && { authorGrade: undefined }),
    ...(!asks.amounts && { amountInFigures: undefined, amountInWords: undefined }),
  }
}

function centsOrNull(amount: number | null | undefined): ReturnType<typeof cents> | null {
  return amount === null || amount === undefined ? null : cents(amount)
}
