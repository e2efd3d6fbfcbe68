import { cents, day, type Day, type HolidayPlace } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { houseSendingPolicy } from '#sendings/sending-rule.data.ts'
import {
  demandLeavesFrom,
  leavesFrom,
  modeOfStep,
  opensFrom,
  policyForCreditor,
} from '#sendings/sending-rule.ts'
import { sentInError, type LaterFact } from '#sendings/wrong-sendings.ts'

const at = (text: string) => Temporal.Instant.from(text)

describe('the mode of a step', () => {
  it('is that of the organisation, or its own', () => {
    expect(modeOfStep(houseSendingPolicy, 'first-reminder')).toBe('to-confirm')
    const policy = { ...houseSendingPolicy, stepModes: { 'last-reminder': 'manual' } as const }
    expect(modeOfStep(policy, 'last-reminder')).toBe('manual')
  })

  it('is automatic for a formal notice only where it was chosen by name', () => {
    const policy = { ...houseSendingPolicy, mode: 'automatic' } as const
    expect(modeOfStep(policy, 'second-reminder')).toBe('automatic')
    expect(modeOfStep(policy, 'formal-notice')).toBe('to-confirm')
    const chosen = { ...policy, stepModes: { 'formal-notice': 'automatic' } as const }
    expect(modeOfStep(chosen, 'formal-notice')).toBe('automatic')
  })
})

describe('the mode of a creditor', () => {
  it('wins over that of the organisation and of its steps, stricter or not', () => {
    const policy = {
      ...houseSendingPolicy,
      mode: 'automatic',
      stepModes: { 'last-reminder': 'manual', 'formal-notice': 'automatic' },
    } as const
    const read = policyForCreditor(policy, 'to-confirm')
    expect(modeOfStep(read, 'first-reminder')).toBe('to-confirm')
    expect(modeOfStep(read, 'last-reminder')).toBe('to-confirm')
    expect(modeOfStep(read, 'formal-notice')).toBe('to-confirm')
    const trusted = policyForCreditor({ ...policy, mode: 'manual' }, 'automatic')
    expect(modeOfStep(trusted, 'last-reminder')).toBe('automatic')
    expect(modeOfStep(trusted, 'formal-notice')).toBe('to-confirm')
    expect(policyForCreditor(policy, null)).toBe(policy)
  })
})

describe('the time left to take an act back', () => {
  const leaves = (channel: 'letter' | 'registered-letter' | 'e-mail', approved: string) =>
    leavesFrom(houseSendingPolicy, channel, at(approved)).toString()

  it('is half an hour for a message', () => {
    expect(leaves('e-mail', '2026-05-04T08:00:00Z')).toBe('2026-05-04T08:30:00Z')
  })

  it('lasts until the batch of the day for a letter, in summer as in winter', () => {
    expect(leaves('letter', '2026-05-04T08:00:00Z')).toBe('2026-05-04T14:00:00Z')
    expect(leaves('registered-letter', '2026-12-04T08:00:00Z')).toBe('2026-12-04T15:00:00Z')
  })

  it('is that of a message for a letter approved after the batch, or just before', () => {
    expect(leaves('letter', '2026-05-04T13:50:00Z')).toBe('2026-05-04T14:20:00Z')
    expect(leaves('letter', '2026-05-04T17:00:00Z')).toBe('2026-05-04T17:30:00Z')
  })

  it('may be none, or a day', () => {
    const none = { ...houseSendingPolicy, mailMinutes: 0, letterMinutes: 0 }
    const approved = at('2026-05-04T08:00:00Z')
    expect(leavesFrom(none, 'letter', approved).equals(approved)).toBe(true)
    const aDay = { ...none, letterMinutes: 1440 }
    expect(leavesFrom(aDay, 'letter', approved).toString()).toBe('2026-05-05T08:00:00Z')
  })
})

describe('a demand by e-mail', () => {
  const leaves = (approved: string, place: HolidayPlace | null = 'metropole') =>
    demandLeavesFrom(houseSendingPolicy, { channel: 'e-mail', place }, at(approved)).toString()

  it('leaves half an hour later on any day but a Sunday or a holiday, and else on the next open morning', () => {
    expect(leaves('2026-11-21T09:00:00Z')).toBe('2026-11-21T09:30:00Z')
    expect(leaves('2026-11-22T09:00:00Z')).toBe('2026-11-23T07:00:00Z')
    // Approved on Saturday a quarter of an hour before midnight: its time ends on Sunday.
    expect(leaves('2026-11-21T22:45:00Z')).toBe('2026-11-23T07:00:00Z')
    expect(leaves('2026-05-01T09:00:00Z')).toBe('2026-05-02T06:00:00Z')
  })

  it('waits for the days of where its reader lives, of all places where nobody knows', () => {
    // 26 December is a holiday in Alsace-Moselle, and a Saturday; 22 May in Martinique.
    expect(leaves('2026-12-25T09:00:00Z', 'alsace-moselle')).toBe('2026-12-28T07:00:00Z')
    expect(leaves('2026-12-25T09:00:00Z')).toBe('2026-12-26T07:00:00Z')
    expect(leaves('2026-05-22T09:00:00Z', 'martinique')).toBe('2026-05-23T06:00:00Z')
    expect(leaves('2026-05-22T09:00:00Z', 'guadeloupe')).toBe('2026-05-22T09:30:00Z')
    expect(leaves('2026-05-22T09:00:00Z', null)).toBe('2026-05-23T06:00:00Z')
  })

  it('alone waits: the post brings paper on its own days', () => {
    for (const channel of ['letter', 'registered-letter', 'electronic-registered'] as const) {
      expect(opensFrom({ channel, place: 'metropole' }, at('2026-11-22T09:00:00Z'))).toBeNull()
    }
  })
})

