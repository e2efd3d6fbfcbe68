import type { Day } from '@quittance/kernel'

/** A document about to be given to a provider of electronic signatures, for one person to sign. */
export type SignatureAsked = {
  /** Made by us, one an act: by it a request that nobody is sure of is found again. */
  readonly reference: string
  /** What the signer reads of it before opening it. */
  readonly title: string
  /** The last day to sign. */
  readonly until: Day
  readonly signer: {
    readonly firstName: string
    readonly lastName: string
    readonly email: string
    /** `+33639981407`, where the code of the provider goes; null for a code by e-mail. */
    readonly phone: string | null
  }
  readonly document: { readonly name: string; readonly bytes: Uint8Array }
}

/** A request as its provider shows it. */
export type SignatureSeen = {
  readonly id: string
  /** `draft`: prepared there, and nobody was told of it. */
  readonly state: 'draft' | 'waiting' | 'signed' | 'declined' | 'expired' | 'cancelled'
  /** What the signer wrote to decline; empty for none. */
  readonly reason: string
  readonly documentId: string | null
  readonly signerId: string | null
  /** The answer in which it said so. */
  readonly bytes: Uint8Array
}

/** What a provider gives of a signature: the document it signed, its file of proof, and when. */
export type Signature = {
  readonly document: Uint8Array
  readonly proof: Uint8Array
  readonly signedAt: Temporal.Instant
}

/**
 * What the provider said of a request: `refused` where the signer cannot have been told of it, `unknown`
 * once it was asked to tell him and no answer came.
 */
export type SignatureGiven =
  | { readonly kind: 'taken'; readonly id: string }
  | { readonly kind: 'refused'; readonly answer: string }
  | { readonly kind: 'unknown'; readonly answer: string }

/** Documents are signed here: at a provider by its API, or by a simulator where nothing leaves. */
export type SignaturePort = {
  /** True where what is signed is worth nothing: a simulator, or the sandbox of a provider. */
  readonly simulated: boolean
  readonly ask: (asked: SignatureAsked) => Promise<SignatureGiven>
  /**
   * The request made under a reference of ours, or null where the provider shows none.
   *
   * @throws ProviderFailure
   */
  readonly find: (reference: string) => Promise<SignatureSeen | null>
  /** @throws ProviderFailure */
  readonly read: (id: string) => Promise<SignatureSeen>
  /** What was signed, byte for byte. @throws ProviderFailure */
  readonly signature: (seen: SignatureSeen) => Promise<Signature>
  /** Lets nobody sign it any more. @throws ProviderFailure where it has ended, or cannot be asked. */
  readonly cancel: (id: string) => Promise<void>
  /** Removes what was prepared and never told. @throws ProviderFailure where it was told, or cannot be asked. */
  readonly discard: (id: string) => Promise<void>
}

/** How the provider makes sure of who signs. */
export type SignatureCode = 'e-mail' | 'sms'

/** What is needed to reach a provider; the key is never logged, nor in the database. */
export type SignatureAccount = {
  readonly environment: 'production' | 'sandbox'
  readonly key: string
}
