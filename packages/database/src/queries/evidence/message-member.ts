import { sql } from 'kysely'

/**
 * The member of an archive that a message stands in; null where the exhibit is no archive.
 *
 * The path of a reading is the last part of the declared name, `#` and the member. The declared name
 * is measured, not searched: it may hold a `#` of its own. For queries that select from `message`.
 */
export const memberOfMessage = sql<string | null>`(
  select nullif(
    substr(
      message.record -> 'source' ->> 'path',
      length(regexp_replace(stored_file.declared_name, '^.*[/\\\\]', '')) + 2
    ),
    ''
  )
  from exhibit
  join stored_file
    on stored_file.organisation_id = exhibit.organisation_id
    and stored_file.id = exhibit.file_id
  where exhibit.organisation_id = message.organisation_id
    and exhibit.id = message.exhibit_id
)`
