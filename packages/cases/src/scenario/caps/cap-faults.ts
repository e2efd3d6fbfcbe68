import { contactPolicy } from '@quittance/gate'
import { invariant, said, type Said } from '@quittance/kernel'

import { casePolicies } from '#policy/case-policy.data.ts'
import type { CapInDays, CapName, ScenarioCaps } from '#scenario/caps/scenario-caps.ts'

/** Why caps may not be published, and which of them. */
export type CapFault = {
  readonly code: 'cap-out-of-bounds' | 'cap-looser-than-ceiling'
  readonly cap: CapName
  readonly sentence: Said
}

/** Bounds of the house: a cap is never so strict that nothing could leave in a year. */
const capBounds = { longestDays: 365, longestBetween: 90 } as const

/**
 * What stands against publishing caps: one that counts nothing, and one looser than the ceiling of the
 * product, which would hold all the same and make the page lie.
 */
export function capFaults(caps: ScenarioCaps): readonly CapFault[] {
  return [
    ...inDaysFaults('contacts', caps.contacts),
    ...betweenFaults(caps.daysApart),
    ...reminderFaults(caps.reminders),
    ...inDaysFaults('sms', caps.sms),
    ...inDaysFaults('calls', caps.calls),
  ]
}

/** The most steps that the ceiling of the product lets go to a person in a run of so many days. */
export function mostUnderCeiling(days: number): number {
  const { stepsInDay, stepsInWindow, windowDays } = contactPolicy
  const whole = Math.floor(days / windowDays)
  const left = Math.min(stepsInWindow, (days % windowDays) * stepsInDay)
  return whole * Math.min(stepsInWindow, windowDays * stepsInDay) + left
}

function inDaysFaults(cap: 'contacts' | 'sms' | 'calls', of: CapInDays | null): CapFault[] {
  if (of === null) return []
  if (!isWithin(of.count, Infinity)) return [{ code: 'cap-out-of-bounds', cap, sentence: NO_COUNT }]
  if (!isWithin(of.days, capBounds.longestDays)) {
    return [{ code: 'cap-out-of-bounds', cap, sentence: NO_DAYS }]
  }
  const most = mostUnderCeiling(of.days)
  return of.count <= most
    ? []
    : [{ code: 'cap-looser-than-ceiling', cap, sentence: looser(of.days, most) }]
}

function betweenFaults(days: number | null): CapFault[] {
  if (days === null || isWithin(days, capBounds.longestBetween)) return []
  const cap = 'daysApart'
  return days < 1
    ? [{ code: 'cap-looser-than-ceiling', cap, sentence: SAME_DAY }]
    : [{ code: 'cap-out-of-bounds', cap, sentence: NO_BETWEEN }]
}

function reminderFaults(count: number | null): CapFault[] {
  if (count === null) return []
  const [policy] = casePolicies.slice(-1)
  invariant(policy !== undefined, 'the house has a policy')
  const { remindersAtMost } = policy
  const cap = 'reminders'
  if (!isWithin(count, Infinity)) return [{ code: 'cap-out-of-bounds', cap, sentence: NO_REMINDER }]
  return count <= remindersAtMost
    ? []
    : [{ code: 'cap-looser-than-ceiling', cap, sentence: moreReminders(remindersAtMost) }]
}

function isWithin(count: number, most: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= most
}

const NO_COUNT = said(
  'Un plafond laisse passer au moins une démarche ; videz-le pour n’en fixer aucun.',
  'A cap lets at least one step through; empty it to set none.',
)
const NO_DAYS = said(
  `Un plafond se compte sur 1 à ${capBounds.longestDays} jours.`,
  `A cap is counted over 1 to ${capBounds.longestDays} days.`,
)
const NO_BETWEEN = said(
  `Entre deux démarches, comptez de 1 à ${capBounds.longestBetween} jours.`,
  `Between two steps, count from 1 to ${capBounds.longestBetween} days.`,
)
const SAME_DAY = said(
  'Plus large que le plafond du produit : deux démarches ne partent jamais le même jour. Mettez 1 jour au moins, ou videz-le.',
  'Looser than the ceiling of the product: two steps never leave on the same day. Set at least 1 day, or empty it.',
)
const NO_REMINDER = said(
  'Une relance au moins : une mise en demeure n’en suit pas aucune. Videz-le pour n’en fixer aucun.',
  'At least one reminder: no formal notice follows none. Empty it to set none.',
)

function looser(days: number, most: number): Said {
  const { stepsInDay, stepsInWindow, windowDays } = contactPolicy
  return said(
    `Plus large que le plafond du produit, qui laisse passer ${most} démarche${most > 1 ? 's' : ''} au plus en ${days} jour${days > 1 ? 's' : ''} (${stepsInDay} par jour, ${stepsInWindow} en ${windowDays} jours). Un scénario ne peut être que plus strict.`,
    `Looser than the ceiling of the product, which lets at most ${most} step${most > 1 ? 's' : ''} through in ${days} day${days > 1 ? 's' : ''} (${stepsInDay} a day, ${stepsInWindow} in ${windowDays} days). A scenario can only be stricter.`,
  )
}

function moreReminders(most: number): Said {
  return said(
    `Plus large que le plafond du produit : ${most} relances au plus. Un scénario ne peut être que plus strict.`,
    `Looser than the ceiling of the product: ${most} reminders at most. A scenario can only be stricter.`,
  )
}
