import { useQueryClient } from '@tanstack/react-query'
import type { BankLineView, Problem } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { problemOf } from '#app/refusal.ts'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import { MatchRefusal } from '#features/client-money/lines/MatchRefusal.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { useWords } from '#words/use-words.ts'

export type NamingFee = {
  readonly busy: boolean
  readonly refusal: Problem | 'silent' | null
  readonly nameFee: (line: BankLineView) => void
}

/** Says, once at a time, that a debit is a fee of the bank. */
export function useNamingFee(): NamingFee {
  const words = useWords(clientMoneyWords)
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | 'silent' | null>(null)
  const run = async ({ id }: BankLineView): Promise<void> => {
    setBusy(true)
    setRefusal(null)
    try {
      await api.cash.nameFee({ id })
      announce(words.feeNamed)
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
    nameFee: (line) => {
      if (!busy) void run(line)
    },
  }
}

/** The act by which a debit is no fee of the bank after all: it waits again. */
export function UnnameFeeAct({ line }: { readonly line: BankLineView }): ReactNode {
  const words = useWords(clientMoneyWords)
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | 'silent' | null>(null)
  const unname = async (): Promise<void> => {
    setBusy(true)
    setRefusal(null)
    try {
      await api.cash.unnameFee({ id: line.id })
      announce(words.feeUnnamed)
    } catch (error) {
      setRefusal(problemOf(error) ?? 'silent')
    } finally {
      setBusy(false)
      await cache.invalidateQueries()
    }
  }
  return (
    <>
      <MatchRefusal of={refusal} />
      <ActButton small busy={busy} onAct={() => void unname()}>
        {words.unnameFee}
      </ActButton>
    </>
  )
}

/** The act by which a credit of the bank is a fee that it gives back; or is none after all. */
export function FeeGivenBackAct({ line }: { readonly line: BankLineView }): ReactNode {
  const words = useWords(clientMoneyWords)
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | 'silent' | null>(null)
  const isNamed = line.state === 'fee'
  const act = async (): Promise<void> => {
    setBusy(true)
    setRefusal(null)
    try {
      const { cash } = api
      await (isNamed ? cash.feeNotGivenBack : cash.feeGivenBack)({ id: line.id })
      announce(isNamed ? words.feeNotGivenBackDone : words.feeGivenBackDone)
    } catch (error) {
      setRefusal(problemOf(error) ?? 'silent')
    } finally {
      setBusy(false)
      await cache.invalidateQueries()
    }
  }
  return (
    <>
      {line.codedFee && !isNamed && <p>{words.codedFee}</p>}
      <MatchRefusal of={refusal} />
      <ActButton small={!line.codedFee || isNamed} busy={busy} onAct={() => void act()}>
        {isNamed ? words.feeNotGivenBack : words.feeGivenBack}
      </ActButton>
    </>
  )
}

type Props = { readonly line: BankLineView; readonly naming: NamingFee }

/** The act by which a debit is a fee of the bank, which the firm covers. */
export function FeeAct({ line, naming }: Props): ReactNode {
  const words = useWords(clientMoneyWords)
  if (line.batch?.details.some(({ paymentId }) => paymentId !== null) === true) {
    return (
      <ReasonedButton keyName="b" reason={words.notAFeeAnyMore}>
        {words.feeAct}
      </ReasonedButton>
    )
  }
  return (
    <>
      <MatchRefusal of={naming.refusal} />
      <ActButton keyName="b" busy={naming.busy} onAct={() => naming.nameFee(line)}>
        {words.feeAct}
      </ActButton>
    </>
  )
}
