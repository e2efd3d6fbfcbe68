import type { ScenarioStepInput } from '@quittance/contract'
import { describe, expect, it } from 'vitest'
import { kindsOf, withKind } from '#features/settings/scenarios/steps/step-conditions.ts'
import { isSameSteps, withStep, withStepAt } from '#features/settings/scenarios/steps/step-edits.ts'

const acts = ['hand-over', 'first-reminder', 'second-reminder', 'call'] as const
const steps = acts.reduce<readonly ScenarioStepInput[]>((before, act) => withStep(before, act), [])
const order = (of: readonly ScenarioStepInput[]) => of.map(({ act }) => act).join(' ')

describe('withStepAt', () => {
  it.each([
    [3, 'first-reminder second-reminder hand-over call'],
    [0, 'call first-reminder second-reminder hand-over'],
    [99, 'first-reminder second-reminder hand-over call'],
    [-1, 'call first-reminder second-reminder hand-over'],
  ])('puts a step at rank %d: %s', (rank, expected) => {
    expect(order(withStepAt(steps, 'call-1', rank))).toBe(expected)
  })

  it('loses no step, and leaves the list as it is for one that it has not', () => {
    expect(withStepAt(steps, 'nobody', 0)).toEqual(steps)
    expect(withStepAt(steps, 'call-1', 1)).toHaveLength(steps.length)
  })
})

describe('withKind', () => {
  it('leaves a kind of debtors out, and has no condition once all are in again', () => {
    const [step] = withStep([], 'call')
    if (step === undefined) throw new Error('a step was added')
    const without = withKind(step, 'consumer', false)
    expect(without.conditions).toEqual([
      { kind: 'debtor-is', kinds: ['professional', 'private-individual'] },
    ])
    expect(kindsOf(without)).toEqual(['professional', 'private-individual'])
    expect(withKind(without, 'consumer', true).conditions).toEqual([])
    const both = {
      ...step,
      conditions: [...without.conditions, ...withKind(step, 'professional', false).conditions],
    }
    expect(kindsOf(both)).toEqual(['private-individual'])
  })
})

describe('isSameSteps', () => {
  it('reads values, whatever the order in which their keys came back', () => {
    const back = steps.map(({ id, act, ...rest }): ScenarioStepInput => ({ ...rest, act, id }))
    expect(JSON.stringify(back)).not.toBe(JSON.stringify(steps))
    expect(isSameSteps(steps, back)).toBe(true)
    expect(isSameSteps(steps, withStepAt(steps, 'call-1', 0))).toBe(false)
  })
})
