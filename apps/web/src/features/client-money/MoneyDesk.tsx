import type { AccountProof } from '@quittance/contract'
import { cents, day, subtractCents, zeroCents } from '@quittance/kernel'
import { use, useState, type ReactNode } from 'react'
import { UndoPanel } from '#app/dossier/where-money/undo/UndoPanel.tsx'
import { useKeys } from '#app/keys/use-keys.ts'
import { useSignedIn } from '#app/session/session.ts'
import { sidesOf } from '#features/client-money/account/account-sides.ts'
import { SeparateAccount } from '#features/client-money/account/SeparateAccount.tsx'
import { CashLodgings } from '#features/client-money/apart/CashLodgings.tsx'
import { ForeignLines } from '#features/client-money/apart/ForeignLines.tsx'
import { StatementsAside } from '#features/client-money/asides/StatementsAside.tsx'
import { ChequeTerm } from '#features/client-money/cheques/ChequeTerm.tsx'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { ImportAct } from '#features/client-money/ImportAct.tsx'
import { BankLines } from '#features/client-money/lines/BankLines.tsx'
import { deskKeys } from '#features/client-money/lines/desk-keys.ts'
import { useNamingFee, type NamingFee } from '#features/client-money/apart/FeeAct.tsx'
import { MatchDesk } from '#features/client-money/lines/MatchDesk.tsx'
import { MatchDone } from '#features/client-money/lines/MatchDone.tsx'
import { useLineInHand, type LineInHand } from '#features/client-money/lines/use-line-in-hand.ts'
import { useMatching, type Matching } from '#features/client-money/lines/use-matching.ts'
import { useUndoing, type Undoing } from '#features/client-money/undo/use-undoing.ts'
import { MoneyPages } from '#features/client-money/MoneyPages.tsx'
import { PayOvers } from '#features/client-money/PayOvers.tsx'
import { Receipts } from '#features/client-money/Receipts.tsx'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type MoneyDeskProps = {
  readonly proof: AccountProof
  /** The verdict, and what it rests on. */
  readonly title: string
  readonly says: ReactNode
}

/** The work of the separate account: the line in hand, the act on it, what it changes. */
export function MoneyDesk({ proof, title, says }: MoneyDeskProps): ReactNode {
  const words = useWords(clientMoneyWords)
  const { member } = useSignedIn()
  const mayHandle = member.rights.includes('handle-money')
  const [importing, setImporting] = useState(false)
  const navigate = use(Navigate)
  const hand = useLineInHand()
  const matching = useMatching()
  const naming = useNamingFee()
  const openImport = (): void => {
    setImporting(true)
  }
  const toPayOvers = (): void => navigate(paths.payOvers())
  const undoing = useUndoing(matching)
  const [toUndo, setToUndo] = useState<string | null>(null)
  const undo = undoOf({ hand, matching, undoing, open: setToUndo })
  const keys = deskKeys({ words, hand, matching, naming, mayHandle, undo, openImport, toPayOvers })
  useKeys(keys)
  return (
    <Page keys={<KeyStrip keys={[...keys, { name: 'm', does: words.keyWhy }]} />}>
      <PageHeader
        title={title}
        says={says}
        aside={
          <ImportAct
            may={mayHandle}
            open={importing}
            onOpen={openImport}
            onClose={() => {
              setImporting(false)
            }}
          />
        }
      />
      <MoneyPages />
      <div className={css['account']}>
        {proof.bankCents !== null && proof.bankOn !== null && (
          <SeparateAccount
            proof={{ ...proof, bankCents: proof.bankCents }}
            on={day(proof.bankOn)}
          />
        )}
      </div>
      <div className={css['columns']}>
        <Statement {...{ hand, matching, naming, undoing, mayHandle }} />
        <div>
          <Parts proof={proof} />
          <ForeignLines mayHandle={mayHandle} />
          <CashLodgings />
          <PayOvers />
          <ChequeTerm />
          <Receipts />
        </div>
      </div>
      {toUndo !== null && (
        <UndoPanel paymentId={toUndo} noted={false} onClose={() => setToUndo(null)} />
      )}
    </Page>
  )
}

type Undoable = {
  readonly hand: LineInHand
  readonly matching: Matching
  readonly undoing: Undoing
  readonly open: (paymentId: string) => void
}

/** What one press undoes: the match just made, else what the line in hand was matched to. */
function undoOf({ hand, matching, undoing, open }: Undoable): (() => void) | null {
  const { done } = matching
  if (done !== null) return () => undoing.undo(done)
  const paymentId = hand.line?.paymentId ?? null
  return hand.line?.state !== 'matched' || paymentId === null ? null : () => open(paymentId)
}

type StatementProps = {
  readonly hand: LineInHand
  readonly matching: Matching
  readonly naming: NamingFee
  readonly undoing: Undoing
  readonly mayHandle: boolean
}

function Statement({ hand, matching, naming, undoing, mayHandle }: StatementProps): ReactNode {
  const words = useWords(clientMoneyWords)
  const { state, toState, lines, line, candidates, chosen, toLine, pick } = hand
  return (
    <section aria-label={words.linesTitle}>
      <StatementsAside mayHandle={mayHandle} />
      <SectionHead ruled title={words.linesTitle} />
      {matching.done !== null && (
        <MatchDone
          of={matching.done}
          waiting={state === 'to-match' ? lines.length : 0}
          undoing={undoing}
          onClose={matching.forget}
        />
      )}
      <BankLines
        state={state}
        onState={toState}
        chosen={line?.id ?? null}
        onChoose={(id) => {
          toLine(id)
          matching.forget()
        }}
        desk={
          line === null ? null : (
            <MatchDesk
              line={line}
              candidates={candidates}
              chosen={chosen}
              onChoose={pick}
              matching={matching}
              naming={naming}
              refused={mayHandle ? null : words.roleRefused}
            />
          )
        }
      />
    </section>
  )
}

function Parts({ proof }: { readonly proof: AccountProof }): ReactNode {
  const words = useWords(clientMoneyWords)
  const say = useSaid()
  const { owed, owedParts, shortParts } = sidesOf(proof)
  if (proof.parts.length === 0) return null
  return (
    <section className={css['parts']} aria-label={words.partsTitle}>
      <SectionHead ruled title={words.partsTitle} aside={words.partsNote} />
      <SumTable
        caption={words.partsLabel}
        lines={owedParts.map(({ account, label, amountCents }) => ({
          what: say(label),
          from: words.accountNumber(account),
          amount: cents(amountCents),
        }))}
        total={{ what: words.total, amount: owed }}
        outside={shortParts.map(({ account, label, amountCents }) => ({
          what: say(label),
          from: words.broughtByOffice(account),
          amount: subtractCents(zeroCents, cents(amountCents)),
        }))}
      />
    </section>
  )
}
