import { houseScenario, type Scenario } from '@quittance/cases'
import { scenarioStepsSchema, type ScenarioStepInput } from '@quittance/contract'
import type { ScenarioRecord } from '@quittance/database'
import { cents } from '@quittance/kernel'

/** The steps of a version as kept; that of the house where an organisation wrote none. */
export function scenarioOf(record: Pick<ScenarioRecord, 'steps'> | null): Scenario {
  return record === null ? houseScenario : scenarioOfSteps(scenarioStepsSchema.parse(record.steps))
}

/** Steps as screens write them, as the pure rules read them. */
export function scenarioOfSteps(steps: readonly ScenarioStepInput[]): Scenario {
  return {
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
