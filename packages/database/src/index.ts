export { configFromUrl, type DatabaseConfig } from '#config.ts'
export { EmbeddedDatabaseFailure, type EmbeddedFailureCode } from '#embedded/failure.ts'
export {
  runningEmbedded,
  startEmbedded,
  type EmbeddedOptions,
  type EmbeddedServer,
} from '#embedded/start.ts'
export { migrate, MigrationRefused, readMigrations, type Migration } from '#migrate.ts'
export { RolesNotMade } from '#roles.ts'
export { asOwner, openDatabase, type Database, type OpenOptions } from '#open.ts'
export { inOrganisation, type OrganisationTransaction } from '#in-organisation.ts'
export { asJson, JsonText, type Bytes, type Jsonb } from '#column-types.ts'
export type { DB } from '#schema.generated.ts'
