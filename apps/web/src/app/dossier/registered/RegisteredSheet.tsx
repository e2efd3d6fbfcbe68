import { useQuery } from '@tanstack/react-query'
import type { DossierView, RegisteredLetterView, RegisteredStateView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import css from '#app/dossier/agreements/agreements.module.css'
import { ElectronicPart } from '#app/dossier/registered/ElectronicPart.tsx'
import { NoteStatePanel } from '#app/dossier/registered/NoteStatePanel.tsx'
import { registeredQuery } from '#app/dossier/registered/registered-queries.ts'
import { registeredWords, type RegisteredWords } from '#app/dossier/registered/registered-words.ts'
import { StateEffect } from '#app/dossier/registered/StateEffect.tsx'
import { WithdrawPanel } from '#app/dossier/registered/WithdrawPanel.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** « Recommandés »: what the post did of each, its proof, and what that does in law. */
export function RegisteredSheet({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(registeredWords)
  const { member } = useSignedIn()
  const { data } = useQuery(registeredQuery(dossier.id))
  const [noting, setNoting] = useState<RegisteredLetterView | null>(null)
  const [withdrawing, setWithdrawing] = useState<RegisteredStateView | null>(null)
  if (data === undefined) return null
  const { rows, electronic } = data
  const tells = electronic.provider !== 'none' || electronic.consents.length > 0
  if (rows.length === 0 && !tells) return null
  const sends = member.rights.includes('send')
  return (
    <>
      <Sheet title={words.title}>
        {rows.length > 0 && (
          <ul className={css['list']}>
            {rows.map((letter) => (
              <Letter
                key={letter.actId}
                of={letter}
                onNote={sends ? setNoting : null}
                onWithdraw={sends ? setWithdrawing : null}
              />
            ))}
          </ul>
        )}
        {tells && <ElectronicPart dossier={dossier} of={electronic} sends={sends} />}
      </Sheet>
      {noting !== null && (
        <NoteStatePanel dossier={dossier} letter={noting} onClose={() => setNoting(null)} />
      )}
      {withdrawing !== null && (
        <WithdrawPanel
          dossier={dossier}
          title={words.withdrawTitle}
          withdraw={(because) => api.registered.withdraw({ id: withdrawing.id, because })}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </>
  )
}

type LetterProps = {
  readonly of: RegisteredLetterView
  readonly onNote: ((letter: RegisteredLetterView) => void) | null
  readonly onWithdraw: ((state: RegisteredStateView) => void) | null
}

function Letter({ of, onNote, onWithdraw }: LetterProps): ReactNode {
  const words = useWords(registeredWords)
  const say = useSaid()
  return (
    <li>
      <span className={css['head']}>
        <b>{say(of.label)}</b>
        <span className={css['quiet']}>
          <Prose>{numberOf(of, words)}</Prose>
        </span>
        {of.simulated && <StatusMark shape="unknown">{words.simulated}</StatusMark>}
      </span>
      {of.hasLeft ? (
        of.states.length === 0 && (
          <p className={css['quiet']}>
            <Prose>{of.unshown ? words.unshown : words.noState}</Prose>
          </p>
        )
      ) : (
        <StatusMark shape="clock">{words.leaving}</StatusMark>
      )}
      {of.states.length > 0 && (
        <ol className={css['list']}>
          {of.states.map((state) => (
            <State key={state.id} of={state} onWithdraw={onWithdraw} />
          ))}
        </ol>
      )}
      {onNote !== null && of.hasLeft && (
        <div className={css['acts']}>
          <ActButton small label={words.noteFor(say(of.label))} onAct={() => onNote(of)}>
            {words.note}
          </ActButton>
        </div>
      )}
    </li>
  )
}

/** As many signs of what a provider calls a letter as a person compares. */
const SIGNS_SHOWN = 16

/** The number of the post, or how what its provider calls it begins. */
function numberOf(of: RegisteredLetterView, words: RegisteredWords): string {
  const { number, electronic } = of
  if (electronic !== null) return words.electronicNumber(shortened(electronic.number))
  if (of.unshown) return words.electronic
  return number === null ? words.noNumber : words.number(number)
}

function shortened(number: string): string {
  return number.length > SIGNS_SHOWN ? `${number.slice(0, SIGNS_SHOWN)}…` : number
}

const shapes: Readonly<Record<RegisteredStateView['state'], StatusShape>> = {
  deposited: 'clock',
  presented: 'clock',
  delivered: 'passed',
  refused: 'arguable',
  unclaimed: 'arguable',
  'unknown-address': 'refused',
  'returned-otherwise': 'refused',
}

type StateProps = {
  readonly of: RegisteredStateView
  readonly onWithdraw: ((state: RegisteredStateView) => void) | null
}

function State({ of, onWithdraw }: StateProps): ReactNode {
  const words = useWords(registeredWords)
  const format = useFormat()
  const stands = of.withdrawnBecause === null
  return (
    <li>
      <span className={css['head']}>
        <StatusMark shape={stands ? shapes[of.state] : 'unknown'}>{words[of.state]}</StatusMark>
        <span>
          <Prose>{format.day(dayOf(of.on))}</Prose>
        </span>
      </span>
      {of.effect !== null && <StateEffect of={of.effect} />}
      <p className={css['quiet']}>
        <Proof of={of} />
        {of.signedBy !== null && <Prose>{` · ${words.signedBy(of.signedBy)}`}</Prose>}
        {of.detail !== null && <Prose>{` · ${of.detail}`}</Prose>}
      </p>
      {of.withdrawnBecause !== null && (
        <p className={css['quiet']}>
          <Prose>{words.withdrawn(of.withdrawnBecause)}</Prose>
        </p>
      )}
      {stands && onWithdraw !== null && (
        <div className={css['acts']}>
          <ActButton small label={words.withdrawOf(words[of.state])} onAct={() => onWithdraw(of)}>
            {words.withdraw}
          </ActButton>
        </div>
      )}
    </li>
  )
}

function Proof({ of: { proof, source } }: { readonly of: RegisteredStateView }): ReactNode {
  const words = useWords(registeredWords)
  if (proof === null) return words.noProof
  const told = { read: `, ${words.read}`, provider: `, ${words.byProvider}`, typed: '' }
  const read = told[source]
  const name =
    proof.exhibitNumber === null
      ? proof.name
      : `${proof.name}, ${words.exhibit(proof.exhibitNumber)}`
  return (
    <>
      {proof.exhibitId === null ? (
        <a href={`/api/files/${proof.fileId}`}>{words.proof(name)}</a>
      ) : (
        <Anchor href={paths.exhibit(proof.exhibitId)}>{words.proof(name)}</Anchor>
      )}
      {read}
    </>
  )
}
