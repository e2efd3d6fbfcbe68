import type { DossierMoney, MoneyPlace } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { whereMoneyWords } from '#app/dossier/where-money/where-money-words.ts'
import css from '#app/dossier/where-money/where-money.module.css'
import { Amount } from '#ui/figures/Amount.tsx'
import { useWords } from '#words/use-words.ts'

export type PlacesRowProps = {
  readonly head: ReactNode
  readonly of: Pick<DossierMoney, 'places' | 'totalCents'>
  /** Closes the table by the double rule: the sum of all. */
  readonly closes?: boolean
}

/** A sum of money by the places where it is: « à reverser 1 500,00, reversés 856,00 ». */
export function PlacesRow({ head, of, closes = false }: PlacesRowProps): ReactNode {
  const placeSum = usePlaceSum()
  const { places, totalCents } = of
  return (
    <tr className={closes ? css['total'] : undefined}>
      <th scope="row">{head}</th>
      <td className={css['where']}>
        <ul>
          {places.map(({ place, amountCents }) => (
            <li key={place}>
              <span>{placeSum(place)}</span>
              {places.length > 1 && <Amount of={cents(amountCents)} currency={false} />}
            </li>
          ))}
        </ul>
      </td>
      <td className={css['amount']}>
        <Amount of={cents(totalCents)} size={closes ? 'total' : 'row'} currency={closes} />
      </td>
    </tr>
  )
}

/** What a sum of shares is called by its place: « à reverser ». */
function usePlaceSum(): (place: MoneyPlace) => string {
  const words = useWords(whereMoneyWords)
  const told: Readonly<Record<MoneyPlace, string>> = {
    direct: words.sumDirect,
    own: words.sumOwn,
    'awaiting-bank': words.sumAwaited,
    retained: words.sumRetained,
    'to-pay-over': words.sumToPayOver,
    ordered: words.sumOrdered,
    'paid-over': words.sumPaidOver,
    'set-off': words.sumSetOff,
    overpaid: words.sumOverpaid,
    'refund-ordered': words.sumRefundOrdered,
    refunded: words.sumRefunded,
    'taken-back': words.sumTakenBack,
    undone: words.sumUndone,
    held: words.sumHeld,
  }
  return (place) => told[place]
}
