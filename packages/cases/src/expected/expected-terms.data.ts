/**
 * How long what is expected is waited for where an organisation sets nothing: a policy of the house,
 * not a law. Two working days let a transfer ordered on its day reach the account and its statement;
 * a fortnight and a day lets a forgotten instalment be asked for before it is a default.
 */
export const houseExpectedTerms = { graceWorkingDays: 2, defaultAfterDays: 15 } as const
