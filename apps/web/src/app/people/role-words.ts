import { rolesEn, rolesSayEn } from '#app/people/roles.en.ts'
import { rolesFr, rolesSayFr } from '#app/people/roles.fr.ts'
import { words } from '#words/use-words.ts'

/** The names of the roles, in both languages. */
export const roleWords = words(rolesFr, rolesEn)

/** What each role may do, in both languages. */
export const roleSayings = words(rolesSayFr, rolesSayEn)

/** The roles, from the one that may most. */
export const roles = ['manager', 'officer', 'accountant', 'auditor'] as const
