import type { Answered } from '@quittance/kernel'

import {
  amountTerms,
  identifiersOf,
  termsOf,
  type InvoiceContent,
  type InvoiceNote,
  type TermValue,
} from '#invoices/terms.ts'
import { dayOfFormat102, earliestFirst, isWrongDay } from '#invoices/trade-dates.ts'
import { childrenNamed, elementAt, textAt } from '#xml/look.ts'
import type { XmlElement } from '#xml/xml.ts'

type Entries = readonly (readonly [term: string, value: TermValue | null])[]

const TOTALS = [
  ['BT-106', 'LineExtensionAmount'],
  ['BT-107', 'AllowanceTotalAmount'],
  ['BT-108', 'ChargeTotalAmount'],
  ['BT-109', 'TaxExclusiveAmount'],
  ['BT-112', 'TaxInclusiveAmount'],
  ['BT-113', 'PrepaidAmount'],
  ['BT-114', 'PayableRoundingAmount'],
  ['BT-115', 'PayableAmount'],
] as const

const SUPPLIER = {
  name: 'BT-27',
  ids: 'BT-29',
  legal: 'BT-30',
  vat: 'BT-31',
  address: 'BT-34',
  place: ['BT-35', 'BT-36', 'BT-37', 'BT-38', 'BT-39', 'BT-40'],
} as const

const CUSTOMER = {
  name: 'BT-44',
  ids: 'BT-46',
  legal: 'BT-47',
  vat: 'BT-48',
  address: 'BT-49',
  place: ['BT-50', 'BT-51', 'BT-52', 'BT-53', 'BT-54', 'BT-55'],
} as const

/** Reads an Invoice or a CreditNote of UBL 2.1. */
export function readUbl(root: XmlElement): Answered<InvoiceContent> {
  const amounts = amountTerms(elementAt(root, 'LegalMonetaryTotal'), TOTALS)
  if (amounts.kind === 'refused') return amounts
  const currency = textAt(root, 'DocumentCurrencyCode')
  const tax = amountTerms(taxTotal(root, currency), [['BT-110', 'TaxAmount']])
  if (tax.kind === 'refused') return tax
  const due = dueDaysOf(root)
  const dueDates = earliestFirst(due)
  const terms = termsOf([
    ...documentTerms(root),
    ['BT-5', currency],
    ['BT-9', dueDates[0] ?? null],
    ...paymentTerms(root),
    ...partyTerms(elementAt(root, 'AccountingSupplierParty', 'Party'), SUPPLIER),
    ...partyTerms(elementAt(root, 'AccountingCustomerParty', 'Party'), CUSTOMER),
    ...amounts.value,
    ...tax.value,
  ])
  const wrongDays = [
    ...(isWrongDay(elementAt(root, 'IssueDate')) ? ['BT-2'] : []),
    ...(due.some(isWrongDay) ? ['BT-9'] : []),
  ]
  return { kind: 'answered', value: { terms, notes: notesOf(root), dueDates, wrongDays } }
}

function documentTerms(root: XmlElement): Entries {
  const preceding = childrenNamed(root, 'BillingReference')
    .map((reference) => textAt(reference, 'InvoiceDocumentReference', 'ID'))
    .filter((number) => number !== null)
  return [
    ['BT-1', textAt(root, 'ID')],
    ['BT-2', dayOfFormat102(elementAt(root, 'IssueDate'))],
    ['BT-3', textAt(root, 'InvoiceTypeCode') ?? textAt(root, 'CreditNoteTypeCode')],
    ['BT-10', textAt(root, 'BuyerReference')],
    ['BT-12', textAt(root, 'ContractDocumentReference', 'ID')],
    ['BT-13', textAt(root, 'OrderReference', 'ID')],
    ['BT-23', textAt(root, 'ProfileID')],
    ['BT-24', textAt(root, 'CustomizationID')],
    ['BT-25', preceding],
  ]
}

function paymentTerms(root: XmlElement): Entries {
  const means = elementAt(root, 'PaymentMeans')
  return [
    ['BT-20', textAt(root, 'PaymentTerms', 'Note')],
    ['BT-59', textAt(root, 'PayeeParty', 'PartyName', 'Name')],
    ['BT-81', textAt(means, 'PaymentMeansCode')],
    ['BT-83', textAt(means, 'PaymentID')],
    ['BT-84', textAt(means, 'PayeeFinancialAccount', 'ID')],
  ]
}

function partyTerms(
  party: XmlElement | undefined,
  terms: typeof SUPPLIER | typeof CUSTOMER,
): Entries {
  const legal = elementAt(party, 'PartyLegalEntity')
  const vat = childrenNamed(party, 'PartyTaxScheme').filter(
    (scheme) => textAt(scheme, 'TaxScheme', 'ID') === 'VAT',
  )
  const identifications = childrenNamed(party, 'PartyIdentification').flatMap((identification) =>
    childrenNamed(identification, 'ID'),
  )
  const place = elementAt(party, 'PostalAddress')
  const [line1, line2, town, postCode, division, country] = terms.place
  return [
    [terms.name, textAt(legal, 'RegistrationName')],
    [terms.ids, identifiersOf(identifications).filter(({ scheme }) => scheme !== 'SEPA')],
    [terms.legal, identifiersOf(childrenNamed(legal, 'CompanyID'))],
    [terms.vat, identifiersOf(vat.flatMap((scheme) => childrenNamed(scheme, 'CompanyID')))],
    [terms.address, identifiersOf(childrenNamed(party, 'EndpointID'))],
    [line1, textAt(place, 'StreetName')],
    [line2, textAt(place, 'AdditionalStreetName')],
    [town, textAt(place, 'CityName')],
    [postCode, textAt(place, 'PostalZone')],
    [division, textAt(place, 'CountrySubentity')],
    [country, textAt(place, 'Country', 'IdentificationCode')],
  ]
}

function taxTotal(root: XmlElement, currency: string | null): XmlElement | undefined {
  return childrenNamed(root, 'TaxTotal').find((total) => {
    const amount = elementAt(total, 'TaxAmount')
    return (amount?.attributes['currencyID'] ?? currency) === currency
  })
}

/** An invoice has its due date at its head, a credit note in its means of payment. */
function dueDaysOf(root: XmlElement): readonly (XmlElement | undefined)[] {
  const means = childrenNamed(root, 'PaymentMeans').map((each) => elementAt(each, 'PaymentDueDate'))
  return [elementAt(root, 'DueDate'), ...means]
}

function notesOf(root: XmlElement): readonly InvoiceNote[] {
  return childrenNamed(root, 'Note').flatMap((note) => {
    const text = note.text.trim()
    const [, subject = null, rest = text] = /^#([A-Z]{3})#(.*)$/s.exec(text) ?? []
    return text === '' ? [] : [{ subject, text: rest.trim() }]
  })
}
