import type { SessionView } from '@quittance/contract'

type Role = NonNullable<SessionView['member']>['role']

/** What a page may offer; the server enforces it, this only says it before it is tried. */
export type Right =
  | 'manage-organisation'
  | 'manage-creditors'
  | 'deposit-claims'
  | 'work-dossiers'
  | 'handle-money'

const holders: Record<Right, readonly Role[]> = {
  'manage-organisation': ['manager'],
  'manage-creditors': ['manager', 'officer'],
  'deposit-claims': ['manager', 'officer'],
  'work-dossiers': ['manager', 'officer'],
  'handle-money': ['manager', 'accountant'],
}

/** True when a role has a right. */
export function may(role: Role, right: Right): boolean {
  return holders[right].includes(role)
}
