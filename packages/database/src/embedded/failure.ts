/** Why the embedded server is not there, from the hardest to put right to the easiest. */
export type EmbeddedFailureCode =
  | 'no-binary-for-platform'
  | 'root-cannot-be-left'
  | 'data-directory-of-another-version'
  | 'data-directory-not-a-database'
  | 'socket-directory-not-ours'
  | 'data-directory-in-use'
  | 'server-did-not-start'

/** The embedded database server could not be started; the message says what to do next. */
export class EmbeddedDatabaseFailure extends Error {
  override readonly name = 'EmbeddedDatabaseFailure'
  readonly code: EmbeddedFailureCode

  constructor(code: EmbeddedFailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
