import type { DossierView, RegisteredLettersView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import css from '#app/dossier/agreements/agreements.module.css'
import { ConsentPanel } from '#app/dossier/registered/ConsentPanel.tsx'
import { registeredWords } from '#app/dossier/registered/registered-words.ts'
import { WithdrawPanel } from '#app/dossier/registered/WithdrawPanel.tsx'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { dayOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type Standing = RegisteredLettersView['electronic']
type Consent = Standing['consents'][number]

export type ElectronicPartProps = {
  readonly dossier: DossierView
  readonly of: Standing
  readonly sends: boolean
}

/** Whether an electronic registered letter can go to the debtor: who consented, shown by what. */
export function ElectronicPart({ dossier, of, sends }: ElectronicPartProps): ReactNode {
  const words = useWords(registeredWords)
  const [noting, setNoting] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Consent | null>(null)
  const stands = of.consents.some(({ withdrawnBecause }) => withdrawnBecause === null)
  return (
    <section aria-label={words.electronic} className={css['place']}>
      <span className={css['head']}>
        <b>{words.electronic}</b>
        <StatusMark shape={!of.needsConsent || stands ? 'passed' : 'unknown'}>
          {of.needsConsent ? (stands ? words.consentStands : words.noConsent) : words.noneNeeded}
        </StatusMark>
      </span>
      <p className={css['quiet']}>
        <Prose>{of.needsConsent ? words.consentLaw : words.professionalLaw}</Prose>{' '}
        {of.provider === 'none' && (
          <Anchor href={paths.registeredProvider()}>{words.setProvider}</Anchor>
        )}
        {of.provider === 'simulated' && <Prose>{words.simulatedProvider}</Prose>}
      </p>
      {of.consents.length > 0 && (
        <ol className={css['list']}>
          {of.consents.map((consent) => (
            <ConsentLine key={consent.id} of={consent} onWithdraw={sends ? setWithdrawing : null} />
          ))}
        </ol>
      )}
      {sends && of.needsConsent && !stands && (
        <div className={css['acts']}>
          <ActButton small onAct={() => setNoting(true)}>
            {words.noteConsent}
          </ActButton>
        </div>
      )}
      {noting && <ConsentPanel dossier={dossier} onClose={() => setNoting(false)} />}
      {withdrawing !== null && (
        <WithdrawPanel
          dossier={dossier}
          title={words.withdrawConsentTitle}
          withdraw={(because) => api.electronic.withdrawConsent({ id: withdrawing.id, because })}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </section>
  )
}

type ConsentLineProps = {
  readonly of: Consent
  readonly onWithdraw: ((consent: Consent) => void) | null
}

function ConsentLine({ of, onWithdraw }: ConsentLineProps): ReactNode {
  const words = useWords(registeredWords)
  const format = useFormat()
  const on = format.day(dayOf(of.givenOn))
  return (
    <li>
      <Prose>{words.consentGiven(on)}</Prose>{' '}
      <Anchor href={paths.exhibit(of.exhibitId)}>{words.exhibit(of.exhibitNumber)}</Anchor>
      {of.note !== null && <Prose>{` · ${of.note}`}</Prose>}
      {of.withdrawnBecause !== null && (
        <p className={css['quiet']}>
          <Prose>{words.withdrawn(of.withdrawnBecause)}</Prose>
        </p>
      )}
      {of.withdrawnBecause === null && onWithdraw !== null && (
        <div className={css['acts']}>
          <ActButton small label={words.withdrawConsent(on)} onAct={() => onWithdraw(of)}>
            {words.withdraw}
          </ActButton>
        </div>
      )}
    </li>
  )
}
