import type { BankLineView } from '@quittance/contract'
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
  /** Which of the payments that the bank details it is, by its rank; null for none. */
  readonly detail: number | null
}

/** One payment of a line, as the bank gave it. */
export type LineDetail = NonNullable<BankLineView['batch']>['details'][number]

/** The payments that the bank details in a line, and that are no payment of ours yet. */
export function waitingDetails({ batch }: Pick<BankLineView, 'batch'>): readonly LineDetail[] {
  return (batch?.details ?? []).filter(({ paymentId }) => paymentId === null)
}

/** True for a credit of which several payments wait: no single dossier has it, unless a person says so. */
export function holdsSeveral(line: BankLineView): boolean {
  if (line.state !== 'to-match' || line.amountCents <= 0 || line.batch === null) return false
  const waiting = waitingDetails(line)
  const [only] = waiting
  if (line.leftCents === line.amountCents) return true
  return waiting.length > 1 || (only !== undefined && only.amountCents !== line.leftCents)
}

/**
 * The parts of a line that its details propose: each payment whose reference names one dossier, or
 * that nothing but one dossier may be for. The others are left for the person to place.
 */
export function partsOfDetails(details: readonly LineDetail[]): readonly DraftPart[] {
  return details.flatMap(({ amountCents, proposals, rank }, key) => {
    const certain = proposals.filter((one) => one.certain)
    const [only, ...others] = certain.length > 0 ? certain : proposals
    if (only === undefined || others.length > 0) return []
    const { debtorName, dossierId, reference } = only
    const amount = amountCents === null ? null : cents(amountCents)
    const words = { dossierId, reference, debtorName, chequeNumber: '' }
    return [{ ...words, key: -1 - key, amountCents: amount, detail: rank }]
  })
}

/** The first of these payments that no part is yet. */
export function nextDetail(
  details: readonly LineDetail[],
  parts: readonly DraftPart[],
): LineDetail | null {
  const placed = new Set(parts.map(({ detail }) => detail))
  return details.find(({ rank }) => !placed.has(rank)) ?? null
}

/** What the bank wrote of a payment: who, and its references. */
export function wordsOfDetail({ counterparty, references, remittance }: LineDetail): string {
  const words = [counterparty ?? '', remittance ?? '', ...references]
  return [...new Set(words.filter((one) => one.trim() !== ''))].join(' · ')
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
  readonly batch: BankLineView['batch']
}): PaidBy {
  const words = `${line.counterparty ?? ''} ${line.remittance ?? ''}`
  if (/esp[eè]ces|\bcash\b|\besp\b/i.test(words)) return 'cash'
  if (/ch[eè]que|\bchq\b/i.test(words)) return 'cheque'
  if ((line.batch?.details.length ?? 0) > 0) return 'transfer'
  return /\bvir(ement)?s?\b|transfer/i.test(words) ? 'transfer' : 'cheque'
}

/** True for the number of a cheque as it is printed on it; one may leave it out. */
export function isChequeNumber(text: string): boolean {
  return /^(\d{4,20})?$/.test(text.trim())
}
