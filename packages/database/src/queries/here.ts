import { sql, type RawBuilder } from 'kysely'

/**
 * The organisation of the transaction, as SQL: for the conditions and the rows of tenant queries.
 *
 * Null outside `inOrganisation`: the condition finds nothing and the insert is refused.
 */
export const here: RawBuilder<string> = sql<string>`nullif(current_setting('app.organisation', true), '')::uuid`
