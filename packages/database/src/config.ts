import type { ClientConfig } from 'pg'

/** The role that the product's queries run under: tenant tables, under row-level security. */
export const APP_ROLE = 'quittance_app'

/** The role of sign-in, memberships and jobs: sees no tenant table. */
export const DOOR_ROLE = 'quittance_door'

/**
 * How to reach the database as its owner, and how the two other roles are taken: `login` on the
 * embedded server, `set-role` on any other, where one address is given.
 */
export type DatabaseConfig = { readonly owner: ClientConfig; readonly roles: 'login' | 'set-role' }

/** The configuration for an address such as `postgres://owner:secret@host/quittance`. */
export function configFromUrl(url: string): DatabaseConfig {
  return { owner: { connectionString: url }, roles: 'set-role' }
}
