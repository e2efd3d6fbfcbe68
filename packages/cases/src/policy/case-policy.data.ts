/**
 * The default scenario (scénario de relance): a policy of the house, not a law. Delays in days.
 *
 * What follows a letter waits until the time that the letter left to pay has passed, even put off
 * to a working day.
 *
 * A change adds an entry with its first day; nothing is edited.
 */
export const casePolicies = [
  {
    from: '2026-11-21',
    firstLetterToReminder: 14,
    reminderToReminder: 14,
    remindersBeforeFormalNotice: 1,
    remindersAtMost: 3,
    reminderToFormalNotice: 15,
    formalNoticeToHandOver: 19,
    callToCall: 7,
    /** After a promise that was not kept, so many days in which a call goes before the next letter. */
    lapsedPromiseCall: 7,
    /** From this many days before the last day to act, waits of the scenario are lifted. */
    limitationSoon: 90,
    limitationLastDays: 7,
    /** From this many days before the last day to pay over, it comes first. */
    payOverSoon: 7,
  },
] as const

export type CasePolicy = (typeof casePolicies)[number]
