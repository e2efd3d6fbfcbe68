import { inOrganisation, insertInvitation } from '@quittance/database'
import { newId, type TestDatabase } from './test-database.ts'
import { NOON, sha256 } from './test-values.ts'

/** A manager, and a person whom she invited. */
export async function writeMember(db: TestDatabase, organisationId: string): Promise<void> {
  const userId = newId()
  await db.signIn
    .withTables<{ user: { id: string; name: string; email: string } }>()
    .insertInto('user')
    .values({ id: userId, name: 'Anne Exemple', email: `${userId}@exemple.example` })
    .execute()
  await db.door
    .insertInto('membership')
    .values({
      organisation_id: organisationId,
      user_id: userId,
      role: 'manager',
      display_name: 'Anne Exemple',
    })
    .execute()
  await inOrganisation(db.app, organisationId, (tx) =>
    insertInvitation(tx, {
      id: newId(),
      email: `${newId()}@exemple.example`,
      name: 'Paul Exemple',
      role: 'officer',
      invitedAt: NOON,
      invitedBy: userId,
      expiresAt: NOON.add({ hours: 168 }),
      tokenHash: sha256(organisationId),
    }),
  )
}
