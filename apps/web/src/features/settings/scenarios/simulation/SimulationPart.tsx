import { useQuery } from '@tanstack/react-query'
import type { SimulationRead, SimulationView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { CountsTable } from '#features/settings/scenarios/simulation/CountsTable.tsx'
import { LinesPanel } from '#features/settings/scenarios/simulation/LinesPanel.tsx'
import {
  simulationQuery,
  type LinesOpened,
} from '#features/settings/scenarios/simulation/simulation-queries.ts'
import { simulationWords } from '#features/settings/scenarios/simulation/simulation-words.ts'
import css from '#features/settings/scenarios/simulation/simulation.module.css'
import { isSameCaps, type ScenarioEdit } from '#features/settings/scenarios/caps/caps-edits.ts'
import { isSameSteps } from '#features/settings/scenarios/steps/step-edits.ts'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf, momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type SimulationPartProps = {
  readonly of: SimulationView
  /** The scenario on the screen, which may have changed since. */
  readonly shown: ScenarioEdit
}

/** A simulation: how far it is, or what it found. */
export function SimulationPart({ of, shown }: SimulationPartProps): ReactNode {
  const words = useWords(simulationWords)
  const format = useFormat()
  const read = useQuery({ ...simulationQuery(of.id), enabled: of.state === 'done' })
  const period = words.period(format.day(dayOf(of.from)), format.day(dayOf(of.until)))
  const asked = words.asked(of.askedBy, format.day(momentOf(of.askedAt).toPlainDate()))
  return (
    <div className={css['stack']}>
      <h3 className={css['head']}>
        <Prose>{period}</Prose>
      </h3>
      <p className={css['quiet']}>
        <Prose>{asked}</Prose>
      </p>
      {of.state === 'running' && <Progress of={of} />}
      {of.state === 'failed' && <ErrorNote what={words.failed} />}
      {of.state === 'done' && (
        <Reading of={read} rows={4}>
          {(found) => <Found of={found} isShown={isShown(found, shown)} />}
        </Reading>
      )}
    </div>
  )
}

function isShown(found: ScenarioEdit, shown: ScenarioEdit): boolean {
  return isSameSteps(found.steps, shown.steps) && isSameCaps(found.caps, shown.caps)
}

function Progress({ of }: { readonly of: SimulationView }): ReactNode {
  const words = useWords(simulationWords)
  const format = useFormat()
  const says = words.running(format.count(of.read), format.count(of.kept))
  return (
    <>
      <output>
        <Prose>{says}</Prose>
      </output>
      <progress className={css['track']} aria-label={says} value={of.read} max={of.kept} />
      <p className={css['quiet']}>{words.leave}</p>
    </>
  )
}

type Opened = LinesOpened & { readonly title: string }

function Found(props: { readonly of: SimulationRead; readonly isShown: boolean }): ReactNode {
  const { of, isShown } = props
  const words = useWords(simulationWords)
  const format = useFormat()
  const [opened, setOpened] = useState<Opened | null>(null)
  if (of.kept === 0) return <p>{words.none}</p>
  return (
    <>
      <p className={css['quiet']}>{isShown ? words.sameSteps : words.otherSteps}</p>
      {of.kept < of.concerned && (
        <p>
          <Prose>{words.bounded(format.count(of.kept), format.count(of.concerned))}</Prose>
        </p>
      )}
      <CountsTable of={of} onOpen={(lines, title) => setOpened({ ...lines, title })} />
      <h3 className={css['head']}>{words.held}</h3>
      <Held of={of.held} onOpen={(lines, title) => setOpened({ ...lines, title })} />
      <h3 className={css['head']}>{words.limitsTitle}</h3>
      <p className={css['quiet']}>
        <Prose>{words.limits}</Prose>
      </p>
      {opened !== null && (
        <LinesPanel
          id={of.id}
          opened={opened}
          title={opened.title}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

type HeldProps = {
  readonly of: SimulationRead['held']
  readonly onOpen: (lines: LinesOpened, title: string) => void
}

function Held({ of, onOpen }: HeldProps): ReactNode {
  const words = useWords(simulationWords)
  const format = useFormat()
  const say = useSaid()
  if (of.length === 0) return <p>{words.nothingHeld}</p>
  return (
    <ul className={css['held']}>
      {of.map(({ code, name, steps, dossiers }) => {
        const count =
          dossiers > 1
            ? words.heldCount(format.count(dossiers), format.count(steps))
            : steps > 1
              ? words.heldOne(format.count(steps))
              : words.heldOneStep
        return (
          <li key={code}>
            <button
              type="button"
              className={css['open']}
              onClick={() => onOpen({ kind: 'held', code }, say(name))}
            >
              {say(name)}
            </button>
            <small>
              <Prose>{count}</Prose>
            </small>
          </li>
        )
      })}
    </ul>
  )
}
