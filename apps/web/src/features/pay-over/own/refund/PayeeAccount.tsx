import type { PayeeAccountView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useSignedIn } from '#app/session/session.ts'
import { SendAct } from '#features/pay-over/own/SendAct.tsx'
import { ownWords } from '#features/pay-over/own/words/own-words.ts'
import css from '#features/pay-over/pay-over.module.css'
import type { Reasoned } from '#app/orders/ReasonPanel.tsx'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { byFours, momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type PayeeAccountProps = {
  readonly account: PayeeAccountView
  readonly mayHandle: boolean
  readonly othersApprove: boolean
  readonly onAsk: (reasoned: Reasoned) => void
}

const shapes: Readonly<Record<PayeeAccountView['state'], StatusShape>> = {
  proposed: 'clock',
  confirmed: 'passed',
  refused: 'refused',
}

/** An account to be paid: its IBAN, why, who noted and confirmed it; and its second person's act. */
export function PayeeAccount(props: PayeeAccountProps): ReactNode {
  const words = useWords(ownWords)
  const format = useFormat()
  const { account, mayHandle } = props
  const { decided, fileId, recorded, state } = account
  const on = (at: string): string => format.day(momentOf(at).toPlainDate())
  const told = [account.because, words.recordedBy(recorded.by, on(recorded.at))]
  if (decided !== null && state === 'confirmed') {
    const text = decided.alone ? words.confirmedAlone : words.confirmedBy
    told.push(text(decided.by, on(decided.at)))
  }
  return (
    <div className={css['file']}>
      <StatusMark shape={shapes[state]}>{words[state]}</StatusMark>
      <span className={css['iban']}>{byFours(account.iban)}</span>
      <span className={css['quiet']}>{account.holder}</span>
      <span className={css['quiet']}>
        <Prose>{told.join(' ')}</Prose>
      </span>
      {fileId !== null && (
        <a href={`/api/files/${fileId}`} target="_blank" rel="noreferrer">
          {words.readDocument}
        </a>
      )}
      {state === 'proposed' && mayHandle && <Decide {...props} />}
    </div>
  )
}

function Decide({ account, othersApprove, onAsk }: PayeeAccountProps): ReactNode {
  const words = useWords(ownWords)
  const { member } = useSignedIn()
  const own = account.recorded.userId === member.userId && othersApprove
  const { id } = account
  const refusing: Reasoned = {
    title: words.refuseAccountTitle,
    says: words.refuseAccountSays,
    act: words.refuseAccount,
    send: (because, key) => api.ownOrders.refuseAccount({ id, because }, { context: { key } }),
  }
  return (
    <Acts>
      {own ? (
        <ReasonedButton
          reason={words.ownAccount}
          lift={<Anchor href={paths.people()}>{words.readWho}</Anchor>}
        >
          {words.confirm}
        </ReasonedButton>
      ) : (
        <SendAct send={(key) => api.ownOrders.confirmAccount({ id }, { context: { key } })}>
          {words.confirm}
        </SendAct>
      )}
      <ActButton small onAct={() => onAsk(refusing)}>
        {words.refuseAccount}
      </ActButton>
    </Acts>
  )
}
