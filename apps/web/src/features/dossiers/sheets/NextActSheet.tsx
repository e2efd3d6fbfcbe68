import { cents } from '@quittance/kernel'
import type { DossierView } from '@quittance/contract'
import { use, type ReactNode } from 'react'
import { dayOf } from '#features/dossiers/figures.ts'
import { keyOfAct, wayOf, type Recording } from '#features/dossiers/sheets/act-map.ts'
import css from '#features/dossiers/sheets/sheets.module.css'
import { dossierWords } from '#features/dossiers/words/dossier-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ImpossibleActs } from '#ui/acts/ImpossibleActs.tsx'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type NextActSheetProps = {
  readonly dossier: DossierView
  readonly onRecord: (panel: Recording) => void
}

/** « Prochain acte licite », and beside it the acts that are not possible, each with its reason. */
export function NextActSheet({ dossier, onRecord }: NextActSheetProps): ReactNode {
  const words = useWords(dossierWords)
  const format = useFormat()
  const { next, impossible } = dossier
  return (
    <Sheet margin title={words.next}>
      <div className={css['two']}>
        <div>
          {next === null ? (
            <p className={css['next']}>
              <b>{words.nothingNext}</b> {words.nothingNextSays}
            </p>
          ) : (
            <>
              <p className={css['next']}>
                <b>
                  <Prose>{`${next.verb}.`}</Prose>
                </b>{' '}
                <Prose>{next.reason}</Prose>
              </p>
              <p className={css['articles']}>
                <Prose>
                  {next.articles.map(({ code, article }) => `${code} ${article}`).join(', ')}
                </Prose>
              </p>
            </>
          )}
          <Standing dossier={dossier} onRecord={onRecord} />
          <div className={css['acts']}>
            <ActsNow dossier={dossier} onRecord={onRecord} />
          </div>
        </div>
        {impossible.length > 0 && (
          <ImpossibleActs
            label={words.impossible}
            acts={impossible.map(({ act, verb, because, until }) => ({
              act: verb,
              reason:
                until === null || because.includes(format.day(dayOf(until)))
                  ? reasonOf(because)
                  : `${reasonOf(because)} (${words.until(format.day(dayOf(until)))})`,
              ...keyProp(act, dossier),
            }))}
          />
        )}
      </div>
    </Sheet>
  )
}

/** The lock already says that it is impossible: the reason alone follows. */
function reasonOf(because: string): string {
  return because.replace(/^Impossible\s*:\s*/, '').replace(/^Impossible avant/, 'avant')
}

/** One letter has one meaning a screen: `l` belongs to the letter that is possible, if one is. */
function keyProp(act: DossierView['impossible'][number]['act'], dossier: DossierView) {
  const key = keyOfAct[act]
  if (key === undefined) return {}
  const taken = dossier.possible.some((one) => keyOfAct[one.act] === key)
  const first = dossier.impossible.find((one) => keyOfAct[one.act] === key)
  return taken || first?.act !== act ? {} : { key }
}

/** What runs now: a promise, a dispute, findings that wait. */
function Standing({ dossier, onRecord }: NextActSheetProps): ReactNode {
  const words = useWords(dossierWords)
  const format = useFormat()
  const { promise, dispute } = dossier
  if (promise === null && dispute === null) return null
  return (
    <div className={css['standing']}>
      {promise !== null && (
        <p>
          <Prose>
            {words.promiseRunning(
              format.euros(cents(promise.amountCents)),
              format.day(dayOf(promise.dueOn)),
            )}
          </Prose>
        </p>
      )}
      {dispute !== null && (
        <>
          <p>
            <Prose>{words.disputeRunning(format.day(dayOf(dispute.openedOn)))}</Prose>
          </p>
          <p className={css['says']}>{dispute.reason}</p>
          <ActButton small onAct={() => onRecord('settle')}>
            {words.settle}
          </ActButton>
        </>
      )}
    </div>
  )
}

/** The proposed act, filled; then the other acts that go forward. */
function ActsNow({ dossier, onRecord }: NextActSheetProps): ReactNode {
  const navigate = use(Navigate)
  const { next, possible } = dossier
  const others = possible.filter(
    ({ act }) => act !== next?.act && !['promise', 'dispute', 'record-payment'].includes(act),
  )
  const button = (act: DossierView['possible'][number], primary: boolean): ReactNode => {
    const way = wayOf(act.act, dossier)
    if (way.kind === 'none') return null
    const key = primary ? 'Enter' : keyOfAct[act.act]
    return (
      <ActButton
        key={act.act}
        primary={primary}
        {...(key === undefined ? {} : { keyName: key })}
        onAct={() => (way.kind === 'page' ? navigate(way.href) : onRecord(way.panel))}
      >
        {act.verb}
      </ActButton>
    )
  }
  return (
    <Acts>
      {next !== null && button(next, true)}
      {others.map((act) => button(act, false))}
    </Acts>
  )
}
