import type { ScenarioInput, ScenarioStepInput } from '@quittance/contract'

type DebtorKind = NonNullable<ScenarioInput['debtorKind']>

export const debtorKinds: readonly DebtorKind[] = ['consumer', 'professional', 'private-individual']

/** The debtors that a step holds for: those of every condition of it that names some. */
export function kindsOf({ conditions }: ScenarioStepInput): readonly DebtorKind[] {
  const named = conditions.flatMap((one) => (one.kind === 'debtor-is' ? [one.kinds] : []))
  return debtorKinds.filter((kind) => named.every((kinds) => kinds.includes(kind)))
}

/** The step for one kind of debtors more, or less; with no condition where it holds for all. */
export function withKind(
  step: ScenarioStepInput,
  kind: DebtorKind,
  isHeldFor: boolean,
): ScenarioStepInput {
  const before = kindsOf(step)
  const kinds = debtorKinds.filter((one) => (one === kind ? isHeldFor : before.includes(one)))
  const others = step.conditions.filter((one) => one.kind !== 'debtor-is')
  const isForAll = kinds.length === debtorKinds.length
  return { ...step, conditions: isForAll ? others : [...others, { kind: 'debtor-is', kinds }] }
}
