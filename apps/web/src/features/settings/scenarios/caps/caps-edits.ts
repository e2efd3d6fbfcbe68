import type { ScenarioInput, ScenarioStepInput } from '@quittance/contract'

export type CapsInput = NonNullable<ScenarioInput['caps']>
export type CapName = keyof CapsInput

/** What is written of a scenario: its steps and its caps. */
export type ScenarioEdit = {
  readonly steps: readonly ScenarioStepInput[]
  readonly caps: ScenarioInput['caps']
}

const noCaps: CapsInput = {
  contacts: null,
  daysApart: null,
  reminders: null,
  sms: null,
  calls: null,
}

/** Over how many days a cap is counted until somebody says otherwise. */
const USUAL_DAYS = 30

/** The caps with one changed; none at all where the last of them was emptied. */
export function withCap<Name extends CapName>(
  caps: CapsInput | null,
  name: Name,
  value: CapsInput[Name],
): CapsInput | null {
  const changed: CapsInput = { ...(caps ?? noCaps), [name]: value }
  return Object.values(changed).every((one) => one === null) ? null : changed
}

/** A cap counted over days with another count; none where it was emptied. */
export function withCount(cap: CapsInput['contacts'], count: number | null): CapsInput['contacts'] {
  return count === null ? null : { count, days: cap?.days ?? USUAL_DAYS }
}

/** Whether two scenarios hold themselves to the same. */
export function isSameCaps(one: CapsInput | null, other: CapsInput | null): boolean {
  return textOf(one) === textOf(other)
}

/** Caps written with their keys in one order: what was kept comes back in another. */
function textOf(caps: CapsInput | null): string {
  const { contacts, daysApart, reminders, sms, calls } = caps ?? noCaps
  const inDays = [contacts, sms, calls].map((one) => (one === null ? null : [one.count, one.days]))
  return JSON.stringify([inDays, daysApart, reminders])
}

/** The number that a text gives, null for none; nothing else than digits is kept. */
export function numberIn(text: string): number | null {
  const digits = text.replaceAll(/\D/g, '').slice(0, 4)
  return digits === '' ? null : Number(digits)
}
