import type { ExportPreview as Preview } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { bankExportWords } from '#features/client-money/bank-export/bank-export-words.ts'
import css from '#features/client-money/bank-export/bank-export.module.css'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type Props = { readonly of: Preview }

/** What would be taken: first lines, sums, the check of balances, and what cannot be read. */
export function ExportPreview({
  of,
  busy,
  bothGiven,
}: {
  readonly of: Preview | null
  readonly busy: boolean
  /** True where a person gave both balances: they check one another. */
  readonly bothGiven: boolean
}): ReactNode {
  const words = useWords(bankExportWords)
  const say = useSaid()
  return (
    <Sheet title={words.previewTitle} note={busy ? words.reading : undefined}>
      <div className={css['preview']} aria-live="polite" aria-busy={busy || undefined}>
        {of === null || of.missing !== null ? (
          <p className={css['note']}>
            <Prose>{of?.missing == null ? words.previewEmpty : say(of.missing)}</Prose>
          </p>
        ) : (
          <>
            <Faults of={of} />
            {of.count > 0 && (
              <>
                <Check of={of} bothGiven={bothGiven} />
                <Fate of={of} />
                <FirstLines of={of} />
              </>
            )}
            <LeftOut of={of} />
          </>
        )}
      </div>
    </Sheet>
  )
}

function Faults({ of: { faults } }: Props): ReactNode {
  const words = useWords(bankExportWords)
  const say = useSaid()
  if (faults.length === 0) return null
  return (
    <div>
      <StatusMark shape="refused">{words.faultsTitle}</StatusMark>
      <ul className={css['faults']}>
        {faults.map(({ line, says, text }) => (
          <li key={line}>
            <b>{words.faultAt(line)}</b>
            {', '}
            <Prose>{say(says)}</Prose>
            {text !== '' && <code>{text}</code>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Check({ of, bothGiven }: Props & { readonly bothGiven: boolean }): ReactNode {
  const words = useWords(bankExportWords)
  const { openingCents, closingCents, creditsCents, debitsCents, balanced, balancesFrom } = of
  const moved = [
    { what: words.credits, amount: cents(creditsCents) },
    { what: words.debits, amount: cents(debitsCents) },
  ]
  if (openingCents === null || closingCents === null) {
    return (
      <div>
        <SumTable caption={words.equation} lines={moved} />
        <StatusMark shape="unknown">{words.unchecked}</StatusMark>
      </div>
    )
  }
  const made = openingCents + creditsCents + debitsCents
  const proved = balancesFrom === 'column' || bothGiven
  const opening = { what: words.opening, amount: cents(openingCents) }
  return (
    <div>
      <SumTable
        caption={words.equation}
        lines={[opening, ...moved]}
        total={{
          what: balanced === false ? words.made : words.closing,
          amount: cents(made),
        }}
        outside={balanced === false ? [{ what: words.closing, amount: cents(closingCents) }] : []}
      />
      {balanced === false ? (
        <StatusMark shape="refused">{words.unbalanced}</StatusMark>
      ) : (
        <StatusMark shape={proved ? 'passed' : 'settled'}>
          {proved ? words.balanced : words.computed}
        </StatusMark>
      )}
    </div>
  )
}

function Fate({ of: { fate } }: Props): ReactNode {
  const words = useWords(bankExportWords)
  const say = useSaid()
  if (fate === null) return null
  switch (fate.kind) {
    case 'takes':
      return (
        <p>
          <Prose>
            {[
              fate.lines === 0 ? words.nothingNew : words.takes(fate.lines),
              ...(fate.known === 0 ? [] : [words.known(fate.known)]),
            ].join(' ')}
          </Prose>
        </p>
      )
    case 'waits':
      return (
        <div>
          <StatusMark shape="clock">{words.waits}</StatusMark>
          <p className={css['note']}>
            <Prose>{say(fate.why)}</Prose>
          </p>
        </div>
      )
    case 'other-account':
      return <StatusMark shape="refused">{words.otherAccount}</StatusMark>
  }
}

function FirstLines({ of: { lines, count } }: Props): ReactNode {
  const words = useWords(bankExportWords)
  return (
    <div>
      <p className={css['count']}>{words.lines(count)}</p>
      {lines.length > 0 && (
        <table className={css['lines']} aria-label={words.firstLines}>
          <thead>
            <tr>
              <th scope="col">{words.on}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.howMuch}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.line}>
                <td>
                  <DateText of={day(line.bookedOn)} short />
                </td>
                <td>{[line.counterparty, line.label].filter(Boolean).join(', ')}</td>
                <td>
                  <Amount of={cents(line.amountCents)} currency={false} signed />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {count > lines.length && <p className={css['note']}>{words.more(count - lines.length)}</p>}
    </div>
  )
}

function LeftOut({ of: { leftOut } }: Props): ReactNode {
  const words = useWords(bankExportWords)
  if (leftOut.count === 0) return null
  return (
    <div>
      <p className={css['note']}>{words.leftOut(leftOut.count)}</p>
      <ul className={css['faults']}>
        {leftOut.rows.map(({ line, text }) => (
          <li key={line}>
            <b>{words.faultAt(line)}</b> {text !== '' && <code>{text}</code>}
          </li>
        ))}
      </ul>
    </div>
  )
}
