import { callsEn } from '#features/calls/calls.en.ts'
import { callsFr } from '#features/calls/calls.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of a call, in both languages. */
export const callsWords = words(callsFr, callsEn)
