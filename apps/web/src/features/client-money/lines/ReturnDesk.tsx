import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { BankLineView, Problem, ReturnablePaymentView } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { problemOf } from '#app/refusal.ts'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { CandidateWords } from '#features/client-money/lines/CandidateWords.tsx'
import { MatchRefusal } from '#features/client-money/lines/MatchRefusal.tsx'
import { returnableQuery } from '#features/client-money/money-queries.ts'
import { sharingWords } from '#features/client-money/sharing/sharing-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type ReturnDeskProps = {
  readonly line: BankLineView
  /** Null when the person may say. */
  readonly refused: string | null
}

/** What can be done with a debit that waits: say which payment it takes back (impayé). */
export function ReturnDesk({ line, refused }: ReturnDeskProps): ReactNode {
  const words = useWords(clientMoneyWords)
  const cheques = useWords(sharingWords)
  const format = useFormat()
  const { data } = useQuery(returnableQuery(line.id))
  const [chosen, setChosen] = useState<string | null>(null)
  const act = useTakeBack(line)
  if (data === undefined) return <LoadingRules rows={2} />
  if (data.rows.length === 0) {
    return (
      <p className={css['quiet']}>
        <Prose>{`${words.debitSays} ${words.noReturnable}`}</Prose>
      </p>
    )
  }
  const reasonOf = ({ receivedOn, chequeNumber, sameCheque, ...of }: ReturnablePaymentView) =>
    [
      ...(of.detail === null
        ? []
        : [words.detailOfDebit(of.detail.rank + 1, format.euros(cents(of.detail.amountCents)))]),
      words.receivedOnDay(format.day(day(receivedOn))),
      ...(chequeNumber === null ? [] : [cheques.chequeNumber(chequeNumber)]),
      ...(sameCheque ? [cheques.namedByDebit] : []),
      ...(of.chargeCents === 0
        ? []
        : [
            words.withCharge(
              format.euros(cents(of.amountCents)),
              format.euros(cents(of.chargeCents)),
            ),
          ]),
    ].join(' · ')
  const payment = data.rows.find((row) => keyOf(row) === chosen)
  const reason = refused ?? (payment === undefined ? words.choosePayment : null)
  return (
    <>
      <p className={css['quiet']}>
        <Prose>
          {data.rows.some(({ detail }) => detail !== null)
            ? [words.returnParts, ...takenSaid(line, words)].join(' ')
            : words.returnSays}
        </Prose>
      </p>
      <ul className={css['candidates']} aria-label={words.returnableLabel}>
        {data.rows.map((row) => (
          <li key={keyOf(row)}>
            <button
              type="button"
              className={css['candidate']}
              aria-pressed={keyOf(row) === chosen}
              onClick={() => {
                setChosen(keyOf(row))
              }}
            >
              <CandidateWords
                debtorName={row.debtorName}
                reference={row.dossierReference}
                reason={reasonOf(row)}
                certain={(row.sameReference || row.sameCheque) && row.chargeCents === 0}
              />
            </button>
          </li>
        ))}
      </ul>
      <MatchRefusal of={act.refusal} />
      {reason === null && payment !== undefined ? (
        <ActButton primary busy={act.busy} onAct={() => act.takeBack(payment)}>
          {words.takeBack(payment.dossierReference)}
        </ActButton>
      ) : (
        <ReasonedButton reason={reason ?? words.choosePayment}>{words.takeBackThis}</ReasonedButton>
      )}
    </>
  )
}

/** How many of the details of a debit took a payment back; nothing before the first. */
function takenSaid(
  { batch }: BankLineView,
  words: { readonly partsTakenBack: (done: number, of: number) => string },
): readonly string[] {
  const done = batch?.details.filter(({ paymentId }) => paymentId !== null).length ?? 0
  return batch === null || done === 0 ? [] : [words.partsTakenBack(done, batch.count)]
}

/** A payment may be proposed for several details of one debit. */
function keyOf({ paymentId, detail }: ReturnablePaymentView): string {
  return `${paymentId} ${detail?.rank ?? ''}`
}

function useTakeBack(line: BankLineView) {
  const words = useWords(clientMoneyWords)
  const format = useFormat()
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | 'silent' | null>(null)
  const run = async (payment: ReturnablePaymentView): Promise<void> => {
    const { paymentId, dossierReference, detail } = payment
    setBusy(true)
    setRefusal(null)
    try {
      const { shortfallCents, chargeCents } = await api.returns.takeBack({
        id: line.id,
        paymentId,
        ...(detail === null ? {} : { detail: detail.rank }),
      })
      const missing = format.euros(cents(shortfallCents))
      const done =
        shortfallCents === 0
          ? words.takenBack(dossierReference)
          : words.takenBackShort(dossierReference, missing)
      const charge = format.euros(cents(chargeCents))
      announce(chargeCents === 0 ? done : `${done} ${words.chargeToCover(charge)}`)
    } catch (error) {
      setRefusal(problemOf(error) ?? 'silent')
    } finally {
      setBusy(false)
      await cache.invalidateQueries()
    }
  }
  return {
    busy,
    refusal,
    takeBack: (payment: ReturnablePaymentView) => {
      if (!busy) void run(payment)
    },
  }
}
