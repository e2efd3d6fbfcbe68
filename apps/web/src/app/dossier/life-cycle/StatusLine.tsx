import type { DossierView, InvoiceStatusView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { lifeCycleWords } from '#app/dossier/life-cycle/life-cycle-words.ts'
import css from '#app/dossier/life-cycle/life-cycle.module.css'
import { useReread } from '#app/dossier/record/use-record.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type StatusLineProps = {
  readonly of: InvoiceStatusView
  readonly dossier: DossierView
  readonly works: boolean
}

/** A status of an invoice: what it says, what it did, what it asks. */
export function StatusLine({ of, dossier, works }: StatusLineProps): ReactNode {
  const words = useWords(lifeCycleWords)
  const format = useFormat()
  const say = useSaid()
  return (
    <li className={css['status']}>
      <p className={css['head']}>
        <b>
          <Prose>{words.invoice(of.invoice, say(of.name))}</Prose>
        </b>
        {of.amountCents !== null && <Amount of={cents(of.amountCents)} signed />}
      </p>
      <small>
        {of.on !== null && `${format.day(dayOf(of.on))}, `}
        <Anchor href={paths.exhibit(of.exhibitId)}>{words.exhibit}</Anchor>
      </small>
      {of.reasons.map((reason) => (
        <p key={reason} lang="fr">
          {reason}
        </p>
      ))}
      <p>
        <Prose>{say(of.effect)}</Prose>
      </p>
      {of.state === 'applied' && (
        <p>
          <Tag about="money">{words.applied}</Tag>
        </p>
      )}
      {of.state === 'set-aside' && <small>{words.setAside(of.reason ?? '')}</small>}
      {of.act !== null && works && <Deciding of={of} act={say(of.act)} dossier={dossier} />}
    </li>
  )
}

type DecidingProps = {
  readonly of: InvoiceStatusView
  readonly act: string
  readonly dossier: DossierView
}

function Deciding({ of, act, dossier }: DecidingProps): ReactNode {
  const words = useWords(lifeCycleWords)
  const refusal = useRefusals()
  const reread = useReread()
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const decide = async (decision: 'apply' | 'set-aside', reason: string | null): Promise<void> => {
    setBusy(true)
    setFailed(null)
    try {
      const expectedVersion = dossier.version
      await api.lifeCycle.decide({ id: of.id, expectedVersion, decision, reason })
      await reread(dossier.id)
    } catch (error) {
      const problem = problemOf(error)
      setFailed(problem === null ? words.silent : refusal(problem))
    } finally {
      setBusy(false)
    }
  }
  const setAside = (): void => {
    setTried(true)
    if (why !== null && why.trim() !== '') void decide('set-aside', why)
  }
  return (
    <div className={css['deciding']}>
      {why !== null && (
        <TextField
          label={words.asideWhy}
          value={why}
          error={tried && why.trim() === '' ? words.noWhy : undefined}
          onChange={setWhy}
        />
      )}
      <div className={css['acts']}>
        {why === null ? (
          <>
            <ActButton small busy={busy} onAct={() => void decide('apply', null)}>
              {act}
            </ActButton>
            <ActButton small onAct={() => setWhy('')}>
              {words.aside}
            </ActButton>
          </>
        ) : (
          <ActButton small busy={busy} onAct={setAside}>
            {words.asideAct}
          </ActButton>
        )}
      </div>
      {failed !== null && <ErrorNote what={failed} />}
    </div>
  )
}
