import type { PayoutAccountView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing, textOrNull } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import {
  checkFaults,
  CheckFields,
  type CheckDraft,
} from '#features/creditors/payout/CheckFields.tsx'
import css from '#features/creditors/payout/payout.module.css'
import { useReadAccountsAgain } from '#features/creditors/payout/payout-queries.ts'
import { payoutWords } from '#features/creditors/payout/payout-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { byFours } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

type DecideProps = { readonly account: PayoutAccountView; readonly onClose: () => void }

/** Notes what the bank answered on the holder of an account. */
export function CheckPanel({ account, onClose }: DecideProps): ReactNode {
  const words = useWords(payoutWords)
  const readAgain = useReadAccountsAgain()
  const [draft, setDraft] = useState<CheckDraft>({ result: null, nameFound: '' })
  const sending = useSending({
    draft,
    check: (check) =>
      checked(checkFaults(check, words), () => ({
        id: account.id,
        result: check.result === null || check.result === 'none' ? 'not-possible' : check.result,
        nameFound: textOrNull(check.nameFound),
      })),
    send: (input, key) => api.payOver.checkPayee(input, { context: { key } }),
    done: async () => {
      await readAgain()
      onClose()
    },
  })
  return (
    <Panel label={words.check} head={<h2>{words.check}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <p>
          <b>{account.holder}</b>
          <br />
          {byFours(account.iban)}
        </p>
        <SentForm of={sending} act={words.check} primary>
          <CheckFields
            draft={draft}
            mayWait={false}
            faultAt={sending.faultAt}
            onChange={setDraft}
          />
        </SentForm>
      </div>
    </Panel>
  )
}

/** Refuses an account that was noted, with the reason. */
export function RefusePanel({ account, onClose }: DecideProps): ReactNode {
  const words = useWords(payoutWords)
  const readAgain = useReadAccountsAgain()
  const [because, setBecause] = useState('')
  const sending = useSending({
    draft: { because },
    check: (draft) =>
      checked({ because: missing(draft.because, words.noBecause) }, () => ({
        id: account.id,
        ...draft,
      })),
    send: (input, key) => api.payOver.refuseAccount(input, { context: { key } }),
    done: async () => {
      await readAgain()
      onClose()
    },
  })
  return (
    <Panel label={words.refuse} head={<h2>{words.refuse}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <SentForm of={sending} act={words.refuse}>
          <TextField
            label={words.because}
            lines={2}
            value={because}
            error={sending.faultAt('because')}
            onChange={setBecause}
          />
        </SentForm>
      </div>
    </Panel>
  )
}
