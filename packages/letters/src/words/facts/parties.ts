/** A French postal address, by what each line is for (NF Z10-011); the name of who lives there aside. */
export type PostalAddress = {
  /** Apartment, floor, « chez », service or person inside a firm. */
  readonly inside: string | null
  /** Entrance, building, residence. */
  readonly building: string | null
  readonly street: string | null
  /** Lieu-dit, « BP », « CS ». */
  readonly locality: string | null
  readonly postCode: string
  readonly town: string
  /** In French, for an address outside France; null in France. */
  readonly country: string | null
}

/** How to answer: at least one of them, so that a debtor can always contest. */
export type Contact = {
  readonly phone: string | null
  readonly email: string | null
  /** Address of the page where the debtor answers, pays or asks for time; without « https:// ». */
  readonly page: string | null
}

/**
 * In whose name a letter speaks: the creditor himself, an agency that collects for others (CPCE
 * R124-1), or a judicial officer acting amicably (commissaire de justice).
 */
export type Capacity = 'creditor' | 'agency' | 'judicial-officer'

/** Who writes: the letterhead, the contact and the hand that signs. */
export type Sender = {
  readonly capacity: Capacity
  readonly name: string
  readonly address: PostalAddress
  readonly contact: Contact
  /** Legal form, SIREN, insurer…: printed at the foot, in the order given. */
  readonly legalMentions: readonly string[]
  readonly signatory: { readonly name: string; readonly role: string | null }
}

/** How a person is greeted; `null` when the civility is unknown, or for a firm. */
export type Civility = 'madam' | 'sir' | 'madam-and-sir'

/** A person or a company as a letter names it. */
export type Party = {
  readonly name: string
  readonly civility: Civility | null
  readonly address: PostalAddress
}

/** Who is asked to pay; a consumer never owes what only a professional does. */
export type Debtor = Party & { readonly audience: 'consumer' | 'professional' }
