import { negateCents, subtractCents, zeroCents, type Cents, type Day } from '@quittance/kernel'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Sums } from '#app/law/forgotten/item-answers.ts'
import css from '#app/law/forgotten/forgotten.module.css'
import type { Forgotten } from '#app/law/forgotten/use-forgotten.ts'
import { forgottenWords } from '#app/law/words/law-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { Aloud } from '#ui/paper/Aloud.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type ForgottenPaymentProps = {
  readonly of: Forgotten
  readonly before: Sums
  readonly after: Sums
  readonly today: Day
  readonly asOf: string
  readonly onLeave: () => void
  readonly onRecord: () => void
}

/** « Ajouter un paiement oublié »: what it would change, component by component; nothing is kept. */
export function ForgottenPayment(props: ForgottenPaymentProps): ReactNode {
  const { of, before, after, today, asOf, onLeave, onRecord } = props
  const words = useWords(forgottenWords)
  const format = useFormat()
  const form = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    form.current?.querySelector('input')?.focus()
  }, [])
  const later = of.on !== null && of.on.toString() > asOf
  return (
    <fieldset ref={form} className={css['forgotten']} aria-label={words.forgotten}>
      <p className={css['forgottenHead']}>
        <b>{words.forgotten}</b> <span className={css['quiet']}>{words.forgottenSays}</span>
      </p>
      <div className={css['fields']}>
        <MoneyField label={words.amount} value={of.amount} onChange={of.onAmount} />
        <DayField label={words.on} value={of.on} onChange={of.onOn} latest={today} />
        <Acts>
          {of.items !== null && (
            <ActButton small onAct={onRecord}>
              {words.recordIt}
            </ActButton>
          )}
          <ActButton small keyName="r" onAct={onLeave}>
            {words.leave}
          </ActButton>
        </Acts>
      </div>
      {later && (
        <p className={css['quiet']}>
          <Prose>{words.laterThanDay}</Prose>
        </p>
      )}
      {of.items !== null && !later && <Compared before={before} after={after} />}
      {of.items !== null && of.overpaid > 0 && (
        <p>
          <Prose>{words.overpaid(format.euros(of.overpaid))}</Prose>
        </p>
      )}
    </fieldset>
  )
}

function Compared({ before, after }: Pick<ForgottenPaymentProps, 'before' | 'after'>): ReactNode {
  const words = useWords(forgottenWords)
  const remitted = [
    words.remitted,
    negateCents(before.remitted),
    negateCents(after.remitted),
  ] as const
  const rows: readonly (readonly [string, Cents, Cents])[] = [
    [words.principal, before.principal, after.principal],
    [words.interest, before.interest, after.interest],
    [words.indemnity, before.indemnity, after.indemnity],
    ...(before.costs === 0 ? [] : [[words.costs, before.costs, after.costs] as const]),
    ...(before.remitted === 0 ? [] : [remitted]),
    [words.paid, negateCents(before.paid), negateCents(after.paid)],
  ]
  return (
    <div className={css['scroll']}>
      <table className={css['compared']} aria-label={words.compare}>
        <thead>
          <tr>
            <th scope="col">
              <Aloud>{words.component}</Aloud>
            </th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.with}</th>
            <th scope="col">{words.difference}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, was, is]) => (
            <Row key={what} what={what} was={was} is={is} />
          ))}
        </tbody>
        <tfoot>
          <Row what={words.total} was={before.total} is={after.total} total />
        </tfoot>
      </table>
    </div>
  )
}

type RowProps = {
  readonly what: string
  readonly was: Cents
  readonly is: Cents
  readonly total?: boolean
}

function Row({ what, was, is, total = false }: RowProps): ReactNode {
  const format = useFormat()
  const difference = subtractCents(is, was)
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>
        <Amount of={was} currency={false} />
      </td>
      <td>
        <Amount of={is} currency={total} size={total ? 'sheet' : 'row'} />
      </td>
      <td className={css['difference']}>
        {difference === zeroCents ? null : <Figure text={format.signed(difference)} />}
      </td>
    </tr>
  )
}
