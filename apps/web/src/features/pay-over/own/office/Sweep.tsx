import type { OwnOrdersDesk } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { whySweep } from '#features/pay-over/own/own-why.ts'
import { PayeeAccount } from '#features/pay-over/own/refund/PayeeAccount.tsx'
import { PayeePanel } from '#features/pay-over/own/refund/PayeePanel.tsx'
import { ownWords, type OwnWords } from '#features/pay-over/own/words/own-words.ts'
import css from '#features/pay-over/pay-over.module.css'
import type { Reasoned } from '#app/orders/ReasonPanel.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type SweepProps = {
  readonly of: OwnOrdersDesk['sweep']
  readonly mayHandle: boolean
  readonly othersApprove: boolean
  readonly onAsk: (reasoned: Reasoned) => void
}

/** Why the commissions cannot be ordered now; undefined when they can. */
export function sweepRefusal(
  sweep: OwnOrdersDesk['sweep'] | undefined,
  words: OwnWords,
): string | undefined {
  if (sweep === undefined || sweep.commissions.length === 0) return words.sweepNothing
  return sweep.account === null ? words.sweepNoAccount : undefined
}

/** The commissions that stand on the separate account, since when, and the account they go to. */
export function Sweep({ of, mayHandle, othersApprove, onAsk }: SweepProps): ReactNode {
  const words = useWords(ownWords)
  const [recording, setRecording] = useState(false)
  return (
    <section className={css['section']} aria-label={words.sweepTitle}>
      <SectionHead ruled title={words.sweepTitle} note={words.sweepNote} />
      <Waiting of={of} />
      <div className={css['group']}>
        <h3>{words.officeAccount}</h3>
        {[of.proposed, of.account].map(
          (account) =>
            account !== null && (
              <PayeeAccount
                key={account.id}
                account={account}
                mayHandle={mayHandle}
                othersApprove={othersApprove}
                onAsk={onAsk}
              />
            ),
        )}
        {mayHandle && of.proposed === null && (
          <ActButton small onAct={() => setRecording(true)}>
            {of.account === null ? words.recordAccount : words.changeAccount}
          </ActButton>
        )}
      </div>
      {recording && (
        <PayeePanel
          title={words.recordOfficeTitle}
          says={words.recordOfficeSays}
          holder=""
          send={({ fileId: _fileId, ...account }, key) =>
            api.ownOrders.recordOfficeAccount(account, { context: { key } })
          }
          onClose={() => setRecording(false)}
        />
      )}
    </section>
  )
}

function Waiting({ of }: Pick<SweepProps, 'of'>): ReactNode {
  const words = useWords(ownWords)
  const format = useFormat()
  const why = useWhy()
  const total = cents(of.commissions.reduce((sum, { grossCents }) => sum + grossCents, 0))
  const onWay = cents(of.heldCents - of.freeCents)
  if (of.heldCents === 0) return <EmptyState says={words.sweepEmpty} />
  return (
    <div className={css['order']}>
      <span className={css['quiet']}>
        {words.sweepHeld(format.euros(cents(of.heldCents)))}
        {onWay > 0 && `, ${words.sweepOnWay(format.euros(onWay))}`}
      </span>
      {of.late && of.workingDays !== null && (
        <StatusMark shape="refused">{words.sweepLate(of.workingDays)}</StatusMark>
      )}
      {!of.late && of.commissions.length > 0 && (
        <StatusMark shape="clock">{words.sweepToday}</StatusMark>
      )}
      {of.commissions.length > 0 && (
        <SumTable
          caption={words.sweepLabel}
          lines={of.commissions.map((one) => ({
            what: `${one.dossierReference}, ${format.day(day(one.earnedOn))}`,
            from: one.creditorName,
            amount: cents(one.grossCents),
          }))}
          total={{
            what: words.sweepTotal,
            amount: total,
            onWhy: () => {
              const explanation = whySweep(of, { words, format })
              why({ figure: format.euros(total), explanation, inScreenLanguage: true })
            },
          }}
        />
      )}
    </div>
  )
}
