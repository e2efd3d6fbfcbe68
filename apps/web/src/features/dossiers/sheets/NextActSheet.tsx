import { cents } from '@quittance/kernel'
import type { DossierView } from '@quittance/contract'
import { Fragment, use, useState, type ReactNode } from 'react'
import { dayOf } from '#words/figures.ts'
import { keyOfAct, wayOf, type Recording } from '#app/dossier/act-map.ts'
import { WhyToday } from '#app/dossier/why-today/WhyToday.tsx'
import css from '#features/dossiers/sheets/sheets.module.css'
import { dossierWords } from '#features/dossiers/words/dossier-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ImpossibleActs } from '#ui/acts/ImpossibleActs.tsx'
import { Anchor, Navigate } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { citationText } from '#ui/why/why-tree.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type NextActSheetProps = {
  readonly dossier: DossierView
  readonly onRecord: (panel: Recording) => void
}

/** « Prochain acte licite », and beside it the acts that are not possible, each with its reason. */
export function NextActSheet({ dossier, onRecord }: NextActSheetProps): ReactNode {
  const words = useWords(dossierWords)
  const say = useSaid()
  const { next } = dossier
  const grounds =
    next === null
      ? []
      : [...next.articles.map(citationText), ...(next.housePolicy ? [words.housePolicy] : [])]
  return (
    <Sheet margin title={words.next} note={<WhyToday dossier={dossier} />}>
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
                  <Prose>{`${say(next.verb)}.`}</Prose>
                </b>{' '}
                <Prose>{say(next.reason)}</Prose>
              </p>
              {grounds.length > 0 && (
                <p className={css['articles']}>
                  <Prose>{grounds.join(', ')}</Prose>
                </p>
              )}
              {wayOf(next.act, dossier).kind === 'none' && (
                <p className={css['note']}>{words.elsewhere}</p>
              )}
            </>
          )}
          <Standing dossier={dossier} onRecord={onRecord} />
          <div className={css['acts']}>
            <ActsNow dossier={dossier} onRecord={onRecord} />
          </div>
        </div>
        <NotNow dossier={dossier} />
      </div>
    </Sheet>
  )
}

/** The acts an officer would try first; those that are behind the dossier come last. */
const tried: readonly string[] = ['formal-notice', 'reminder', 'call', 'hand-over', 'pay-over']

const FIRST_SHOWN = 4

/** The acts that are not possible, the likeliest first; the others one press away. */
function NotNow({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(dossierWords)
  const format = useFormat()
  const say = useSaid()
  const [all, setAll] = useState(false)
  const rank = (act: string): number => (tried.includes(act) ? tried.indexOf(act) : tried.length)
  const ordered = dossier.impossible.toSorted((one, other) => rank(one.act) - rank(other.act))
  if (ordered.length === 0) return null
  const shown = all ? ordered : ordered.slice(0, FIRST_SHOWN)
  const folded = ordered.length - shown.length
  return (
    <div>
      <ImpossibleActs
        label={words.impossible}
        acts={shown.map(({ act, verb, because }) => ({
          act: say(verb),
          reason: reasonOf(say(because)),
          ...keyProp(act, dossier),
        }))}
      />
      {folded > 0 && (
        <button type="button" className={css['unfold']} onClick={() => setAll(true)}>
          {words.otherImpossible(format.count(folded))}
        </button>
      )}
    </div>
  )
}

/** The lock already says that it is impossible: the reason alone follows. */
function reasonOf(because: string): string {
  return because
    .replace(/^(?:Impossible|Not possible)\s*:\s*/u, '')
    .replace(/^(?:Impossible|Not possible) (?=\p{Lower})/u, '')
}

/** One letter has one meaning a screen: `l` belongs to the letter that is possible, if one is. */
function keyProp(act: DossierView['impossible'][number]['act'], dossier: DossierView) {
  const key = keyOfAct[act]
  if (key === undefined || (key === 'l' && act !== 'formal-notice')) return {}
  return dossier.possible.some((one) => keyOfAct[one.act] === key) ? {} : { key }
}

/** What runs now: a sending under way, a promise, a dispute. */
function Standing({ dossier, onRecord }: NextActSheetProps): ReactNode {
  const words = useWords(dossierWords)
  const format = useFormat()
  const say = useSaid()
  const { promise, dispute, underWay } = dossier
  if (promise === null && dispute === null && underWay.length === 0) return null
  return (
    <div className={css['standing']}>
      {underWay.map(({ actId, label, state }) => (
        <Fragment key={actId}>
          <p>
            <Prose>
              {state === 'doubtful' ? words.isInDoubt(say(label)) : words.isLeaving(say(label))}
            </Prose>
          </p>
          <Anchor href={paths.outwardAct(actId)}>
            {state === 'doubtful' ? words.sayWhether : words.seeLeaving}
          </Anchor>
        </Fragment>
      ))}
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
  const say = useSaid()
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
        {say(act.verb)}
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
