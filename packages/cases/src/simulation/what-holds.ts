import { said, type Citation, type Day, type Said } from '@quittance/kernel'

import { caseCan } from '#acts/case-can.ts'
import { demandRules, firstLetterSent, type Check } from '#acts/obstacles.ts'
import { phoneIsOpen } from '#acts/phone-open.ts'
import { limitationLevel } from '#case-reading.ts'
import { actOfStep } from '#scenario/case-standing.ts'
import type { ScenarioAct, ScenarioChannel } from '#scenario/scenario.ts'
import type { PastFacts } from '#simulation/past-life.ts'

/** Why a step would have been held back (motif de retenue). */
export const heldCodes = [
  ...demandRules.map(([code]) => code),
  'first-letter-missing',
  'phone-closed',
  'time-barred',
  'house-wait',
  'cap-reached',
  'unreachable',
  'address-check',
  'closed-day',
  'contacted-today',
  'too-often',
] as const
export type HeldCode = (typeof heldCodes)[number]

/** What stands against a step that has come, and by which rule. */
export type Held = {
  readonly code: HeldCode
  readonly because: Said
  readonly citations: readonly Citation[]
}

/** The rules by which an act of {@link caseCan} may be refused, in the order in which it asks them. */
const rules: readonly (readonly [HeldCode, Check])[] = [
  ...demandRules,
  ['first-letter-missing', firstLetterSent],
  ['phone-closed', phoneIsOpen],
]

/**
 * What stands against a step on a day: what would refuse the act that does it, then an address that is
 * being checked. What a person may receive in a day is not of one dossier, and is not looked at here.
 */
export function whatHolds(
  { act, channel }: { readonly act: ScenarioAct; readonly channel: ScenarioChannel | null },
  facts: PastFacts,
  on: Day,
): Held | null {
  const permission = caseCan[actOfStep(act, facts)](facts, on)
  if (permission.kind === 'no') {
    const { because, citations } = permission
    return { code: codeOf(facts, on), because, citations }
  }
  const isChecked = facts.toCheck.some((way) => way === addressOf(channel))
  return isChecked && act !== 'call' && act !== 'hand-over'
    ? { code: 'address-check', because: TO_CHECK, citations: [] }
    : null
}

/** Which address a channel writes to; null where it rings a number. */
function addressOf(channel: ScenarioChannel | null): 'e-mail' | 'post' | null {
  if (channel === 'sms' || channel === 'phone') return null
  return channel === 'e-mail' || channel === 'electronic-registered' ? 'e-mail' : 'post'
}

function codeOf(facts: PastFacts, on: Day): HeldCode {
  const refused = rules.find(([, check]) => check(facts, on) !== null)
  if (refused !== undefined) return refused[0]
  return limitationLevel(facts, on) === 'expired' ? 'time-barred' : 'house-wait'
}

const TO_CHECK = said(
  'Impossible : l’adresse du débiteur par cette voie était à vérifier.',
  'Not possible: the debtor’s address by this channel was to be checked.',
)
