import type { SendingRuleView } from '@quittance/contract'
import { describe, expect, it } from 'vitest'
import {
  draftOf,
  minutesOf,
  ruleOf,
  withStepMode,
  workingDaysOf,
} from '#features/settings/sendings/rule-draft.ts'

const rule: SendingRuleView = {
  mode: 'to-confirm',
  stepModes: {},
  mailMinutes: 30,
  letterMinutes: null,
  bankWorkingDays: 3,
  set: null,
  creditors: [],
}

describe('a mode of sending as typed', () => {
  it('holds none to a day, in minutes', () => {
    expect(minutesOf(' 30 ')).toBe(30)
    expect(minutesOf('1440')).toBe(1440)
    expect(minutesOf('1441')).toBeNull()
    expect(minutesOf('une heure')).toBeNull()
  })

  it('lets the last bank statement be one to thirty working days old, or of any age', () => {
    expect(workingDaysOf('30')).toBe(30)
    expect(workingDaysOf('0')).toBeNull()
    expect(workingDaysOf('31')).toBeNull()
    const none = { ...draftOf({ ...rule, bankWorkingDays: null }), reason: 'Essai.' }
    expect(ruleOf(none).bankWorkingDays).toBeNull()
  })

  it('is sent as it was read', () => {
    const draft = { ...draftOf(rule), reason: ' Essai. ' }
    expect(ruleOf(draft)).toEqual({
      mode: 'to-confirm',
      stepModes: {},
      mailMinutes: 30,
      letterMinutes: null,
      bankWorkingDays: 3,
      reason: 'Essai.',
    })
  })

  it('gives a step a mode of its own, and takes it away', () => {
    const chosen = withStepMode(draftOf(rule), 'formal-notice', 'automatic')
    expect(chosen.stepModes).toEqual({ 'formal-notice': 'automatic' })
    expect(withStepMode(chosen, 'formal-notice', null).stepModes).toEqual({})
  })
})
