/**
 * What happened around some dossiers, as an outsider would note it, and what left the house. Days
 * are written YYYY-MM-DD, moments as ISO instants; sums are whole cents.
 */
export type Life = {
  readonly capacity: 'agency' | 'creditor' | 'officer'
  /** Name and address of the house, as its first letter must write them (R. 124-4, 1°). */
  readonly house?: { readonly name: string; readonly address: string }
  /** In the order in which the house came to know them. */
  readonly happenings: readonly Happening[]
}

/** One thing that happened; `at` is the instant from which the house knew it. */
export type Happening = { readonly at: string } & (
  | Claim
  | (Cover & { readonly kind: 'mandate' })
  | (Cover & { readonly kind: 'insurance' })
  | Payment
  | { readonly kind: 'payment-undone'; readonly dossier: string; readonly id: string }
  | Dispute
  | { readonly kind: 'dispute-ended'; readonly dossier: string; readonly id: string }
  | Hold
  | { readonly kind: 'hold-ended'; readonly debtor: string; readonly id: string }
  | Pause
  | { readonly kind: 'resumed'; readonly dossier: string }
  | Promised
  | Plan
  | { readonly kind: 'plan-ended'; readonly dossier: string; readonly id: string }
  | { readonly kind: 'reply'; readonly dossier: string; readonly id: string }
  | { readonly kind: 'reply-handled'; readonly dossier: string; readonly id: string }
  | Sent
)

export type Claim = {
  readonly kind: 'claim'
  readonly dossier: string
  /** The creditor's name, as a text must write it. */
  readonly creditor: string
  /** As the first letter must write it (R. 124-4, 2°). */
  readonly creditorAddress?: string
  /** One person, over all dossiers. */
  readonly debtor: string
  readonly audience: 'consumer' | 'professional'
  readonly items: readonly ClaimedItem[]
  /** First day on which the claim is time-barred, whatever happens later; null where it never is. */
  readonly barredFrom: string | null
}

type ClaimedItem = {
  readonly id: string
  readonly principalCents: number
  readonly issuedOn: string
  readonly dueOn: string
}

/**
 * A mandate of a creditor, or the insurance of the house (creditor null); both days are covered.
 * Another of the same creditor and first day takes the place of the one before.
 */
type Cover = {
  readonly creditor: string | null
  readonly from: string
  readonly until: string | null
}

type Payment = {
  readonly kind: 'payment'
  readonly dossier: string
  readonly id: string
  readonly amountCents: number
  readonly receivedOn: string
  /** The payer gave all that was owed that day: no reckoning of interest is needed to know it. */
  readonly settles?: boolean
}

type Dispute = {
  readonly kind: 'dispute'
  readonly dossier: string
  readonly id: string
  /** Null: of the whole dossier. */
  readonly item: string | null
  /** Null: all of it. */
  readonly amountCents: number | null
}

type Hold = {
  readonly kind: 'hold'
  readonly debtor: string
  readonly id: string
  readonly why: 'insolvency' | 'over-indebtedness' | 'vulnerability'
}

/** From its first day up to and with its last; null: until it is resumed. */
type Pause = {
  readonly kind: 'pause'
  readonly dossier: string
  readonly from: string
  readonly until: string | null
}

type Promised = {
  readonly kind: 'promise'
  readonly dossier: string
  readonly id: string
  readonly by: string
  readonly amountCents: number
}

type Plan = {
  readonly kind: 'plan'
  readonly dossier: string
  readonly id: string
  readonly instalments: readonly { readonly on: string; readonly amountCents: number }[]
}

/**
 * A demand that left. One letter for several dossiers is one of these for each of them, alike but
 * for the dossier.
 */
type Sent = {
  readonly kind: 'sent'
  readonly dossier: string
  readonly act: string
  readonly step: string
  readonly channel: 'letter' | 'registered-letter' | 'e-mail' | 'sms' | 'call'
  /** As it left. */
  readonly text: string
  readonly composedAt: string
}

/** A demand, and all that the house knew when it left. */
export type Departure = {
  readonly life: Life
  readonly sent: Happening & { readonly kind: 'sent' }
  readonly before: readonly Happening[]
}

export type Condemned = {
  readonly rule: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
  readonly act: string
  readonly dossier: string
  /** The article or the policy, and what was done against it. */
  readonly why: string
}
