import { useQuery } from '@tanstack/react-query'
import type { DisputeView, DossierDisputes, DossierView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { DisputeAnswers } from '#app/dossier/disputes/DisputeAnswers.tsx'
import { disputesQuery } from '#app/dossier/disputes/dispute-queries.ts'
import type { disputeFr } from '#app/dossier/disputes/dispute.fr.ts'
import { disputeWords } from '#app/dossier/disputes/dispute-words.ts'
import css from '#app/dossier/disputes/disputes.module.css'
import { holdsQuery } from '#app/dossier/holds/hold-queries.ts'
import { PaperPanel, ResolvePanel } from '#app/dossier/disputes/ResolvePanels.tsx'
import { comeTo, DISPUTES_PLACE } from '#app/dossier/come-to.ts'
import { useRecord } from '#app/dossier/record/use-record.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type Open = { readonly panel: 'resolve' | 'paper'; readonly dispute: DisputeView } | null

type DisputesSheetProps = {
  readonly dossier: DossierView
  /** Opens the panel that notes one. */
  readonly onNote: () => void
}

/** « Contestations »: what each holds, by when to answer, what may be asked for meanwhile. */
export function DisputesSheet({ dossier, onNote }: DisputesSheetProps): ReactNode {
  const words = useWords(disputeWords)
  const { member } = useSignedIn()
  const [open, setOpen] = useState<Open>(null)
  const read = useQuery(disputesQuery(dossier.id))
  const { data: standing } = useQuery(holdsQuery(dossier.id))
  const held = standing?.holds.some(({ state }) => state === 'holds') ?? false
  const works = member.rights.includes('work-dossiers') && dossier.status !== 'closed'
  const writes = member.rights.includes('send') && dossier.status !== 'closed'
  const close = (): void => setOpen(null)
  return (
    <div id={DISPUTES_PLACE} ref={comeTo}>
      <Sheet
        title={words.title}
        aside={
          works && (
            <ActButton small onAct={onNote}>
              {words.note}
            </ActButton>
          )
        }
      >
        <Reading of={read} rows={1}>
          {(told) => (
            <>
              {told.disputes.length === 0 && <p>{words.nothing}</p>}
              <Left of={told} held={held} />
              {told.disputes.length > 0 && (
                <ul className={css['list']}>
                  {told.disputes.map((dispute) => (
                    <Dispute
                      key={dispute.id}
                      of={dispute}
                      dossier={dossier}
                      onOpen={works ? setOpen : null}
                      writes={writes}
                    />
                  ))}
                </ul>
              )}
            </>
          )}
        </Reading>
      </Sheet>
      {open?.panel === 'resolve' && (
        <ResolvePanel dossier={dossier} disputeId={open.dispute.id} onClose={close} />
      )}
      {open?.panel === 'paper' && (
        <PaperPanel dossier={dossier} dispute={open.dispute} onClose={close} />
      )}
    </div>
  )
}

type LeftProps = {
  readonly of: DossierDisputes
  /** True where something else stops demands to the person. */
  readonly held: boolean
}

/** What may be asked for while something is contested; nothing where nothing is. */
function Left({ of, held }: LeftProps): ReactNode {
  const words = useWords(disputeWords)
  const format = useFormat()
  const say = useSaid()
  const { uncontestedCents, owedCents, effects } = of
  if (uncontestedCents === null) return null
  return (
    <>
      {uncontestedCents === 0 ? (
        <p>{words.nothingAsked}</p>
      ) : (
        <>
          <p className={css['head']}>
            <span>{held ? words.uncontested : words.asked}</span>
            <span>
              <Amount of={cents(uncontestedCents)} /> {words.owed(format.euros(cents(owedCents)))}
            </span>
          </p>
          <small className={css['quiet']}>
            <Prose>{held ? words.heldToo : words.stillAsked}</Prose>
          </small>
        </>
      )}
      {effects.map((effect) => (
        <small key={effect.fr} className={css['quiet']}>
          <Prose>{say(effect)}</Prose>
        </small>
      ))}
    </>
  )
}

type DisputeProps = {
  readonly of: DisputeView
  readonly dossier: DossierView
  readonly onOpen: ((open: Open) => void) | null
  readonly writes: boolean
}

function Dispute({ of, dossier, onOpen, writes }: DisputeProps): ReactNode {
  const words = useWords(disputeWords)
  const isOpen = of.settledOn === null
  const name = of.category === null ? words.unsaid : words[of.category]
  const title = of.category === null ? of.reason : name
  return (
    <li className={isOpen ? css['standing'] : undefined}>
      <span className={css['head']}>
        <b>
          <Prose>{title}</Prose>
        </b>
        <StatusMark shape={shapeOf(of)}>{stateOf(of, words)}</StatusMark>
      </span>
      <Facts of={of} />
      <Papers of={of} dossier={dossier} works={isOpen && onOpen !== null} />
      <DisputeAnswers of={of} dossier={dossier} writes={writes} />
      {isOpen && onOpen !== null && (
        <span className={css['acts']}>
          <ActButton
            small
            label={words.resolveOf(title)}
            onAct={() => onOpen({ panel: 'resolve', dispute: of })}
          >
            {words.resolve}
          </ActButton>
          <ActButton
            small
            label={words.askPaperOf(title)}
            onAct={() => onOpen({ panel: 'paper', dispute: of })}
          >
            {words.askPaper}
          </ActButton>
        </span>
      )}
    </li>
  )
}

function shapeOf({ settledOn, late }: DisputeView): StatusShape {
  if (settledOn !== null) return 'passed'
  return late ? 'refused' : 'clock'
}

function stateOf({ settledOn, outcome, late }: DisputeView, words: Words): string {
  if (settledOn === null) return late ? words.late : words.open
  return outcome === null ? words.closed : words[outcome]
}

type Words = typeof disputeFr

function Facts({ of }: { readonly of: DisputeView }): ReactNode {
  const words = useWords(disputeWords)
  const format = useFormat()
  const on = (day: string): string => format.day(dayOf(day))
  const parts = of.parts.map(({ number, contestedCents, what }) => {
    const held =
      contestedCents === null
        ? words.holdsItem(number)
        : words.holdsPart(number, format.euros(cents(contestedCents)))
    return what === '' ? held : `${held}, ${what}`
  })
  const facts = [
    of.category === null ? null : of.reason,
    words.received(on(of.openedOn)),
    ...(parts.length === 0 ? [words.holdsAll] : parts),
    of.settledOn === null && of.answerBy !== null ? words.answerBy(on(of.answerBy)) : null,
    of.givenBackCents > 0 ? words.givenBack(format.euros(cents(of.givenBackCents))) : null,
    of.resolution,
  ].filter((fact) => fact !== null)
  return facts.map((fact) => (
    <small key={fact}>
      <Prose>{fact}</Prose>
    </small>
  ))
}

type PapersProps = {
  readonly of: DisputeView
  readonly dossier: DossierView
  readonly works: boolean
}

function Papers({ of, dossier, works }: PapersProps): ReactNode {
  const words = useWords(disputeWords)
  const format = useFormat()
  const record = useRecord(
    { dossier, onClose: () => undefined },
    (paperId: string) =>
      api.disputes.paperIn({
        id: dossier.id,
        expectedVersion: dossier.version,
        disputeId: of.id,
        paperId,
      }),
    words.saidReceived,
  )
  if (of.papers.length === 0) return null
  return (
    <ul className={css['papers']} aria-label={words.papers}>
      {of.papers.map(({ id, name, askedFrom, receivedOn }) => {
        const from = askedFrom === 'debtor' ? words.fromDebtor : words.fromCreditor
        const came = receivedOn === null ? from : words.paperIn(format.day(dayOf(receivedOn)))
        return (
          <li key={id}>
            <Prose>{`${name}, ${came}`}</Prose>{' '}
            {works && receivedOn === null && (
              <ActButton small label={words.gotPaperOf(name)} onAct={() => record.save(id)}>
                {words.gotPaper}
              </ActButton>
            )}
          </li>
        )
      })}
    </ul>
  )
}