describe('a demand by SMS', () => {
  const opens = (moment: string, place: HolidayPlace | null = 'metropole') =>
    opensFrom({ channel: 'sms', place }, at(moment))?.toString() ?? null

  it('leaves between 8 h and 19 h in Paris, and else on the next open morning', () => {
    expect(opens('2026-05-12T06:00:00Z')).toBeNull()
    expect(opens('2026-05-12T05:59:59Z')).toBe('2026-05-12T06:00:00Z')
    expect(opens('2026-05-12T16:59:59Z')).toBeNull()
    expect(opens('2026-05-12T17:00:00Z')).toBe('2026-05-13T06:00:00Z')
    // 13 May 2026 is the eve of Ascension Day; 16 May a Saturday.
    expect(opens('2026-05-13T17:00:00Z')).toBe('2026-05-15T06:00:00Z')
    expect(opens('2026-05-16T17:00:00Z')).toBe('2026-05-18T06:00:00Z')
  })

  it('approved half an hour before 19 h leaves the next morning', () => {
    const of = { channel: 'sms', place: 'metropole' } as const
    const leaves = demandLeavesFrom(houseSendingPolicy, of, at('2026-05-12T16:31:00Z'))
    expect(leaves.toString()).toBe('2026-05-13T06:00:00Z')
  })

  it('waits for the days of where its reader lives, of all places where nobody knows', () => {
    expect(opens('2026-05-22T09:00:00Z', 'martinique')).toBe('2026-05-23T06:00:00Z')
    expect(opens('2026-05-22T09:00:00Z', 'guadeloupe')).toBeNull()
    expect(opens('2026-05-22T09:00:00Z', null)).toBe('2026-05-23T06:00:00Z')
  })
})

describe('a demand sent in error', () => {
  const APPROVED = '2026-05-04T07:00:00Z'
  const LEFT = '2026-05-04T14:00:00Z'
  const wrong = (fact: LaterFact, recorded: string) =>
    sentInError({
      approvedAt: at(APPROVED),
      leftAt: at(LEFT),
      fact: { ...fact, recordedAt: at(recorded) },
    })
  const payment = (on: string): LaterFact => ({
    kind: 'payment',
    on: day(on),
    amount: cents(12_050),
  })
  const dispute = (settledOn: Day | null): LaterFact => ({
    kind: 'dispute',
    on: day('2026-04-30'),
    settledOn,
  })

  it('left after a payment that a later statement of the bank shows', () => {
    const why = wrong(payment('2026-05-01'), '2026-05-06T08:00:00Z')
    expect(why?.fr).toContain('Un paiement de')
    expect(why?.fr).toMatch(/était arrivé le 1er\s+mai/u)
    expect(why?.en).toContain('A payment of')
  })

  it('is not one where the payment was known when the letter was approved: its sums took it in', () => {
    expect(wrong(payment('2026-05-01'), '2026-05-04T06:00:00Z')).toBeNull()
  })

  it('is not one for a payment of the same day that nobody knew of, nor for a later one', () => {
    expect(wrong(payment('2026-05-04'), '2026-05-06T08:00:00Z')).toBeNull()
    expect(wrong(payment('2026-05-05'), '2026-05-06T08:00:00Z')).toBeNull()
  })

  it('is one for a payment of the same day written down before the letter left', () => {
    expect(wrong(payment('2026-05-04'), '2026-05-04T09:00:00Z')).not.toBeNull()
  })

  it('left while a dispute stood that was noted later', () => {
    expect(wrong(dispute(null), '2026-05-07T08:00:00Z')?.fr).toContain('Une contestation')
    expect(wrong(dispute(day('2026-05-02')), '2026-05-07T08:00:00Z')).toBeNull()
  })

  it('left while a promise ran, or a pause held, that was noted later', () => {
    const promise = (dueOn: string): LaterFact => ({
      kind: 'promise',
      on: day('2026-04-29'),
      dueOn: day(dueOn),
      amount: cents(5000),
    })
    expect(wrong(promise('2026-05-15'), '2026-05-07T08:00:00Z')?.en).toContain('A promise of')
    expect(wrong(promise('2026-05-03'), '2026-05-07T08:00:00Z')).toBeNull()
    const pause = (until: Day | null): LaterFact => ({
      kind: 'pause',
      on: day('2026-05-02'),
      until,
    })
    expect(wrong(pause(null), '2026-05-07T08:00:00Z')?.fr).toContain('suspendue')
    expect(wrong(pause(day('2026-05-03')), '2026-05-07T08:00:00Z')).toBeNull()
  })
})
