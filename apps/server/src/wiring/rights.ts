import { Refused } from '#wiring/refused.ts'

export type Role = 'manager' | 'officer' | 'accountant' | 'auditor'

/** What a member may be asked to have the right to do. */
export type Right =
  | 'read'
  | 'bring-files'
  | 'manage-organisation'
  | 'manage-creditors'
  | 'deposit-claims'
  | 'work-dossiers'
  | 'send'
  | 'handle-money'

/** Who may do what: one table, one function to ask, enforced again by row-level security. */
const rightsOf: Record<Role, readonly Right[]> = {
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

const inWords: Record<Right, string> = {
  read: 'lire les dossiers',
  'bring-files': 'apporter un fichier',
  'manage-organisation': 'changer les réglages de l’organisation',
  'manage-creditors': 'créer un créancier ou une convention',
  'deposit-claims': 'déposer une créance',
  'work-dossiers': 'agir sur un dossier',
  send: 'approuver un envoi',
  'handle-money': 'toucher aux fonds de tiers',
}

function may(role: Role, right: Right): boolean {
  return rightsOf[role].includes(right)
}

/**
 * Stops a verb that the member has no right to.
 *
 * @throws Refused `not-permitted`, with who can.
 */
export function requireRight(role: Role, right: Right): void {
  if (may(role, right)) return
  const who = right === 'handle-money' ? 'Le comptable ou la responsable' : 'La responsable'
  throw new Refused(
    'not-permitted',
    `Votre rôle ne permet pas de ${inWords[right]}. ${who} le peut.`,
  )
}
