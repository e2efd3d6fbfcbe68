import type { ScenarioStepInput } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import css from '#features/settings/scenarios/scenarios.module.css'
import {
  debtorKinds,
  kindsOf,
  withKind,
} from '#features/settings/scenarios/steps/step-conditions.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { useWords } from '#words/use-words.ts'

export type StepConditionsProps = {
  readonly of: ScenarioStepInput
  readonly onChange: (step: ScenarioStepInput) => void
}

/** What a claim must be for a step to concern it, and whether the next one waits for it. */
export function StepConditions({ of, onChange }: StepConditionsProps): ReactNode {
  const words = useWords(scenariosWords)
  const { act, conditions } = of
  const least = conditions.find((condition) => condition.kind === 'claimed-at-least')
  const others = conditions.filter(({ kind }) => kind !== 'claimed-at-least')
  const takes = act !== 'first-reminder' && act !== 'hand-over'
  return (
    <>
      <div className={css['fields']}>
        {(takes || least !== undefined) && (
          <MoneyField
            label={words.atLeast}
            help={words.atLeastHelp}
            value={least === undefined ? null : cents(least.amount)}
            onChange={(amount) =>
              onChange({
                ...of,
                conditions:
                  amount === null || amount <= 0
                    ? others
                    : [{ kind: 'claimed-at-least', amount }, ...others],
              })
            }
          />
        )}
        {(act === 'call' || of.optional) && (
          <CheckField
            label={words.optional}
            checked={of.optional}
            onChange={(optional) => onChange({ ...of, optional })}
          />
        )}
      </div>
      {(takes || conditions.some(({ kind }) => kind === 'debtor-is')) && (
        <DebtorKinds of={of} onChange={onChange} />
      )}
    </>
  )
}

/** Which debtors the step holds for: all of them where none is left out. */
function DebtorKinds({ of, onChange }: StepConditionsProps): ReactNode {
  const words = useWords(scenariosWords)
  const kinds = kindsOf(of)
  return (
    <fieldset className={css['kinds']}>
      <legend>{words.onlyFor}</legend>
      <div>
        {debtorKinds.map((kind) => (
          <CheckField
            key={kind}
            label={words[kind]}
            checked={kinds.includes(kind)}
            onChange={(isHeldFor) => onChange(withKind(of, kind, isHeldFor))}
          />
        ))}
      </div>
      <p className={css['quiet']}>{words.onlyForHelp}</p>
    </fieldset>
  )
}
