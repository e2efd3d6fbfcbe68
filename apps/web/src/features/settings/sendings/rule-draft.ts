import type { SendingRuleInput, SendingRuleView } from '@quittance/contract'

type Mode = SendingRuleView['mode']

/** The letters of a scenario, whose mode may differ. */
export const ruleSteps = [
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'formal-notice',
] as const
export type RuleStep = (typeof ruleSteps)[number]

/** A rule as typed: minutes are texts until they are sent. */
export type RuleDraft = {
  readonly mode: Mode
  readonly stepModes: Readonly<Partial<Record<RuleStep, Mode>>>
  readonly mail: string
  readonly post: 'batch' | 'minutes'
  readonly letter: string
  readonly bank: 'limit' | 'none'
  readonly bankDays: string
  readonly reason: string
}

const LONGEST = 1440
const MOST_BANK_DAYS = 30
const HOUSE_BANK_DAYS = 3

export function draftOf({
  mode,
  stepModes,
  mailMinutes,
  letterMinutes,
  bankWorkingDays,
}: SendingRuleView): RuleDraft {
  return {
    mode,
    stepModes,
    mail: String(mailMinutes),
    post: letterMinutes === null ? 'batch' : 'minutes',
    letter: String(letterMinutes ?? 60),
    bank: bankWorkingDays === null ? 'none' : 'limit',
    bankDays: String(bankWorkingDays ?? HOUSE_BANK_DAYS),
    reason: '',
  }
}

/** Minutes as typed; null where they are none to a day. */
export function minutesOf(text: string): number | null {
  const typed = text.trim()
  return /^\d{1,4}$/.test(typed) && Number(typed) <= LONGEST ? Number(typed) : null
}

/** Working days as typed; null where they are not one to thirty. */
export function workingDaysOf(text: string): number | null {
  const typed = text.trim()
  const days = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
  return days >= 1 && days <= MOST_BANK_DAYS ? days : null
}

/** What is sent of a draft that was checked. */
export function ruleOf({
  mode,
  stepModes,
  mail,
  post,
  letter,
  bank,
  bankDays,
  reason,
}: RuleDraft): SendingRuleInput {
  return {
    mode,
    stepModes,
    mailMinutes: minutesOf(mail) ?? 0,
    letterMinutes: post === 'batch' ? null : minutesOf(letter),
    bankWorkingDays: bank === 'none' ? null : workingDaysOf(bankDays),
    reason: reason.trim(),
  }
}

/** The mode of one step; null takes its own away. */
export function withStepMode(draft: RuleDraft, step: RuleStep, mode: Mode | null): RuleDraft {
  const { [step]: _, ...others } = draft.stepModes
  return { ...draft, stepModes: mode === null ? others : { ...others, [step]: mode } }
}
