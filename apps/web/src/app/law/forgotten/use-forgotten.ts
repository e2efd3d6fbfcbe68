import { useQuery } from '@tanstack/react-query'
import type { DossierLaw, ItemLaw } from '@quittance/contract'
import { cents, type Cents, type Day } from '@quittance/kernel'
import { useDeferredValue, useMemo, useState } from 'react'
import { api } from '#app/api.ts'
import { withPayment } from '#app/law/forgotten/forgotten-payment.ts'

/** A payment tried without being recorded. */
export type Forgotten = {
  readonly amount: Cents | null
  readonly on: Day | null
  readonly onAmount: (amount: Cents | null) => void
  readonly onOn: (on: Day | null) => void
  readonly clear: () => void
  /** The items with the payment; null until the server has said how it would be allocated. */
  readonly items: readonly ItemLaw[] | null
  /** What would be left over, to be given back. */
  readonly overpaid: Cents
}

/** Tries a payment: the server says how it would be allocated, the law counts again from its day. */
export function useForgotten(id: string, law: DossierLaw | undefined): Forgotten {
  const [amount, setAmount] = useState<Cents | null>(null)
  const [on, setOn] = useState<Day | null>(null)
  const amountCents = useDeferredValue(amount)
  const receivedOn = on?.toString() ?? null
  const ready = amountCents !== null && amountCents > 0 && receivedOn !== null
  const { data } = useQuery({
    queryKey: ['dossier', id, 'preview', amountCents, receivedOn],
    queryFn: () =>
      api.clientMoney.previewPayment({
        id,
        amountCents: amountCents ?? 0,
        receivedOn: receivedOn ?? '',
      }),
    enabled: ready,
  })
  const items = useMemo(
    () =>
      data === undefined || receivedOn === null || law === undefined
        ? null
        : withPayment(law.items, { on: receivedOn, allocations: data.allocations }, law.asOf),
    [data, receivedOn, law],
  )
  return {
    amount,
    on,
    onAmount: setAmount,
    onOn: setOn,
    clear: () => {
      setAmount(null)
      setOn(null)
    },
    items: ready ? items : null,
    overpaid: cents(data?.overpaidCents ?? 0),
  }
}
