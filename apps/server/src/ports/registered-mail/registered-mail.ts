/** An electronic registered letter about to be deposited (recommandé électronique). */
export type RegisteredMail = {
  /** Made by us, one an act: by it a deposit that nobody is sure of is found again. */
  readonly reference: string
  readonly to: {
    readonly email: string
    readonly firstName: string
    readonly lastName: string
    /** Null for a person who is no firm. */
    readonly company: string | null
    readonly professional: boolean
  }
  /** The words of the letter, which the gate judged; the letter itself is attached. */
  readonly text: string
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array }
}

/** A letter as its provider has it. */
export type ProviderLetter = {
  readonly id: string
  readonly reference: string | null
  /** Whether the provider says that the sending is qualified (eIDAS, article 44). */
  readonly qualified: boolean
  /** In the order in which they happened. */
  readonly events: readonly ProviderEvent[]
}

/** What happened to a letter, and where its proof is. */
export type ProviderEvent = {
  readonly state: 'deposited' | 'delivered' | 'refused' | 'unclaimed' | 'unknown-address'
  readonly at: Temporal.Instant
  /** What {@link RegisteredMailPort.proof} is asked with; null while there is none. */
  readonly proof: string | null
}

/**
 * What the provider said of a deposit: `refused` where nothing can have been taken, `unknown` once it was
 * handed over and no answer came.
 */
export type Deposited =
  | { readonly kind: 'deposited'; readonly letter: ProviderLetter }
  | { readonly kind: 'refused'; readonly answer: string }
  | { readonly kind: 'unknown'; readonly answer: string }

/** Electronic registered letters leave here: a provider by its API, or a simulator where nothing leaves. */
export type RegisteredMailPort = {
  readonly simulated: boolean
  readonly deposit: (mail: RegisteredMail) => Promise<Deposited>
  /**
   * The letter deposited under a reference of ours, or null where the provider shows none.
   *
   * @throws ProviderFailure
   */
  readonly find: (reference: string) => Promise<ProviderLetter | null>
  /** @throws ProviderFailure */
  readonly read: (id: string) => Promise<ProviderLetter>
  /** The bytes of a proof. @throws ProviderFailure */
  readonly proof: (of: string) => Promise<Uint8Array>
}

/** What is needed to reach a provider; the keys are never logged, nor in the database. */
export type RegisteredMailAccount = {
  readonly environment: 'production' | 'sandbox'
  /** The number of the sender's account there. */
  readonly account: string
  readonly keys: RegisteredMailKeys
}

export type RegisteredMailKeys = {
  readonly token: string
  readonly privateKey: string
  /** The secret of the sender's one-time codes (RFC 6238), in base 32. */
  readonly otpSecret: string
}
