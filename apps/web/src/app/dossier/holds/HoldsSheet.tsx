import { useQuery } from '@tanstack/react-query'
import type { DossierView, HoldEffectView, HoldView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { comeTo, HOLDS_PLACE } from '#app/dossier/come-to.ts'
import { ErasePanel } from '#app/dossier/holds/ErasePanel.tsx'
import { HoldPanel } from '#app/dossier/holds/HoldPanel.tsx'
import { LiftPanel } from '#app/dossier/holds/LiftPanel.tsx'
import { holdsQuery } from '#app/dossier/holds/hold-queries.ts'
import { holdWords } from '#app/dossier/holds/hold-words.ts'
import css from '#app/dossier/holds/holds.module.css'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type OfDossier = { readonly dossier: DossierView }
type Open =
  | 'note'
  | { readonly next: HoldView }
  | { readonly lift: HoldView }
  | { readonly erase: HoldView }
  | null

/** Above all else on a dossier: what holds demands to its person; nothing where nothing does. */
export function HoldsBanner({ dossier }: OfDossier): ReactNode {
  const words = useWords(holdWords)
  const { data } = useQuery(holdsQuery(dossier.id))
  const standing = (data?.holds ?? []).filter(({ state }) => state === 'holds')
  return standing.map((hold) => (
    <div key={hold.id} className={css['banner']}>
      <StatusMark shape="locked" size="md">
        {words.held}
      </StatusMark>
      <span>
        <Prose>{words.banner(words[hold.kind])}</Prose>
      </span>
      <Declare of={hold} />
    </div>
  ))
}

/** « Suspensions »: what holds demands to the person, what it stops, and what remains possible. */
export function HoldsSheet({ dossier }: OfDossier): ReactNode {
  const words = useWords(holdWords)
  const { member } = useSignedIn()
  const [open, setOpen] = useState<Open>(null)
  const read = useQuery(holdsQuery(dossier.id))
  const works = member.rights.includes('work-dossiers')
  const close = (): void => setOpen(null)
  return (
    <div id={HOLDS_PLACE} ref={comeTo}>
      <Sheet
        title={words.title}
        aside={
          works && (
            <ActButton small onAct={() => setOpen('note')}>
              {words.note}
            </ActButton>
          )
        }
      >
        <Reading of={read} rows={2}>
          {({ holds, otherDossiers }) => (
            <>
              {holds.length === 0 ? (
                <p>{words.nothing}</p>
              ) : (
                <ul className={css['list']}>
                  {holds.map((hold) => (
                    <Hold
                      key={hold.id}
                      of={hold}
                      dossier={dossier}
                      onOpen={works ? setOpen : null}
                    />
                  ))}
                </ul>
              )}
              <p className={css['quiet']}>
                <Prose>{words.everywhere(otherDossiers)}</Prose>
              </p>
            </>
          )}
        </Reading>
      </Sheet>
      {open === 'note' && <HoldPanel dossier={dossier} after={null} onClose={close} />}
      {open !== null && open !== 'note' && 'next' in open && (
        <HoldPanel dossier={dossier} after={open.next} onClose={close} />
      )}
      {open !== null && open !== 'note' && 'lift' in open && (
        <LiftPanel dossier={dossier} hold={open.lift} onClose={close} />
      )}
      {open !== null && open !== 'note' && 'erase' in open && (
        <ErasePanel dossier={dossier} hold={open.erase} onClose={close} />
      )}
    </div>
  )
}

const shapes: Readonly<Record<HoldView['state'], StatusShape>> = {
  coming: 'clock',
  holds: 'locked',
  over: 'passed',
  void: 'unknown',
}

type HoldProps = OfDossier & {
  readonly of: HoldView
  readonly onOpen: ((open: Open) => void) | null
}

function Hold({ of, dossier, onOpen }: HoldProps): ReactNode {
  const words = useWords(holdWords)
  const isOpen = of.state === 'holds' || of.state === 'coming'
  const name = of.stage === null ? words[of.kind] : `${words[of.kind]} (${words[of.stage]})`
  return (
    <li className={of.state === 'holds' ? css['standing'] : undefined}>
      <span className={css['head']}>
        <b>{name}</b>
        <StatusMark shape={shapes[of.state]}>{words[of.state]}</StatusMark>
      </span>
      <Facts of={of} />
      {isOpen && <Declare of={of} />}
      {isOpen && <Effects of={of} />}
      {isOpen && onOpen !== null && (
        <span className={css['acts']}>
          {of.kind !== 'vulnerability' && (
            <ActButton small label={words.nextOf(name)} onAct={() => onOpen({ next: of })}>
              {words.next}
            </ActButton>
          )}
          <ActButton small label={words.liftOf(name)} onAct={() => onOpen({ lift: of })}>
            {words.lift}
          </ActButton>
          {of.kind === 'insolvency' && (
            <Anchor href={paths.assessment(dossier.id)}>{words.toEvents}</Anchor>
          )}
        </span>
      )}
      {of.details === 'may-be-erased' && onOpen !== null && (
        <span className={css['acts']}>
          <ActButton small onAct={() => onOpen({ erase: of })}>
            {words.erase}
          </ActButton>
        </span>
      )}
    </li>
  )
}

function Facts({ of }: { readonly of: HoldView }): ReactNode {
  const words = useWords(holdWords)
  const format = useFormat()
  const on = (day: string): string => format.day(dayOf(day))
  const isOver = of.state === 'over' || of.state === 'void'
  const facts = [
    of.until === null ? words.since(on(of.from)) : words.between(on(of.from), on(of.until)),
    of.publishedOn === null ? null : words.published(on(of.publishedOn), of.publication ?? ''),
    of.kind === 'insolvency' && of.publishedOn === null && !isOver ? words.unpublished : null,
    of.writeTo === null ? null : words.writeTo(of.writeTo),
    of.notedOn === null ? null : words.notedOn(of.notedOn.reference),
    of.kind === 'vulnerability' && of.until !== null && !isOver
      ? words.keptUntil(on(of.until))
      : null,
    of.replaced ? words.replaced : null,
    of.details === 'erased' ? words.erased : null,
    of.liftedBecause === null ? null : words.lifted(of.liftedBecause),
  ].filter((fact) => fact !== null)
  return facts.map((fact) => (
    <small key={fact}>
      <Prose>{fact}</Prose>
    </small>
  ))
}

/** By when to declare the claim, which opens why; nothing where nothing is to be declared. */
function Declare({ of: { declare } }: { readonly of: HoldView }): ReactNode {
  const words = useWords(holdWords)
  const format = useFormat()
  const why = useWhy()
  if (declare === null) return null
  const figure = format.day(dayOf(declare.by))
  return (
    <span className={css['declare']}>
      <StatusMark shape={declare.late ? 'refused' : 'clock'}>
        {declare.late ? words.tooLate : words.toDeclare}
      </StatusMark>
      <span>
        <Prose>{declare.late ? words.declareLate(figure) : words.declareBy(figure)}</Prose>
      </span>
      <ActButton
        small
        label={words.whyOf(figure)}
        onAct={() => why({ figure, explanation: declare.because })}
      >
        {words.why}
      </ActButton>
    </span>
  )
}

function Effects({ of }: { readonly of: HoldView }): ReactNode {
  const words = useWords(holdWords)
  const say = useSaid()
  return (
    <div className={css['effects']}>
      <Listed title={words.stops} of={of.stops} />
      <Listed title={words.remains} of={of.remains} />
      {of.unknown.length > 0 && (
        <>
          <h4>{words.unknown}</h4>
          <ul>
            {of.unknown.map((one) => (
              <li key={one.fr}>
                <Prose>{say(one)}</Prose>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

type ListedProps = { readonly title: string; readonly of: readonly HoldEffectView[] }

function Listed({ title, of }: ListedProps): ReactNode {
  const words = useWords(holdWords)
  const say = useSaid()
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {of.map(({ sentence, article }) => (
          <li key={sentence.fr}>
            <Prose>{say(sentence)}</Prose>{' '}
            <small>
              <Prose>
                {article === null
                  ? words.policy
                  : words.rests(`${article.code} ${article.article}`)}
              </Prose>
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}
