/** The letters that answer something: an error of ours, or what the debtor contests. */
export const answeringLetters = ['apology', 'dispute-answer'] as const
export type AnsweringLetter = (typeof answeringLetters)[number]
