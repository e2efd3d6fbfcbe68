import type { SealedView } from '@quittance/contract'
import { parseDay } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { lastingWords } from '#features/dossiers/history/lasting/lasting-words.ts'
import css from '#features/dossiers/history/lasting/lasting.module.css'
import { useBundleWork } from '#features/dossiers/history/lasting/use-bundle-work.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ImpossibleActs } from '#ui/acts/ImpossibleActs.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type BundleLastingProps = {
  readonly dossierId: string
  readonly bundleId: string
  /** The day of the sealing, in words: it tells the acts of several bundles apart. */
  readonly sealedOn: string
  readonly sealed: SealedView
}

/** Until when a sealed bundle can be checked, what renews it, and its other form. */
export function BundleLasting(props: BundleLastingProps): ReactNode {
  const { dossierId, bundleId, sealedOn, sealed } = props
  const words = useWords(lastingWords)
  const said = useSaid()
  const { lasting, container } = sealed
  const renewal = useBundleWork(
    dossierId,
    (key) => api.evidence.renewBundle({ id: bundleId }, { context: { key } }),
    words.renewBegins,
  )
  const asic = useBundleWork(
    dossierId,
    (key) => api.evidence.containBundle({ id: bundleId }, { context: { key } }),
    words.asicBegins,
  )
  const isBusy = lasting.isBeingRenewed || container.state === 'making'
  return (
    <div className={css['lasting']}>
      <UntilWhen of={lasting} />
      <Renewals of={lasting} />
      {lasting.because !== null && <p className={css['because']}>{said(lasting.because)}</p>}
      {container.because !== null && <p className={css['because']}>{said(container.because)}</p>}
      {container.state === 'made' && container.fileId !== null && (
        <p>
          <a href={`/api/files/${container.fileId}`} download>
            {words.asicHere}
          </a>
        </p>
      )}
      <output className={css['status']}>
        {lasting.isBeingRenewed && words.renewing}
        {container.state === 'making' && words.asicMaking}
      </output>
      <div className={css['acts']}>
        {lasting.state !== 'ended' && lasting.refused === null && (
          <ActButton
            small
            busy={renewal.busy || isBusy}
            label={words.renewOf(sealedOn)}
            onAct={renewal.start}
          >
            {words.renew}
          </ActButton>
        )}
        {container.state !== 'made' && (
          <ActButton
            small
            busy={asic.busy || isBusy}
            label={words.asicOf(sealedOn)}
            onAct={asic.start}
          >
            {words.asic}
          </ActButton>
        )}
      </div>
      {lasting.state !== 'ended' && lasting.refused !== null && (
        <ImpossibleActs
          label={words.notNow}
          acts={[{ act: words.renew, reason: said(lasting.refused) }]}
        />
      )}
      <WorkRefused error={renewal.error ?? asic.error} isBusy={isBusy} />
    </div>
  )
}

function UntilWhen({ of }: { readonly of: SealedView['lasting'] }): ReactNode {
  const words = useWords(lastingWords)
  const format = useFormat()
  const until = of.until === null ? '' : format.day(momentOf(of.until).toPlainDate())
  const from = parseDay(of.renewFrom ?? '')
  if (of.state === 'unknown' || from === null) {
    return (
      <>
        <StatusMark shape="clock">{words.byHand}</StatusMark>
        <p>
          <Prose>{words.unknown}</Prose>
        </p>
      </>
    )
  }
  const sentence = {
    holds: words.holds(until, format.day(from)),
    'to-renew': words.toRenew(until),
    ended: words.ended(until),
  }[of.state]
  return (
    <>
      {of.state === 'to-renew' && <StatusMark shape="clock">{words.due}</StatusMark>}
      {of.state === 'ended' && <StatusMark shape="refused">{words.over}</StatusMark>}
      <p>
        <Prose>{sentence}</Prose>
      </p>
    </>
  )
}

function Renewals({ of }: { readonly of: SealedView['lasting'] }): ReactNode {
  const words = useWords(lastingWords)
  const format = useFormat()
  const said = useSaid()
  return of.renewals.map(({ at, authority, stampIs, askedBy }) => {
    const day = format.day(momentOf(at).toPlainDate())
    const sentence = askedBy === null ? words.byItself : words.renewedOn
    return (
      <p key={at}>
        <Prose>{sentence(day, authority)}</Prose> <span>{said(stampIs)}</span>
      </p>
    )
  })
}

type WorkRefusedProps = { readonly error: unknown; readonly isBusy: boolean }

function WorkRefused({ error, isBusy }: WorkRefusedProps): ReactNode {
  const words = useWords(lastingWords)
  const refusal = useRefusals()
  if (error === null || error === undefined) return null
  const problem = problemOf(error)
  // What was refused because of a work under way is of no interest once that work has ended.
  if (problem?.code === 'already-done' && !isBusy) return null
  return <ErrorNote what={problem === null ? words.unsure : refusal(problem)} next={words.safe} />
}
