import type { Right, Role } from '@quittance/contract'
import { said, type Said } from '@quittance/kernel'
import { Refused } from '#wiring/refused.ts'

/** Who may do what: one table, one function to ask, enforced again by row-level security. */
const rights: Record<Role, readonly Right[]> = {
  manager: [
    'read',
    'bring-files',
    'manage-organisation',
    'manage-creditors',
    'deposit-claims',
    'work-dossiers',
    'send',
    'override-policy',
    'handle-money',
    'keep-rates',
  ],
  officer: ['read', 'bring-files', 'manage-creditors', 'deposit-claims', 'work-dossiers', 'send'],
  accountant: ['read', 'bring-files', 'handle-money', 'keep-rates'],
  auditor: ['read'],
}

/** Each right as a refusal names it, behind « ne permet pas » and « does not permit you ». */
const inWords: Record<Right, Said> = {
  read: said('de lire les dossiers', 'to read cases'),
  'bring-files': said('d’apporter un fichier', 'to bring a file'),
  'manage-organisation': said(
    'de changer les réglages de l’organisation',
    'to change the settings of the organisation',
  ),
  'manage-creditors': said(
    'de créer un créancier ou une convention',
    'to create a creditor or a convention',
  ),
  'deposit-claims': said('de déposer une créance', 'to deposit a claim'),
  'work-dossiers': said('d’agir sur un dossier', 'to act on a case'),
  send: said('d’approuver un envoi', 'to approve a letter'),
  'override-policy': said(
    'de passer outre une règle de la maison',
    'to pass over a rule of the house',
  ),
  'handle-money': said('de toucher aux fonds de tiers', 'to handle client money'),
  'keep-rates': said('d’ajouter ou de confirmer un taux', 'to add or confirm a rate'),
}

/** What a role permits, for the session of a member. */
export function rightsOf(role: Role): readonly Right[] {
  return rights[role]
}

/**
 * Stops a verb that the member has no right to.
 *
 * @throws Refused `not-permitted`, with who can.
 */
export function requireRight(role: Role, right: Right): void {
  if (rights[role].includes(right)) return
  const who =
    right === 'handle-money' || right === 'keep-rates'
      ? said('Le comptable ou la responsable', 'The accountant or the manager')
      : said('La responsable', 'The manager')
  const what = inWords[right]
  throw new Refused(
    'not-permitted',
    said(
      `Votre rôle ne permet pas ${what.fr}. ${who.fr} le peut.`,
      `Your role does not permit you ${what.en}. ${who.en} can.`,
    ),
  )
}
