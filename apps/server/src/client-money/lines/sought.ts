import type { BankLineView } from '@quittance/contract'
import type { BankLineRecord, MatchCandidate } from '@quittance/database'
import type { Cents } from '@quittance/kernel'
import { nameKey } from '#intake/debtor-identity.ts'

/** A dossier proposed: its payment reference alone makes it certain. */
export function proposalView(one: MatchCandidate): BankLineView['proposals'][number] {
  return { ...one, on: one.on?.toString() ?? null, certain: one.foundBy === 'reference' }
}

type Sought = Pick<
  BankLineRecord,
  'id' | 'bookedOn' | 'iban' | 'counterparty' | 'references' | 'remittance'
>

/** What of a line, or of a payment inside one, may name a dossier. */
export function soughtOf(line: Sought & { readonly leftCents: Cents }) {
  return {
    id: line.id,
    amountCents: line.leftCents,
    bookedOn: line.bookedOn,
    iban: line.iban,
    name: line.counterparty?.trim().toLowerCase() ?? null,
    nameKey: line.counterparty === null ? null : nameKey(line.counterparty),
    references: line.references,
    words: wordsOf(line.remittance),
  }
}

const SHORTEST_INVOICE = 4

/** The words of a label that are long enough to be an invoice number, as written and in capitals. */
function wordsOf(remittance: string | null): readonly string[] {
  const words = (remittance ?? '')
    .split(/[\s,;()]+/)
    .map((word) => word.replace(/[.:]+$/, ''))
    .filter((word) => word.length >= SHORTEST_INVOICE)
  return [...new Set(words.flatMap((word) => [word, word.toUpperCase()]))]
}
