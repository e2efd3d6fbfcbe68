import { houseScenario, type Scenario } from '@quittance/cases'
import {
  scenarioCapsSchema,
  scenarioStepsSchema,
  type ScenarioInput,
  type ScenarioStepInput,
} from '@quittance/contract'
import type { ScenarioRecord } from '@quittance/database'
import { cents } from '@quittance/kernel'

/** A version as kept; that of the house where an organisation wrote none. */
export function scenarioOf(record: Pick<ScenarioRecord, 'steps' | 'caps'> | null): Scenario {
  return record === null
    ? houseScenario
    : scenarioOfInput({ steps: scenarioStepsSchema.parse(record.steps), caps: capsOf(record) })
}

/** The caps of a version as kept; null where it has none. */
export function capsOf({ caps }: Pick<ScenarioRecord, 'caps'>): ScenarioInput['caps'] {
  return scenarioCapsSchema.nullable().parse(caps)
}

/** Steps and caps as screens write them, as the pure rules read them. */
export function scenarioOfInput({ steps, caps }: Written): Scenario {
  return {
    caps,
    steps: steps.map((step) => ({
      ...step,
      conditions: step.conditions.map((condition) =>
        condition.kind === 'claimed-at-least'
          ? { ...condition, amount: cents(condition.amount) }
          : condition,
      ),
    })),
  }
}

type Written = {
  readonly steps: readonly ScenarioStepInput[]
  readonly caps: ScenarioInput['caps']
}

/** The steps of a scenario as screens write them. */
export function stepsOf({ steps }: Scenario): ScenarioStepInput[] {
  return steps.map((step) => ({
    ...step,
    channels: [...step.channels],
    conditions: step.conditions.map((condition) =>
      condition.kind === 'debtor-is' ? { ...condition, kinds: [...condition.kinds] } : condition,
    ),
  }))
}
