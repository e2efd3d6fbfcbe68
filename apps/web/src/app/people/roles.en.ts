import type { rolesFr, rolesSayFr } from '#app/people/roles.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English names of the roles. */
export const rolesEn: SameKeys<typeof rolesFr> = {
  manager: 'Manager',
  officer: 'Officer',
  accountant: 'Accountant',
  auditor: 'Auditor',
}

/** What each role may do, and what it may not. */
export const rolesSayEn: SameKeys<typeof rolesSayFr> = {
  manager:
    'May do everything: settings, people, rates, creditors, cases, letters and client money.',
  officer:
    'Creates creditors, deposits claims, acts on cases, approves letters. Neither client money nor settings.',
  accountant:
    'Reads the cases, keeps client money, adds and confirms rates. No letter, no setting.',
  auditor: 'Reads everything, the journal included, and changes nothing.',
}
