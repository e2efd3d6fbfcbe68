import { useInfiniteQuery } from '@tanstack/react-query'
import type { AccountProof, BankLineView } from '@quittance/contract'
import { cents, day, subtractCents, zeroCents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import type { KeyAct } from '#app/keys/key-map.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { may } from '#app/session/rights.ts'
import { useSignedIn } from '#app/session/session.ts'
import { sidesOf } from '#features/client-money/account/account-sides.ts'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { BankLines, rowsOf } from '#features/client-money/lines/BankLines.tsx'
import { MatchDesk } from '#features/client-money/lines/MatchDesk.tsx'
import { MatchDone } from '#features/client-money/lines/MatchDone.tsx'
import { useMatching, type Candidate } from '#features/client-money/lines/use-matching.ts'
import { bankLinesQuery, type LineState } from '#features/client-money/money-queries.ts'
import { PayOvers } from '#features/client-money/PayOvers.tsx'
import { Receipts } from '#features/client-money/Receipts.tsx'
import { SeparateAccount } from '#features/client-money/account/SeparateAccount.tsx'
import { StatementDrop } from '#features/client-money/StatementDrop.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { useWords } from '#words/use-words.ts'

export type MoneyDeskProps = { readonly proof: AccountProof; readonly head: ReactNode }

/** The work of the separate account: the line in hand, the act on it, what it changes. */
export function MoneyDesk({ proof, head }: MoneyDeskProps): ReactNode {
  const words = useWords(clientMoneyWords)
  const { member } = useSignedIn()
  const mayHandle = may(member.role, 'handle-money')
  const [state, setState] = useState<LineState>('to-match')
  const [inHand, setInHand] = useState<string | null>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const matching = useMatching()
  const lines = rowsOf(useInfiniteQuery(bankLinesQuery(state)).data)
  const line = lines.find(({ id }) => id === inHand) ?? lines[0] ?? null
  const { candidates, chosen } = choiceOf(line, picked)
  const pick = (candidate: Candidate | undefined): void => {
    if (line !== null && candidate !== undefined) setPicked({ lineId: line.id, candidate })
  }
  const choose = (id: string): void => {
    setInHand(id)
    matching.forget()
  }
  const waits = line !== null && line.state === 'to-match' && line.amountCents > 0
  const refused = mayHandle ? null : words.roleRefused
  const impossible = waits
    ? (refused ?? (chosen === null ? words.chooseFirst : undefined))
    : line?.state === 'to-match'
      ? words.debitSays
      : words.noLine
  const keys: readonly KeyAct[] = [
    { name: ['ArrowDown', 'ArrowUp'], does: words.keyLine, act: (name) => step(name) },
    ...(candidates.length === 0
      ? []
      : [
          {
            name: candidates.slice(0, 9).map((_, index) => String(index + 1)),
            does: words.keyProposal,
            act: (name: string) => pick(candidates[Number(name) - 1]),
          },
        ]),
    {
      name: 'r',
      does: words.keyMatch,
      refused: impossible,
      act: () => {
        if (line !== null && chosen !== null) matching.match(line, chosen)
      },
    },
    {
      name: 'f',
      does: words.keySearch,
      refused: waits ? undefined : words.noLine,
      act: focusSearch,
    },
  ]
  const step = (name: string): void => {
    const at = lines.findIndex(({ id }) => id === line?.id)
    const next = lines[at + (name === 'ArrowDown' ? 1 : -1)]
    if (next === undefined) return
    choose(next.id)
    document.querySelector<HTMLElement>(`[data-line="${next.id}"]`)?.focus()
  }
  useKeys(keys)
  return (
    <Page keys={<KeyStrip keys={[...keys, { name: 'm', does: words.keyWhy }]} />}>
      {head}
      <div className={css['account']}>
        {proof.bankCents !== null && proof.bankOn !== null && (
          <SeparateAccount
            proof={{ ...proof, bankCents: proof.bankCents }}
            on={day(proof.bankOn)}
          />
        )}
      </div>
      <div className={css['columns']}>
        <section aria-label={words.linesTitle}>
          <SectionHead ruled title={words.linesTitle} />
          {matching.done !== null && (
            <MatchDone
              of={matching.done}
              waiting={state === 'to-match' ? lines.length : 0}
              onClose={matching.forget}
            />
          )}
          <BankLines
            state={state}
            onState={setState}
            chosen={line?.id ?? null}
            onChoose={choose}
            desk={
              line === null ? null : (
                <MatchDesk
                  line={line}
                  candidates={candidates}
                  chosen={chosen}
                  onChoose={pick}
                  matching={matching}
                  refused={refused}
                />
              )
            }
          />
          <StatementDrop may={mayHandle} />
        </section>
        <div>
          <Parts proof={proof} />
          <PayOvers />
          <Receipts />
        </div>
      </div>
    </Page>
  )
}

/** A choice of the person, kept while the same line is in hand. */
type Picked = { readonly lineId: string; readonly candidate: Candidate }

/**
 * The dossiers a line may be for, and the one chosen: what the person picked, else the only one its
 * reference names. A name or an amount alone never chooses.
 */
function choiceOf(
  line: BankLineView | null,
  picked: Picked | null,
): { readonly candidates: readonly Candidate[]; readonly chosen: Candidate | null } {
  if (line === null) return { candidates: [], chosen: null }
  const own = picked !== null && picked.lineId === line.id ? picked.candidate : null
  const known = line.proposals.some(({ dossierId }) => dossierId === own?.dossierId)
  const certain = line.proposals.filter(({ certain: sure }) => sure)
  return {
    candidates: own === null || known ? line.proposals : [...line.proposals, own],
    chosen: own ?? (certain.length === 1 ? (certain[0] ?? null) : null),
  }
}

function focusSearch(): void {
  document.querySelector<HTMLElement>('[data-dossier-search] input')?.focus()
}

function Parts({ proof }: { readonly proof: AccountProof }): ReactNode {
  const words = useWords(clientMoneyWords)
  const { owed, owedParts, shortParts } = sidesOf(proof)
  if (proof.parts.length === 0) return null
  return (
    <section className={css['parts']} aria-label={words.partsTitle}>
      <SectionHead ruled title={words.partsTitle} aside={words.partsNote} />
      <SumTable
        caption={words.partsLabel}
        lines={owedParts.map(({ account, label, amountCents }) => ({
          what: label,
          from: words.accountNumber(account),
          amount: cents(amountCents),
        }))}
        total={{ what: words.total, amount: owed }}
        outside={shortParts.map(({ account, label, amountCents }) => ({
          what: label,
          from: words.broughtByOffice(account),
          amount: subtractCents(zeroCents, cents(amountCents)),
        }))}
      />
    </section>
  )
}
