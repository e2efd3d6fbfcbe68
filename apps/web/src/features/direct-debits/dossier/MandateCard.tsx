import type { MandateView } from '@quittance/contract'
import { day, type Said } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useSignedIn } from '#app/session/session.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import type { Reasoned } from '#app/orders/ReasonPanel.tsx'
import { debitWords, type DebitWords } from '#features/direct-debits/words/debit-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { byFours } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type MandateCardProps = {
  readonly mandate: MandateView
  /** Why nothing may be collected in this dossier, or null. */
  readonly blocked: Said | null
  readonly onCollect: () => void
  readonly onAmend: () => void
  readonly onAsk: (reasoned: Reasoned) => void
}

const shapes: Readonly<Record<MandateView['state'], StatusShape>> = {
  active: 'passed',
  suspended: 'adverse',
  revoked: 'refused',
}

/** One mandate: what was signed, on which account, whether it may be collected on. */
export function MandateCard(props: MandateCardProps): ReactNode {
  const { mandate } = props
  const words = useWords(debitWords)
  const format = useFormat()
  const { changed, state } = mandate
  return (
    <li className={css['mandate']}>
      <div className={css['orderHead']}>
        <b className={css['mono']}>{mandate.reference}</b>
        <StatusMark shape={shapes[state]}>{words[state]}</StatusMark>
      </div>
      <span>{mandate.holder}</span>
      <span className={css['iban']}>{byFours(mandate.iban)}</span>
      <span className={css['quiet']}>
        <Prose>
          {`${mandate.oneOff ? words.oneOff : words.recurrent}, ${mandate.type}. ${words.signedOn(format.day(day(mandate.signedOn)))} ${words.noticeOf(mandate.noticeDays)} ${words.next(words[mandate.nextSequence])}`}
        </Prose>
      </span>
      <Anchor href={paths.exhibit(mandate.exhibitId)}>{words.signedCopy}</Anchor>
      <Amendments of={mandate} />
      {state !== 'active' && changed.because !== null && (
        <span className={css['quiet']}>
          <Prose>{words.changedBecause(changed.by, changed.because)}</Prose>
        </span>
      )}
      <MandateActs {...props} />
    </li>
  )
}

/** What the mandate was before each change, and whether the bank has still to be told. */
function Amendments({ of }: { readonly of: MandateView }): ReactNode {
  const words = useWords(debitWords)
  const { amendments, toTell } = of
  if (amendments.length === 0) return null
  return (
    <>
      {amendments.map(({ at, by, because, before }) => (
        <span key={at} className={css['quiet']}>
          <Prose>
            {words.amended(
              by,
              because,
              [
                ...(before.reference === null ? [] : [words.wasReference(before.reference)]),
                ...(before.iban === null ? [] : [words.wasIban(byFours(before.iban))]),
                ...(before.identifier === null ? [] : [words.wasIdentifier(before.identifier)]),
                ...(before.name === null ? [] : [words.wasName(before.name)]),
              ].join(', '),
            )}
          </Prose>
        </span>
      ))}
      {toTell && <StatusMark shape="clock">{words.toTell}</StatusMark>}
    </>
  )
}

function MandateActs({ mandate, blocked, onCollect, onAmend, onAsk }: MandateCardProps): ReactNode {
  const words = useWords(debitWords)
  const say = useSaid()
  const { member } = useSignedIn()
  if (!member.rights.includes('handle-money') || mandate.state === 'revoked') return null
  const to = (state: MandateView['state']): void => onAsk(changing(mandate, state, words))
  return (
    <Acts>
      {mandate.state === 'active' &&
        (blocked === null ? (
          <ActButton onAct={onCollect}>{words.collect}</ActButton>
        ) : (
          <ReasonedButton reason={say(blocked)}>{words.collect}</ReasonedButton>
        ))}
      {mandate.state === 'active' ? (
        <ActButton onAct={() => to('suspended')}>{words.suspend}</ActButton>
      ) : (
        <ActButton onAct={() => to('active')}>{words.resume}</ActButton>
      )}
      <ActButton onAct={onAmend}>{words.amend}</ActButton>
      <ActButton onAct={() => to('revoked')}>{words.revoke}</ActButton>
    </Acts>
  )
}

function changing(
  { id, reference }: MandateView,
  state: MandateView['state'],
  words: DebitWords,
): Reasoned {
  const of = {
    active: { title: words.resumeTitle, says: words.resumeSays, act: words.resume },
    suspended: { title: words.suspendTitle, says: words.suspendSays, act: words.suspend },
    revoked: { title: words.revokeTitle, says: words.revokeSays, act: words.revoke },
  }[state]
  return {
    ...of,
    title: of.title(reference),
    send: (because, key) =>
      api.directDebits.changeMandate({ id, state, because }, { context: { key } }),
  }
}
