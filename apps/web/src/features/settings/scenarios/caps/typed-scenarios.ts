import { scenarioCapsSchema, scenarioStepsSchema } from '@quittance/contract'
import { z } from 'zod'
import type { ScenarioEdit } from '#features/settings/scenarios/caps/caps-edits.ts'

const typedSchema = z.object({
  byScope: z.record(
    z.string(),
    z.object({ steps: scenarioStepsSchema, caps: scenarioCapsSchema.nullable() }),
  ),
})

/** What was typed of scenarios and not kept, by whose claims and debtors they are for. */
export type TypedScenarios = { readonly byScope: Readonly<Record<string, ScenarioEdit>> }

export const nothingTyped: TypedScenarios = { byScope: {} }

/** What this device kept of them; null for what cannot be read any more. */
export function readTyped(text: string): TypedScenarios | null {
  const read = typedSchema.safeParse(JSON.parse(text))
  return read.success ? read.data : null
}

/** The same with what is typed now of one; null once nothing of it is left to keep. */
export function withTyped(
  { byScope }: TypedScenarios,
  key: string,
  edit: ScenarioEdit | null,
): TypedScenarios {
  const others = Object.entries(byScope).filter(([name]) => name !== key)
  return { byScope: Object.fromEntries(edit === null ? others : [...others, [key, edit]]) }
}
