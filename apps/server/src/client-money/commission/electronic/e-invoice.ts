import type { CreditorIdentity, OrganisationRecord } from '@quittance/database'
import { addCents, zeroCents, type Cents, type Day } from '@quittance/kernel'
import type { ComposedLetter } from '@quittance/letters'
import {
  isTaxOf,
  writeCii,
  type InvoiceToWrite,
  type WrittenNote,
  type WrittenParty,
} from '@quittance/money-files'
import type { PlainReason } from '@quittance/contract'

/** What an invoice to a creditor is made of, as data and as the page that was composed. */
export type InvoiceMatter = {
  readonly organisation: OrganisationRecord
  readonly creditor: CreditorIdentity
  readonly letter: ComposedLetter
  readonly number: string
  readonly issuedOn: Day
  readonly dueOn: Day | null
  /** « version 2 du 10 janvier 2026 ». */
  readonly agreement: string | null
  readonly credits: { readonly number: string; readonly issuedOn: Day } | null
  readonly service: string
  readonly givenOn: Day
  readonly netCents: Cents
  readonly vatRateHundredths: number
  readonly vatCents: Cents
  /** Why it is outside VAT; null for a service, which bears it. */
  readonly outsideVat: string | null
  /** True where nothing of it is left to pay. */
  readonly settled: boolean
}

/** An invoice as data, or why its PDF stays plain. */
export type EInvoice =
  | { readonly cii: string; readonly plainBecause: null }
  | { readonly cii: null; readonly plainBecause: PlainReason }

/**
 * An invoice as data (facture électronique, EN 16931), which its PDF carries: the figures of the page,
 * no other.
 */
export function eInvoiceOf(matter: InvoiceMatter): EInvoice {
  const { organisation, netCents, vatCents, vatRateHundredths, outsideVat } = matter
  const { vatNumber } = organisation
  // A French number of VAT ends with the SIREN of who bears it.
  const siren = organisation.siren ?? vatNumber?.slice(-9) ?? null
  if (siren === null || (outsideVat === null && vatNumber === null)) return plain('no-vat-number')
  if (outsideVat === null && vatRateHundredths === 0) return plain('no-tax')
  if (!isTaxOf({ netCents, vatRateHundredths, vatCents })) return plain('tax-rounded-otherwise')
  const seller = {
    ...partyOf(organisation),
    siren,
    vatNumber: outsideVat === null ? vatNumber : null,
  }
  return { cii: writeCii(invoiceOf(matter, seller)), plainBecause: null }
}

function plain(plainBecause: PlainReason): EInvoice {
  return { cii: null, plainBecause }
}

function invoiceOf(matter: InvoiceMatter, seller: InvoiceToWrite['seller']): InvoiceToWrite {
  const { credits, creditor, letter, netCents, vatCents, vatRateHundredths } = matter
  return {
    kind: credits === null ? 'invoice' : 'credit-note',
    number: matter.number,
    issuedOn: matter.issuedOn.toString(),
    preceding: credits === null ? null : { ...credits, issuedOn: credits.issuedOn.toString() },
    notes: notesOf(matter),
    seller,
    buyer: { ...partyOf(creditor), siren: creditor.siren, vatNumber: null },
    contract: matter.agreement,
    service: matter.service,
    givenOn: matter.givenOn.toString(),
    netCents,
    vatRateHundredths,
    vatCents,
    outsideVat: matter.outsideVat,
    paidCents: credits === null && matter.settled ? addCents(netCents, vatCents) : zeroCents,
    dueOn: matter.dueOn?.toString() ?? null,
    terms: settlementOf(letter),
  }
}

function partyOf({
  name,
  address,
}: Pick<OrganisationRecord, 'name' | 'address'>): Pick<WrittenParty, 'name' | 'address'> {
  const { line2, line3, street, postCode, town } = address
  const lines = [street, line2, line3].filter((line) => line !== '')
  return { name, address: { lines, postCode, town } }
}

/** The sentence of the page that says how it is settled. */
function settlementOf({ body }: ComposedLetter): string | null {
  const block = body.find(({ id }) => id === 'settlement')
  return block?.kind === 'paragraph' ? block.text : null
}

/** What every invoice between professionals says of lateness and discount (C. com. L441-9, L441-10). */
const betweenProfessionals: readonly WrittenNote[] = [
  {
    code: 'PMD',
    text: 'En cas de retard, des pénalités sont dues sans rappel, au taux de l’article L441-10, II, du Code de commerce.',
  },
  {
    code: 'PMT',
    text: 'En cas de retard, une indemnité forfaitaire de 40 € est due pour frais de recouvrement (article D441-5 du Code de commerce).',
  },
  { code: 'AAB', text: 'Sans escompte pour paiement anticipé.' },
]

function notesOf({ organisation, creditor }: InvoiceMatter): readonly WrittenNote[] {
  const { name, legalForm } = organisation
  const form: readonly WrittenNote[] =
    legalForm === null ? [] : [{ code: 'REG', text: `${name}, ${legalForm}` }]
  return creditor.actsAs === 'professional' ? [...form, ...betweenProfessionals] : form
}
