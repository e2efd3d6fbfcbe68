import { useQuery } from '@tanstack/react-query'
import type { DossierView, PauseView, SequenceStepView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { PausePanel, ResumePanel } from '#app/dossier/sequence/PausePanels.tsx'
import { sequenceQuery } from '#app/dossier/sequence/sequence-queries.ts'
import { sequenceWords } from '#app/dossier/sequence/sequence-words.ts'
import css from '#app/dossier/sequence/sequence.module.css'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** « La suite »: the steps behind, the one ahead with its day and its way, and what holds them. */
export function SequenceSheet({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(sequenceWords)
  const { member } = useSignedIn()
  const [open, setOpen] = useState<'pause' | PauseView | null>(null)
  const read = useQuery(sequenceQuery(dossier.id))
  const works = member.rights.includes('work-dossiers') && dossier.status !== 'closed'
  const close = (): void => setOpen(null)
  return (
    <>
      <Sheet
        title={words.title}
        aside={
          works && (
            <ActButton small onAct={() => setOpen('pause')}>
              {words.pause}
            </ActButton>
          )
        }
      >
        <Reading of={read} rows={3}>
          {({ steps, pauses, scenarioVersion }) => (
            <>
              <ol className={css['steps']} aria-label={words.steps}>
                {steps.map((step) => (
                  <Step key={step.id} of={step} />
                ))}
              </ol>
              {steps.every(({ state }) => state === 'done' || state === 'passed-over') && (
                <p className={css['quiet']}>{words.over}</p>
              )}
              {pauses.length > 0 && <Pauses of={pauses} onEnd={works ? setOpen : null} />}
              <p className={css['quiet']}>
                <Prose>
                  {scenarioVersion === null
                    ? words.says
                    : `${words.version(scenarioVersion)} ${words.says}`}
                </Prose>
              </p>
            </>
          )}
        </Reading>
      </Sheet>
      {open === 'pause' && <PausePanel dossier={dossier} onClose={close} />}
      {open !== null && open !== 'pause' && (
        <ResumePanel dossier={dossier} pause={open} onClose={close} />
      )}
    </>
  )
}

const shapes: Readonly<Record<SequenceStepView['state'], StatusShape>> = {
  done: 'passed',
  'passed-over': 'unknown',
  due: 'clock',
  waits: 'clock',
  paused: 'locked',
  unreachable: 'refused',
  capped: 'locked',
  later: 'unknown',
}

function Step({ of }: { readonly of: SequenceStepView }): ReactNode {
  const words = useWords(sequenceWords)
  const say = useSaid()
  const { act, state, optional, because, channel, channelBecause } = of
  const ahead = state !== 'done' && state !== 'passed-over' && state !== 'later'
  const name = optional ? `${words[act]} (${words.optional})` : words[act]
  return (
    <li className={ahead ? css['ahead'] : undefined} aria-current={ahead ? 'step' : undefined}>
      <span className={css['head']}>
        {ahead ? <b>{name}</b> : <span>{name}</span>}
        {state === 'later' ? (
          <small className={css['quiet']}>{words.later}</small>
        ) : (
          <StatusMark shape={shapes[state]}>{words[state]}</StatusMark>
        )}
      </span>
      {because !== null && (
        <small>
          <Prose>{say(because)}</Prose>
        </small>
      )}
      {channel !== null && channelBecause !== null && (
        <small>
          <Prose>{words.by(words[channel], say(channelBecause))}</Prose>
        </small>
      )}
    </li>
  )
}

type PausesProps = {
  readonly of: readonly PauseView[]
  readonly onEnd: ((pause: PauseView) => void) | null
}

function Pauses({ of, onEnd }: PausesProps): ReactNode {
  const words = useWords(sequenceWords)
  const format = useFormat()
  return (
    <section className={css['pauses']}>
      <h3>{words.pauses}</h3>
      <ul>
        {of.map((pause) => {
          const from = format.day(dayOf(pause.from))
          return (
            <li key={pause.id}>
              <span className={css['head']}>
                <Prose>
                  {pause.until === null
                    ? words.since(from)
                    : words.between(from, format.day(dayOf(pause.until)))}
                </Prose>
                <StatusMark shape={pauseShapes[pause.state]}>
                  {words[pause.state === 'over' ? 'past' : pause.state]}
                </StatusMark>
              </span>
              <small>
                <Prose>{pause.reason}</Prose>
              </small>
              {pause.endedBecause !== null && (
                <small>
                  <Prose>{words.ended(pause.endedBecause)}</Prose>
                </small>
              )}
              {onEnd !== null && pause.endedBecause === null && pause.state !== 'over' && (
                <ActButton small label={words.endOf(from)} onAct={() => onEnd(pause)}>
                  {words.end}
                </ActButton>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const pauseShapes: Readonly<Record<PauseView['state'], StatusShape>> = {
  coming: 'clock',
  running: 'locked',
  over: 'passed',
  void: 'unknown',
}
