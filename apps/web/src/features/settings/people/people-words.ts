import { peopleEn } from '#features/settings/people/people.en.ts'
import { peopleFr } from '#features/settings/people/people.fr.ts'
import { words, type SameKeys } from '#words/use-words.ts'

/** The words of the people of an organisation, in both languages. */
export const peopleWords = words(peopleFr, peopleEn)

export type PeopleWords = SameKeys<typeof peopleFr>
