/** The ways in which somebody answers (voie d’une réponse). */
export const inboundChannels = ['e-mail', 'sms', 'phone', 'post'] as const
export type InboundChannel = (typeof inboundChannels)[number]

/** Why a message may be about a dossier, from the surest. */
export const matchReasons = [
  /** It answers a message that we sent about the dossier. */
  'answers-our-message',
  /** It quotes the creditor reference (ISO 11649) printed on our letters. */
  'payment-reference',
  /** It quotes the number of the dossier. */
  'dossier-reference',
  /** It comes from the debtor’s e-mail address. */
  'sender-address',
  /** It comes from the debtor’s telephone number. */
  'sender-number',
] as const
export type MatchReason = (typeof matchReasons)[number]

/** A dossier of the same organisation that something in a message may point to. */
export type KnownDossier = {
  readonly dossierId: string
  readonly debtorId: string
  readonly reference: string
  readonly rfReference: string
  /** In lower case; null when none is known. */
  readonly debtorEmail: string | null
  /** In the form that numbers are compared in; null when none is known. */
  readonly debtorPhone: string | null
  readonly isOpen: boolean
}

/** What a message says of where it belongs. */
export type MessageTraces = {
  /** Of who wrote it, in lower case; null where nobody knows. */
  readonly fromEmail: string | null
  readonly fromPhone: string | null
  /** Dossiers whose sent messages it names in In-Reply-To or References. */
  readonly answersDossiers: readonly string[]
  /** Numbers of dossiers written in it, whoever they belong to. */
  readonly references: readonly string[]
  /** Creditor references with right check digits written in it, whoever they belong to. */
  readonly rfReferences: readonly string[]
}

/** A dossier that a message may be about, and why. */
export type MatchCandidate = {
  readonly dossierId: string
  readonly reasons: readonly MatchReason[]
}

/**
 * Where a message belongs (rapprochement). `one`: a single dossier, on evidence that does not come
 * about by accident. `to-choose`: a person says which. `unmatched`: nothing points anywhere.
 */
export type MessageMatch =
  | { readonly standing: 'one'; readonly candidates: readonly [MatchCandidate] }
  | { readonly standing: 'to-choose'; readonly candidates: readonly MatchCandidate[] }
  | { readonly standing: 'unmatched'; readonly candidates: readonly [] }
