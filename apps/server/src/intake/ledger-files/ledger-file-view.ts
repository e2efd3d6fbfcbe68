import type { LedgerFileView } from '@quittance/contract'
import { creditorsOfSiren, draftsOfLedgerFile } from '@quittance/database'
import { said, type Said } from '@quittance/kernel'
import type { CustomerBalance } from '@quittance/money-files'
import { readingOf } from '#intake/drafts/draft-reading.ts'
import { hasNoNumber, keyOf, readLedgerFile } from '#intake/ledger-files/open-items-of.ts'
import type { Work } from '#wiring/work.ts'

type Item = CustomerBalance['items'][number]

/** The open items of an accounting file by customer, with the drafts made of them. */
export async function viewLedgerFile(
  work: Work,
  { id }: { readonly id: string },
): Promise<LedgerFileView> {
  const { file, items, leftOut } = await readLedgerFile(work, id)
  const taken = await takenOf(work, id)
  return {
    id,
    name: file.declaredName,
    originalSha256: file.originalSha256,
    asOf: file.asOf.toString(),
    keptLines: file.keptLines,
    discardedLines: file.discardedLines,
    creditor: await creditorOf(work, file.declaredName),
    customers: items.customers.map((one) => customerView(one, taken)),
    totals: {
      openCents: items.totals.open,
      creditsCents: items.totals.credits,
      balanceCents: items.totals.balance,
    },
    leftOut: leftOut.map(({ account, balance }) => ({ account, balanceCents: balance })),
  }
}

/** The draft of each item taken, by customer, account and piece. */
export async function takenOf(work: Work, id: string): Promise<ReadonlyMap<string, string>> {
  const drafts = await draftsOfLedgerFile(work.tx, id)
  return new Map(
    drafts.flatMap((draft) => {
      const { customer, pieces } = readingOf(draft)
      return pieces.map((piece): [string, string] => [`${customer ?? ''}|${piece}`, draft.id])
    }),
  )
}

/** A FEC is named by the SIREN of the firm: it may be one of our creditors. */
async function creditorOf(work: Work, name: string): Promise<LedgerFileView['creditor']> {
  const siren = /^(\d{9})FEC\d{8}\./i.exec(name)?.[1]
  if (siren === undefined) return null
  const [only, another] = await creditorsOfSiren(work.tx, siren)
  return only === undefined || another !== undefined ? null : only
}

function customerView(
  { customer, name, balance, credits, items }: CustomerBalance,
  taken: ReadonlyMap<string, string>,
): LedgerFileView['customers'][number] {
  return {
    customer,
    name,
    balanceCents: balance,
    creditsCents: credits,
    items: items.map((item) => ({
      account: item.account,
      piece: item.piece,
      pieceDate: item.pieceDate,
      originalCents: item.original,
      openCents: item.open,
      instalments: [...item.instalments],
      confidence: item.confidence,
      reason: reasonOf(item),
      draftId: taken.get(`${customer}|${keyOf(item)}`) ?? null,
      refusal: hasNoNumber(item) ? noInvoice : null,
    })),
  }
}

const noInvoice = said(
  'Report à nouveau global, sans numéro de facture : pas de demande sans la facture (CPCE R124-3, 1°).',
  'Global carry-forward without an invoice number: no claim without the invoice (CPCE R124-3, 1°).',
)

/** Why an item is as sure as it is: the reader says it in French, here in both languages. */
function reasonOf(item: Item): Said {
  if (item.account.startsWith('413')) return { fr: item.reason, en: english.bill }
  if (item.reason.startsWith('Pièce en')) return { fr: item.reason, en: english.foreign }
  return { fr: item.reason, en: english[item.confidence] }
}

const english = {
  bill: 'A bill in circulation, due only if it comes back unpaid.',
  foreign: 'A piece in another currency: check the amount in euros.',
  certain: 'This customer has no payment and no credit note left unmatched.',
  probable: 'Unmatched payments and credit notes were placed by reference or exact amount.',
  check: 'An unmatched payment was placed on the oldest piece, for want of a reference.',
} as const
