/** An SMS about to be handed over. */
export type Sms = {
  /** Made by us, one an act: by it an SMS that nobody is sure of is found again. */
  readonly reference: string
  /** `+33639981407`. */
  readonly to: string
  /** The very words that were approved. */
  readonly text: string
}

/** What the provider says of an SMS that it took, with the bytes in which it said so. */
export type SmsState = {
  readonly id: string
  readonly state: 'waiting' | 'delivered' | 'not-delivered'
  /** Why it was not delivered, in the code of the provider; null for none. */
  readonly code: string | null
  readonly bytes: Uint8Array
}

/** An SMS that somebody sent us, as the provider gives it. */
export type ReceivedSms = {
  readonly id: string
  readonly from: string
  readonly text: string
  readonly at: Temporal.Instant
  readonly bytes: Uint8Array
}

/**
 * What the provider said of an SMS: `refused` where nothing can have been taken, `unknown` once it was
 * handed over and no answer came.
 */
export type HandedOver =
  | { readonly kind: 'taken'; readonly id: string; readonly answer: string }
  | { readonly kind: 'refused'; readonly answer: string }
  | { readonly kind: 'unknown'; readonly answer: string }

/** SMS leave and come in here: a provider by its API, or the local outbox where nothing leaves. */
export type SmsPort = {
  readonly simulated: boolean
  readonly send: (sms: Sms) => Promise<HandedOver>
  /**
   * The SMS handed over under a reference of ours, or null where the provider shows none.
   *
   * @throws ProviderFailure
   */
  readonly find: (reference: string) => Promise<string | null>
  /** @throws ProviderFailure */
  readonly read: (id: string) => Promise<SmsState>
  /** The identifiers of what came since an instant, the oldest first. @throws ProviderFailure */
  readonly receivedSince: (since: Temporal.Instant) => Promise<readonly string[]>
  /** @throws ProviderFailure */
  readonly readReceived: (id: string) => Promise<ReceivedSms>
}

/** What is needed to reach a provider; the keys are never logged, nor in the database. */
export type SmsAccount = {
  /** The name of the SMS service there, as `sms-ab12345-1`. */
  readonly account: string
  readonly keys: SmsKeys
}

export type SmsKeys = {
  readonly applicationKey: string
  readonly applicationSecret: string
  readonly consumerKey: string
}
