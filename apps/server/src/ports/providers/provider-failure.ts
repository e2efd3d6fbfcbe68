/** A provider could not be asked, or answered something else than what it documents. */
export class ProviderFailure extends Error {
  readonly code: 'unreachable' | 'refused' | 'unreadable' | 'maintenance'

  constructor(code: ProviderFailure['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ProviderFailure'
    this.code = code
  }
}
