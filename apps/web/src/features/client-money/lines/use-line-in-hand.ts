import { useInfiniteQuery } from '@tanstack/react-query'
import type { BankLineView } from '@quittance/contract'
import { day } from '@quittance/kernel'
import { useState } from 'react'
import {
  clientMoneyWords,
  type ClientMoneyWords,
} from '#features/client-money/client-money-words.ts'
import { rowsOf } from '#features/client-money/lines/BankLines.tsx'
import type { Candidate } from '#features/client-money/lines/use-matching.ts'
import { bankLinesQuery, type LineState } from '#features/client-money/money-queries.ts'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The line of the bank in hand, and the dossier chosen for it. */
export type LineInHand = {
  readonly state: LineState
  readonly toState: (state: LineState) => void
  readonly lines: readonly BankLineView[]
  readonly line: BankLineView | null
  readonly candidates: readonly Candidate[]
  readonly chosen: Candidate | null
  /** True for money received that has no owner yet. */
  readonly waits: boolean
  readonly toLine: (id: string) => void
  readonly pick: (candidate: Candidate | undefined) => void
  readonly step: (by: 1 | -1) => void
}

/** Keeps a line in hand while the list is read again around it; the first one by default. */
export function useLineInHand(): LineInHand {
  const [state, setState] = useState<LineState>('to-match')
  const [inHand, setInHand] = useState<{ readonly id: string; readonly rank: number } | null>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const words = useWords(clientMoneyWords)
  const format = useFormat()
  const lines = rowsOf(useInfiniteQuery(bankLinesQuery(state)).data)
  const line =
    lines.find(({ id }) => id === inHand?.id) ??
    lines[Math.min(inHand?.rank ?? 0, lines.length - 1)] ??
    null
  const toLine = (id: string) => {
    setInHand({
      id,
      rank: Math.max(
        0,
        lines.findIndex((one) => one.id === id),
      ),
    })
  }
  return {
    state,
    toState: setState,
    lines,
    line,
    ...choiceOf(line, picked, { words, format }),
    waits: line !== null && line.state === 'to-match' && line.amountCents > 0,
    toLine,
    pick: (candidate) => {
      if (line !== null && candidate !== undefined) setPicked({ lineId: line.id, candidate })
    },
    step: (by) => {
      const next = lines[lines.findIndex(({ id }) => id === line?.id) + by]
      if (next === undefined) return
      toLine(next.id)
      document.querySelector<HTMLElement>(`[data-line="${next.id}"]`)?.focus()
    },
  }
}

/** A choice of the person, kept while the same line is in hand. */
type Picked = { readonly lineId: string; readonly candidate: Candidate }

type Say = { readonly words: ClientMoneyWords; readonly format: Format }

/**
 * The dossiers a line may be for, and the one in hand, which one key accepts: what the person picked,
 * else the only one its reference names, else the only one that more than a name or an amount names.
 */
function choiceOf(
  line: BankLineView | null,
  picked: Picked | null,
  { words, format }: Say,
): Pick<LineInHand, 'candidates' | 'chosen'> {
  if (line === null) return { candidates: [], chosen: null }
  const own = picked !== null && picked.lineId === line.id ? picked.candidate : null
  const proposed = line.proposals.map((proposal): Candidate => {
    const { dossierId, reference, debtorName, certain } = proposal
    const reason = reasonOf(proposal, { words, format })
    return { dossierId, reference, debtorName, certain, reason }
  })
  const known = proposed.some(({ dossierId }) => dossierId === own?.dossierId)
  const certain = proposed.filter(({ certain: sure }) => sure)
  const strong = proposed.filter((_, index) => {
    const by = line.proposals[index]?.foundBy
    return by !== 'name' && by !== 'amount'
  })
  return {
    candidates: own === null || known ? proposed : [...proposed, own],
    chosen: own ?? onlyOf(certain) ?? onlyOf(strong),
  }
}

function onlyOf(candidates: readonly Candidate[]): Candidate | null {
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}

/** Why a dossier is proposed, with its day where the reason has one. */
function reasonOf(
  { foundBy, on, place }: BankLineView['proposals'][number],
  { words, format }: Say,
): string {
  if (foundBy === 'instalment') {
    const at = place === null ? '' : `${place.rank}/${place.of}`
    return words.instalment(at, on === null ? '' : format.day(day(on)))
  }
  const says = words[foundBy]
  return typeof says === 'string' ? says : says(on === null ? '' : format.day(day(on)))
}
