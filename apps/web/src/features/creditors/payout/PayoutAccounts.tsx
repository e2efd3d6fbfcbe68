import { useQuery } from '@tanstack/react-query'
import type { PayoutAccountsView, PayoutAccountView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { FormNote } from '#app/forms/FormNote.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { AccountPanel } from '#features/creditors/payout/AccountPanel.tsx'
import { AccountTold } from '#features/creditors/payout/AccountTold.tsx'
import { CheckPanel, RefusePanel } from '#features/creditors/payout/DecideAccount.tsx'
import css from '#features/creditors/payout/payout.module.css'
import {
  payoutAccountsQuery,
  useReadAccountsAgain,
} from '#features/creditors/payout/payout-queries.ts'
import { payoutWords } from '#features/creditors/payout/payout-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

type Opened =
  | { readonly panel: 'record' }
  | { readonly panel: 'check' | 'refuse'; readonly of: PayoutAccountView }

/** Where a creditor is paid over: its account today, the one that waits, and those before. */
export function PayoutAccounts({ creditorId }: { readonly creditorId: string }): ReactNode {
  const words = useWords(payoutWords)
  const read = useQuery(payoutAccountsQuery(creditorId))
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = (): void => setOpened(null)
  return (
    <Sheet title={words.title}>
      <Reading of={read} rows={2}>
        {(accounts) => (
          <>
            <Versions accounts={accounts} onOpen={setOpened} />
            {opened?.panel === 'record' && (
              <AccountPanel creditorId={creditorId} noted={notedOf(accounts)} onClose={close} />
            )}
          </>
        )}
      </Reading>
      {opened?.panel === 'check' && <CheckPanel account={opened.of} onClose={close} />}
      {opened?.panel === 'refuse' && <RefusePanel account={opened.of} onClose={close} />}
    </Sheet>
  )
}

/** What a first account begins from; a change begins from nothing. */
function notedOf({ rows, noted }: PayoutAccountsView): PayoutAccountsView['noted'] {
  return rows.length === 0 ? noted : { iban: null, holder: null }
}

type VersionsProps = {
  readonly accounts: PayoutAccountsView
  readonly onOpen: (opened: Opened) => void
}

function Versions({ accounts, onOpen }: VersionsProps): ReactNode {
  const words = useWords(payoutWords)
  const { member } = useSignedIn()
  const mayHandle = member.rights.includes('handle-money')
  const waits = accounts.rows.some(({ state }) => state === 'proposed')
  const act = accounts.rows.length === 0 ? words.record : words.change
  return (
    <div className={css['accounts']}>
      {accounts.rows.length === 0 && (
        <p>
          <Prose>{words.none}</Prose>
        </p>
      )}
      {accounts.rows.map((account) => (
        <div key={account.id} className={css['account']}>
          <AccountTold account={account} />
          {mayHandle && (
            <AccountActs account={account} othersConfirm={accounts.othersConfirm} onOpen={onOpen} />
          )}
        </div>
      ))}
      {!mayHandle ? (
        <ReasonedButton reason={words.roleRefused}>{act}</ReasonedButton>
      ) : waits ? (
        <ReasonedButton reason={words.waits}>{act}</ReasonedButton>
      ) : (
        <ActButton onAct={() => onOpen({ panel: 'record' })}>{act}</ActButton>
      )}
    </div>
  )
}

function AccountActs(props: {
  readonly account: PayoutAccountView
  readonly othersConfirm: boolean
  readonly onOpen: (opened: Opened) => void
}): ReactNode {
  const { account, othersConfirm, onOpen } = props
  const words = useWords(payoutWords)
  const { member } = useSignedIn()
  const readAgain = useReadAccountsAgain()
  const confirming = useSending({
    draft: {},
    check: () => ({ kind: 'ready' as const, input: { id: account.id } }),
    send: (input, key) => api.payOver.confirmAccount(input, { context: { key } }),
    done: readAgain,
  })
  const checking = (
    <ActButton small onAct={() => onOpen({ panel: 'check', of: account })}>
      {words.check}
    </ActButton>
  )
  if (account.state !== 'proposed') return account.counts ? <Acts>{checking}</Acts> : null
  const own = othersConfirm && account.recorded.userId === member.userId
  return (
    <>
      <FormNote of={confirming} />
      <Acts>
        {own ? (
          <ReasonedButton
            reason={words.ownAccount}
            lift={<Anchor href={paths.people()}>{words.whoCan}</Anchor>}
          >
            {words.confirm}
          </ReasonedButton>
        ) : (
          <ActButton small busy={confirming.busy} onAct={() => confirming.onSubmit()}>
            {words.confirm}
          </ActButton>
        )}
        <ActButton small onAct={() => onOpen({ panel: 'refuse', of: account })}>
          {words.refuse}
        </ActButton>
        {checking}
      </Acts>
    </>
  )
}
