import type { PayoutAccountsView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing, textOrNull } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { AccountFields, type AccountDraft } from '#app/orders/AccountFields.tsx'
import { orderWords } from '#app/orders/words/order-words.ts'
import css from '#features/creditors/payout/payout.module.css'
import {
  checkFaults,
  CheckFields,
  type CheckDraft,
} from '#features/creditors/payout/CheckFields.tsx'
import { useReadAccountsAgain } from '#features/creditors/payout/payout-queries.ts'
import { payoutWords } from '#features/creditors/payout/payout-words.ts'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type AccountPanelProps = {
  readonly creditorId: string
  readonly noted: PayoutAccountsView['noted']
  readonly onClose: () => void
}

/** Notes an account where a creditor is to be paid; it pays nothing before it is confirmed. */
export function AccountPanel({ creditorId, noted, onClose }: AccountPanelProps): ReactNode {
  const words = useWords(payoutWords)
  const shared = useWords(orderWords)
  const readAgain = useReadAccountsAgain()
  const [draft, setDraft] = useState<CheckDraft & AccountDraft>({
    iban: noted.iban ?? '',
    holder: noted.holder ?? '',
    bic: '',
    result: null,
    nameFound: '',
  })
  const sending = useSending({
    draft,
    check: ({ iban, holder, bic, ...check }) =>
      checked(
        {
          iban: missing(iban, shared.noIban),
          holder: missing(holder, shared.noHolder),
          ...checkFaults(check, words),
        },
        () => ({
          id: creditorId,
          iban,
          holder,
          bic: textOrNull(bic),
          check:
            check.result === null || check.result === 'none'
              ? null
              : { result: check.result, nameFound: textOrNull(check.nameFound) },
        }),
      ),
    send: (input, key) => api.payOver.recordAccount(input, { context: { key } }),
    done: async () => {
      await readAgain()
      onClose()
    },
  })
  return (
    <Panel label={words.record} head={<h2>{words.record}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <p className={css['quiet']}>
          <Prose>{words.says}</Prose>
        </p>
        <SentForm of={sending} act={words.record} primary>
          <AccountFields
            of={draft}
            faultAt={sending.faultAt}
            onChange={(account) => setDraft({ ...draft, ...account })}
          />
          <CheckFields
            draft={draft}
            mayWait
            faultAt={sending.faultAt}
            onChange={(check) => setDraft({ ...draft, ...check })}
          />
        </SentForm>
      </div>
    </Panel>
  )
}
