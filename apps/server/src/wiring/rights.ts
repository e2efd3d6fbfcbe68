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
    'handle-money',
  ],
  officer: ['read', 'bring-files', 'manage-creditors', 'deposit-claims', 'work-dossiers', 'send'],
  accountant: ['read', 'bring-files', 'handle-money'],
  auditor: ['read'],
}

const inWords: Record<Right, Said> = {
  read: said('lire les dossiers', 'read cases'),
  'bring-files': said('apporter un fichier', 'bring a file'),
  'manage-organisation': said(
    'changer les réglages de l’organisation',
    'change the settings of the organisation',
  ),
  'manage-creditors': said(
    'créer un créancier ou une convention',
    'create a creditor or a convention',
  ),
  'deposit-claims': said('déposer une créance', 'deposit a claim'),
  'work-dossiers': said('agir sur un dossier', 'act on a case'),
  send: said('approuver un envoi', 'approve a sending'),
  'handle-money': said('toucher aux fonds de tiers', 'handle client money'),
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
    right === 'handle-money'
      ? said('Le comptable ou la responsable', 'The accountant or the manager')
      : said('La responsable', 'The manager')
  const what = inWords[right]
  throw new Refused(
    'not-permitted',
    said(
      `Votre rôle ne permet pas de ${what.fr}. ${who.fr} le peut.`,
      `Your role does not permit you to ${what.en}. ${who.en} can.`,
    ),
  )
}
