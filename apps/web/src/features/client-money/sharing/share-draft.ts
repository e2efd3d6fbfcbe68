import { cents, subtractCents, type Cents } from '@quittance/kernel'

/** How the parts of a line were paid. */
export type PaidBy = 'cheque' | 'cash' | 'transfer'

/** A part being typed: one dossier, and what of the line is for it. */
export type DraftPart = {
  /** Told apart from the others while it is typed: a dossier may come twice. */
  readonly key: number
  readonly dossierId: string
  readonly reference: string
  readonly debtorName: string
  readonly amountCents: Cents | null
  readonly chequeNumber: string
}

/** What is left to share out: below zero where the parts make more than the line. */
export function leftToShare(left: Cents, parts: readonly Pick<DraftPart, 'amountCents'>[]): Cents {
  const shared = parts.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0)
  return subtractCents(left, cents(shared))
}

/** How a line was likely paid, by the words of the bank: a person says otherwise. */
export function likelyPaidBy(line: {
  readonly counterparty: string | null
  readonly remittance: string | null
}): PaidBy {
  const words = `${line.counterparty ?? ''} ${line.remittance ?? ''}`
  if (/esp[eè]ces|\bcash\b|\besp\b/i.test(words)) return 'cash'
  return /\bvir(ement)?s?\b|transfer/i.test(words) ? 'transfer' : 'cheque'
}

/** True for the number of a cheque as it is printed on it; one may leave it out. */
export function isChequeNumber(text: string): boolean {
  return /^(\d{4,20})?$/.test(text.trim())
}
