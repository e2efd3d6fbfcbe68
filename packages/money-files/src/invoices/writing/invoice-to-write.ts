/** Seller or buyer of an invoice to write; the address is in France. */
export type WrittenParty = {
  readonly name: string
  readonly siren: string | null
  readonly vatNumber: string | null
  readonly address: {
    readonly lines: readonly string[]
    readonly postCode: string
    readonly town: string
  }
}

/**
 * A note and the code of what it is about (BT-21): `PMD` the penalties for late payment, `PMT` the
 * indemnity of 40 €, `AAB` the discount, all asked by BR-FR-05; `REG` the legal form.
 */
export type WrittenNote = { readonly code: 'PMD' | 'PMT' | 'AAB' | 'REG'; readonly text: string }

/**
 * An invoice of one service, at one rate of VAT or outside its scope, or the credit note that undoes it;
 * in euros.
 */
export type InvoiceToWrite = {
  readonly kind: 'invoice' | 'credit-note'
  readonly number: string
  readonly issuedOn: string
  /** The invoice that a credit note undoes (BG-3). */
  readonly preceding: { readonly number: string; readonly issuedOn: string } | null
  readonly notes: readonly WrittenNote[]
  /** With its number of VAT; without it where the sum is outside VAT (BR-O-02). */
  readonly seller: WrittenParty & { readonly siren: string }
  readonly buyer: WrittenParty
  /** The contract under which the service was given (BT-12). */
  readonly contract: string | null
  readonly service: string
  /** The day of the service (BT-72). */
  readonly givenOn: string
  readonly netCents: number
  readonly vatRateHundredths: number
  readonly vatCents: number
  /** Why VAT is not asked, of a sum outside its scope (BT-120); null for one that bears it. */
  readonly outsideVat: string | null
  /** What was paid or kept before (BT-113): what is due is the total less it. */
  readonly paidCents: number
  readonly dueOn: string | null
  /** The terms of payment in words (BT-20). */
  readonly terms: string | null
}
