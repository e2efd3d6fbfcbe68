export { configFromUrl, type DatabaseConfig } from '#config.ts'
export { EmbeddedDatabaseFailure, type EmbeddedFailureCode } from '#embedded/failure.ts'
export {
  runningEmbedded,
  startEmbedded,
  type EmbeddedOptions,
  type EmbeddedServer,
} from '#embedded/start.ts'
