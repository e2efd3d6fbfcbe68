import type { ClientBase } from 'pg'
import { APP_ROLE, DOOR_ROLE, type DatabaseConfig } from '#config.ts'

/** The roles that queries run under could not be made on the server that DATABASE_URL names. */
export class RolesNotMade extends Error {
  override readonly name = 'RolesNotMade'
  readonly code = 'roles-not-made'
}

/**
 * Makes the two roles of the product where they are missing, and lets the owner take them.
 *
 * On the embedded server they sign in by themselves; elsewhere they cannot, and each connection of
 * the owner takes one of them.
 *
 * @throws RolesNotMade with what an administrator must run.
 */
export async function ensureRoles(
  owner: ClientBase,
  roles: DatabaseConfig['roles'],
): Promise<void> {
  for (const role of [APP_ROLE, DOOR_ROLE]) {
    try {
      await ensureRole(owner, role, roles === 'login' ? 'login' : 'nologin')
    } catch (cause) {
      throw new RolesNotMade(messageFor(role, cause), { cause })
    }
  }
}

async function ensureRole(owner: ClientBase, role: string, signIn: string): Promise<void> {
  const { rows } = await owner.query<{ there: boolean; bypasses: boolean }>(
    `select rolname is not null as there,
            coalesce(rolsuper or rolbypassrls, false) as bypasses
       from (select) as nothing left join pg_roles on rolname = $1`,
    [role],
  )
  const [found] = rows
  if (found?.bypasses === true) throw new Error(`${role} passes over row-level security`)
  if (found?.there !== true) {
    await owner.query(`create role ${role} ${signIn} nosuperuser nocreatedb nocreaterole`)
  }
  await ensureTaken(owner, role)
}

/** An administrator may have given the role already, without the right to give it on. */
async function ensureTaken(owner: ClientBase, role: string): Promise<void> {
  try {
    await owner.query(`grant ${role} to current_user`)
  } catch (error) {
    try {
      await owner.query(`set role ${role}`)
      await owner.query('reset role')
    } catch {
      throw error
    }
  }
}

function messageFor(role: string, cause: unknown): string {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return `The role ${role} cannot be made or taken (${reason}). As an administrator of the server, run: CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO the user that DATABASE_URL names. Or give that user CREATEROLE.`
}
