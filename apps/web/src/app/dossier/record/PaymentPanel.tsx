import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { addCents, cents, type Cents, type Day } from '@quittance/kernel'
import type { AllocationView, PaymentResult } from '@quittance/contract'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useSignedIn } from '#app/session/session.ts'
import { dayOf } from '#words/figures.ts'
import css from '#app/dossier/record/record.module.css'
import { PaymentDone } from '#app/dossier/record/PaymentDone.tsx'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useReread, type RecordProps } from '#app/dossier/record/use-record.ts'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { SumTable, type SumLine } from '#ui/figures/SumTable.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type Method = 'transfer' | 'cheque' | 'card' | 'direct-debit' | 'to-creditor' | 'cash'
type Choice = Method | 'cash-refused'

export type PaymentPanelProps = RecordProps & {
  /** What is known of it already, where a page tried it. */
  readonly known?: { readonly amount: Cents | null; readonly on: Day | null }
}

/** A payment noted by hand: how it would be allocated is shown before anything is written. */
export function PaymentPanel({ dossier, onClose, known }: PaymentPanelProps): ReactNode {
  const words = useWords(recordWords)
  const today = dayOf(useSignedIn().today)
  const reread = useReread()
  const [amount, setAmount] = useState<Cents | null>(known?.amount ?? null)
  const [on, setOn] = useState<Day | null>(known?.on ?? today)
  const [method, setMethod] = useState<Choice>('transfer')
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error, data } = useMutation<PaymentResult, unknown, Day>({
    mutationFn: (receivedOn) =>
      api.clientMoney.recordPayment({
        id: dossier.id,
        expectedVersion: dossier.version,
        amountCents: amount ?? 0,
        receivedOn: receivedOn.toString(),
        method: method === 'cash-refused' ? 'cash' : method,
      }),
    onSuccess: () => reread(dossier.id),
  })
  const refusing = useMutation<unknown, unknown, Day>({
    mutationFn: (refusedOn) =>
      api.cash.refuse({
        id: dossier.id,
        expectedVersion: dossier.version,
        amountCents: amount ?? 0,
        on: refusedOn.toString(),
      }),
    onSuccess: async () => {
      await reread(dossier.id)
      announce(words.cashRefusalDone)
      onClose()
    },
  })
  if (data !== undefined && amount !== null) {
    return <PaymentDone amount={amount} result={data} onClose={onClose} />
  }
  const missing = amount === null || amount <= 0
  return (
    <RecordPanel
      title={words.paymentTitle}
      verb={words.save}
      busy={isPending || refusing.isPending}
      error={error ?? refusing.error}
      onClose={onClose}
      onReread={() => void reread(dossier.id)}
      onSave={() => {
        setTried(true)
        if (missing || on === null) return
        if (method === 'cash-refused') refusing.mutate(on)
        else mutate(on)
      }}
    >
      <div className={css['pair']}>
        <MoneyField
          label={words.paymentAmount}
          value={amount}
          onChange={setAmount}
          error={tried && missing ? words.amountMissing : undefined}
        />
        <DayField
          label={words.paymentOn}
          value={on}
          onChange={setOn}
          latest={today}
          error={tried && on === null ? words.dayMissing : undefined}
        />
      </div>
      <SelectField<Choice>
        label={words.paymentMethod}
        {...(isCash(method) ? {} : { help: words.paymentHelp })}
        value={method}
        onChange={setMethod}
        choices={[
          { value: 'transfer', text: words.transfer },
          { value: 'cheque', text: words.cheque },
          { value: 'card', text: words.card },
          { value: 'direct-debit', text: words.directDebit },
          { value: 'to-creditor', text: words.toCreditor },
          { value: 'cash', text: words.cash },
          { value: 'cash-refused', text: words.cashRefused },
        ]}
      />
      <CashNote of={method} />
      {!missing && on !== null && method !== 'cash-refused' && (
        <Allocation id={dossier.id} amount={amount} on={on} />
      )}
    </RecordPanel>
  )
}

function isCash(method: Choice): boolean {
  return method === 'cash' || method === 'cash-refused'
}

/** What a payment in cash asks: refused, or lodged the same day. */
function CashNote({ of }: { readonly of: Choice }): ReactNode {
  const words = useWords(recordWords)
  const collects = useSignedIn().organisation.kind !== 'creditor'
  if (!isCash(of)) return null
  return (
    <p>
      <Prose>
        {of === 'cash-refused' ? words.cashRefusedSays : collects ? words.cashSays : words.cashOwn}
      </Prose>
    </p>
  )
}

type AllocationProps = { readonly id: string; readonly amount: Cents; readonly on: Day }

function Allocation({ id, amount, on }: AllocationProps): ReactNode {
  const words = useWords(recordWords)
  const format = useFormat()
  const why = useWhy()
  const amountCents = useDeferredValue(amount)
  const receivedOn = on.toString()
  const { data } = useQuery({
    queryKey: ['dossier', id, 'preview', amountCents, receivedOn],
    queryFn: () => api.clientMoney.previewPayment({ id, amountCents, receivedOn }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  if (data === undefined) return null
  const lines = data.allocations.flatMap((row) =>
    partsOf(row, words).map(({ what, amount: part }): SumLine => ({
      what: data.allocations.length > 1 ? `${what} ${words.onItem(row.itemNumber)}` : what,
      amount: part,
      onWhy: () => why({ figure: format.euros(part), explanation: row.because }),
    })),
  )
  const allocated = addCents(...lines.map((line) => line.amount))
  return (
    <section className={css['allocation']} aria-label={words.allocation}>
      <h3>{words.allocation}</h3>
      <SumTable
        compact
        caption={words.allocation}
        lines={lines}
        total={{ what: words.allocated, amount: allocated }}
        outside={[{ what: words.left, amount: cents(data.leftCents) }]}
      />
      {data.overpaidCents > 0 && (
        <p>
          <Prose>{words.overpaid(format.euros(cents(data.overpaidCents)))}</Prose>
        </p>
      )}
      {data.payOverBy !== null && (
        <p>
          <Prose>{words.payOverBy(format.day(dayOf(data.payOverBy)))}</Prose>
        </p>
      )}
    </section>
  )
}

/** The parts of an allocation that are not zero, in the order of the law. */
function partsOf(row: AllocationView, words: (typeof recordWords)['fr']) {
  return [
    { what: words.toCosts, amount: cents(row.toCostsCents) },
    { what: words.toInterest, amount: cents(row.toInterestCents) },
    { what: words.toIndemnity, amount: cents(row.toIndemnityCents) },
    { what: words.toPrincipal, amount: cents(row.toPrincipalCents) },
  ].filter(({ amount }) => amount !== 0)
}
