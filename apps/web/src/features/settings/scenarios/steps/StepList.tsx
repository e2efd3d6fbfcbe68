import type { ScenarioCheck, ScenarioStepInput } from '@quittance/contract'
import { useRef, type ReactNode } from 'react'
import { sequenceWords } from '#app/dossier/sequence/sequence-words.ts'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import css from '#features/settings/scenarios/scenarios.module.css'
import { missingActs, withStep, withStepAt } from '#features/settings/scenarios/steps/step-edits.ts'
import { StepFields } from '#features/settings/scenarios/steps/StepFields.tsx'
import { StepGrip } from '#features/settings/scenarios/steps/StepGrip.tsx'
import { useStepMoves } from '#features/settings/scenarios/steps/use-step-moves.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { useWords } from '#words/use-words.ts'

export type StepListProps = {
  readonly of: readonly ScenarioStepInput[]
  readonly faults: ScenarioCheck['faults']
  readonly onChange: (steps: readonly ScenarioStepInput[]) => void
}

/** The steps in their order, each with its fields, its faults and what moves it. */
export function StepList({ of, faults, onChange }: StepListProps): ReactNode {
  const words = useWords(scenariosWords)
  const names = useWords(sequenceWords)
  const list = useRef<HTMLOListElement>(null)
  const moves = useStepMoves(list, {
    count: of.length,
    onMove: (id, rank) => onChange(withStepAt(of, id, rank)),
  })
  return (
    <>
      <p className={css['quiet']}>{words.moveHelp}</p>
      <ol ref={list} className={css['line']}>
        {of.map((step, rank) => (
          <li
            key={step.id}
            data-step={step.id}
            data-dragged={moves.dragged === step.id || undefined}
            data-drop={moves.dropAt(step.id, rank)}
          >
            <StepFields
              of={step}
              first={rank === 0}
              faults={faults.filter(({ stepId }) => stepId === step.id)}
              onChange={(changed) =>
                onChange(of.map((one) => (one.id === step.id ? changed : one)))
              }
              onRemove={() => onChange(of.filter((one) => one.id !== step.id))}
              handle={
                <StepGrip
                  name={names[step.act]}
                  rank={rank}
                  count={of.length}
                  {...moves.gripOf({ id: step.id, name: names[step.act], rank })}
                />
              }
            />
          </li>
        ))}
      </ol>
      <Acts>
        {missingActs(of).map((act) => (
          <ActButton key={act} small onAct={() => onChange(withStep(of, act))}>
            {words.add(names[act])}
          </ActButton>
        ))}
      </Acts>
    </>
  )
}
