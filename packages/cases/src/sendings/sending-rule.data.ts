/** How an organisation approves what asks something of a debtor (mode d'envoi). */
export const sendingModes = ['manual', 'to-confirm', 'automatic'] as const
export type SendingMode = (typeof sendingModes)[number]

/** The steps of a scenario that are letters, and may have a mode of their own. */
export const sendingSteps = [
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'formal-notice',
] as const
export type SendingStep = (typeof sendingSteps)[number]

/** How an organisation sends: policies of the house, none of which is a law. */
export type SendingPolicy = {
  readonly mode: SendingMode
  /** The mode of a step where it is not that of the organisation. */
  readonly stepModes: Readonly<Partial<Record<SendingStep, SendingMode>>>
  /** How long a message may be taken back, in minutes: none to a day. */
  readonly mailMinutes: number
  /** The same for a letter on paper; null until the batch of the day is printed. */
  readonly letterMinutes: number | null
  /**
   * How many working days may have passed since the end of the last bank statement read, for a demand to
   * leave; null for no limit.
   */
  readonly bankWorkingDays: number | null
}

/** The hour at which the letters of a day are printed, in Paris. */
export const BATCH_HOUR = 16

/** The hour from which what waited for an open day leaves, in Paris. */
export const OPENING_HOUR = 8

/** What holds where an organisation has said nothing. */
export const houseSendingPolicy: SendingPolicy = {
  mode: 'to-confirm',
  stepModes: {},
  mailMinutes: 30,
  letterMinutes: null,
  bankWorkingDays: 3,
}
