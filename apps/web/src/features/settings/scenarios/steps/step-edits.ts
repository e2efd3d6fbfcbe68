import type { ScenarioStepInput } from '@quittance/contract'

type Act = ScenarioStepInput['act']
type Channel = ScenarioStepInput['channels'][number]

/** The order of letters; a call goes anywhere after the first. */
const ORDER: readonly Act[] = [
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'formal-notice',
  'hand-over',
]

/** A reminder may be an SMS; it has another way behind it, for who answers STOP or has no mobile. */
const BY_SMS: readonly (readonly Channel[])[] = [
  ['sms', 'e-mail', 'letter'],
  ['sms', 'letter'],
  ['e-mail', 'sms', 'letter'],
]

/**
 * The orders of channels that a step can be given. The post stays behind an electronic registered letter:
 * who did not consent to one is still put in default.
 */
export function channelOrders(act: Act): readonly (readonly Channel[])[] {
  if (act === 'call') return [['phone']]
  if (act === 'formal-notice') {
    return [['registered-letter'], ['electronic-registered', 'registered-letter']]
  }
  if (act === 'hand-over') return []
  const written: readonly (readonly Channel[])[] = [
    ['letter', 'e-mail'],
    ['e-mail', 'letter'],
    ['letter'],
    ['e-mail'],
    ['registered-letter'],
  ]
  return act === 'first-reminder' ? written : [...written, ...BY_SMS]
}

/** What a scenario can still be given: a letter that it has not, and a call always. */
export function missingActs(steps: readonly ScenarioStepInput[]): readonly Act[] {
  return ['call', ...ORDER.filter((act) => !steps.some((step) => step.act === act))]
}

const WAITS: Readonly<Record<Act, number>> = {
  'first-reminder': 0,
  'second-reminder': 14,
  'last-reminder': 14,
  call: 7,
  'formal-notice': 15,
  'hand-over': 19,
}

/** The steps with one more, at its place in the order; a call before what is graver than letters. */
export function withStep(
  steps: readonly ScenarioStepInput[],
  act: Act,
): readonly ScenarioStepInput[] {
  const rank = act === 'call' ? ORDER.indexOf('formal-notice') : ORDER.indexOf(act)
  const before = steps.findIndex((step) => step.act !== 'call' && ORDER.indexOf(step.act) >= rank)
  const at = before === -1 ? steps.length : before
  const [channels = []] = channelOrders(act)
  const added: ScenarioStepInput = {
    id: freeId(steps, act),
    act,
    after: { count: WAITS[act], unit: 'calendar-days' },
    channels: [...channels],
    tone: act === 'call' || act === 'first-reminder' ? 'courteous' : 'firm',
    conditions: [],
    optional: act === 'call',
  }
  return [...steps.slice(0, at), added, ...steps.slice(at)]
}

/** The steps with one put at another rank, from 0; ranks beyond the ends are the ends. */
export function withStepAt(
  steps: readonly ScenarioStepInput[],
  id: string,
  rank: number,
): readonly ScenarioStepInput[] {
  const moved = steps.find((step) => step.id === id)
  if (moved === undefined) return steps
  const others = steps.filter((step) => step.id !== id)
  const at = Math.max(0, Math.min(others.length, rank))
  return [...others.slice(0, at), moved, ...others.slice(at)]
}

/** Whether two lists of steps say the same, in the same order. */
export function isSameSteps(
  one: readonly ScenarioStepInput[],
  other: readonly ScenarioStepInput[],
): boolean {
  return (
    one.length === other.length &&
    one.every((step, rank) => textOf(step) === textOf(other[rank] ?? null))
  )
}

/** A step written with its keys in one order: what was kept comes back in another. */
function textOf(step: ScenarioStepInput | null): string {
  if (step === null) return ''
  const { id, act, after, channels, tone, conditions, optional } = step
  const asked = conditions.map((one) =>
    one.kind === 'debtor-is' ? [one.kind, ...one.kinds] : [one.kind, one.amount],
  )
  return JSON.stringify([id, act, after.count, after.unit, channels, tone, asked, optional])
}

function freeId(steps: readonly ScenarioStepInput[], act: Act): string {
  const taken = new Set(steps.map(({ id }) => id))
  let number = 1
  while (taken.has(`${act}-${number}`)) number += 1
  return `${act}-${number}`
}
