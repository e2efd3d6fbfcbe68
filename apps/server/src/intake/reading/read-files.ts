import { createHash } from 'node:crypto'
import {
  keepCustomerLines,
  openItems,
  readInvoice,
  readLifecycle,
  sellersOfLifecycle,
  type InvoiceFile,
  type KeptCustomerLines,
  type LifecycleFile,
  type OpenItems,
} from '@quittance/money-files'
import { refusedInput, type Answered } from '@quittance/kernel'

/** What is asked of the bytes of a file that somebody dropped. */
export type ReadingAsked =
  | { readonly what: 'invoice'; readonly bytes: Uint8Array }
  | { readonly what: 'accounts'; readonly bytes: Uint8Array; readonly name: string }

/** An accounting file read: its open items, and what is kept of it. */
export type AccountsRead = {
  readonly items: OpenItems
  readonly kept: KeptCustomerLines
  readonly sha256: string
}

export type FileRead =
  | { readonly kind: 'invoice'; readonly file: InvoiceFile }
  | {
      readonly kind: 'life-cycle'
      readonly file: LifecycleFile
      /** The SIREN of the seller of each status, where the message gives it. */
      readonly sellers: readonly (string | null)[]
    }
  | { readonly kind: 'accounts'; readonly file: AccountsRead }

/** Reads a file that somebody dropped: an invoice, a message about one, or an accounting file. */
export function readAsked(asked: ReadingAsked): Answered<FileRead> {
  return asked.what === 'accounts' ? readAccounts(asked) : readMessageOrInvoice(asked.bytes)
}

function readMessageOrInvoice(bytes: Uint8Array): Answered<FileRead> {
  const message = readLifecycle(bytes)
  if (message.kind === 'answered') {
    const sellers = sellersOfLifecycle(bytes)
    return { kind: 'answered', value: { kind: 'life-cycle', file: message.value, sellers } }
  }
  if (message.error.code === 'dtd-refused') return message
  const invoice = readInvoice(bytes)
  if (invoice.kind === 'refused') return invoice
  return { kind: 'answered', value: { kind: 'invoice', file: invoice.value } }
}

function readAccounts({
  bytes,
  name,
}: Extract<ReadingAsked, { readonly what: 'accounts' }>): Answered<FileRead> {
  const items = openItems(bytes, name, null)
  if (items.kind === 'refused') return items
  const kept = keepCustomerLines(bytes)
  if (kept.kind === 'refused') return kept
  if (kept.value.kept === 0) {
    return refusedInput('no-customer-lines', '', 'Ce fichier n’a aucune ligne de compte client.')
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = { items: items.value, kept: kept.value, sha256 }
  return { kind: 'answered', value: { kind: 'accounts', file } }
}
