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
  ['BT-106', 'LineTotalAmount'],
  ['BT-107', 'AllowanceTotalAmount'],
  ['BT-108', 'ChargeTotalAmount'],
  ['BT-109', 'TaxBasisTotalAmount'],
  ['BT-112', 'GrandTotalAmount'],
  ['BT-113', 'TotalPrepaidAmount'],
  ['BT-114', 'RoundingAmount'],
  ['BT-115', 'DuePayableAmount'],
] as const

const SELLER = {
  name: 'BT-27',
  ids: 'BT-29',
  legal: 'BT-30',
  vat: 'BT-31',
  address: 'BT-34',
  place: ['BT-35', 'BT-36', 'BT-37', 'BT-38', 'BT-39', 'BT-40'],
} as const

const BUYER = {
  name: 'BT-44',
  ids: 'BT-46',
  legal: 'BT-47',
  vat: 'BT-48',
  address: 'BT-49',
  place: ['BT-50', 'BT-51', 'BT-52', 'BT-53', 'BT-54', 'BT-55'],
} as const

/** Reads an invoice in the syntax of CII D16B (Factur-X, XRechnung). */
export function readCii(root: XmlElement): Answered<InvoiceContent> {
  const document = elementAt(root, 'ExchangedDocument')
  const transaction = elementAt(root, 'SupplyChainTradeTransaction')
  const agreement = elementAt(transaction, 'ApplicableHeaderTradeAgreement')
  const settlement = elementAt(transaction, 'ApplicableHeaderTradeSettlement')
  const totals = elementAt(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation')
  const amounts = amountTerms(totals, TOTALS)
  if (amounts.kind === 'refused') return amounts
  const currency = textAt(settlement, 'InvoiceCurrencyCode')
  const tax = amountTerms(taxTotal(totals, currency), [['BT-110', 'TaxTotalAmount']])
  if (tax.kind === 'refused') return tax
  const issued = elementAt(document, 'IssueDateTime', 'DateTimeString')
  const due = dueDaysOf(settlement)
  const dueDates = earliestFirst(due)
  const terms = termsOf([
    ...documentTerms(root, document),
    ['BT-5', currency],
    ['BT-9', dueDates[0] ?? null],
    ...agreementTerms(agreement),
    ...settlementTerms(settlement),
    ...partyTerms(elementAt(agreement, 'SellerTradeParty'), SELLER),
    ...partyTerms(elementAt(agreement, 'BuyerTradeParty'), BUYER),
    ...amounts.value,
    ...tax.value,
  ])
  const wrongDays = [
    ...(isWrongDay(issued) ? ['BT-2'] : []),
    ...(due.some(isWrongDay) ? ['BT-9'] : []),
  ]
  return { kind: 'answered', value: { terms, notes: notesOf(document), dueDates, wrongDays } }
}

function documentTerms(root: XmlElement, document: XmlElement | undefined): Entries {
  const context = elementAt(root, 'ExchangedDocumentContext')
  return [
    ['BT-1', textAt(document, 'ID')],
    ['BT-2', dayOfFormat102(elementAt(document, 'IssueDateTime', 'DateTimeString'))],
    ['BT-3', textAt(document, 'TypeCode')],
    ['BT-23', textAt(context, 'BusinessProcessSpecifiedDocumentContextParameter', 'ID')],
    ['BT-24', textAt(context, 'GuidelineSpecifiedDocumentContextParameter', 'ID')],
  ]
}

function agreementTerms(agreement: XmlElement | undefined): Entries {
  return [
    ['BT-10', textAt(agreement, 'BuyerReference')],
    ['BT-12', textAt(agreement, 'ContractReferencedDocument', 'IssuerAssignedID')],
    ['BT-13', textAt(agreement, 'BuyerOrderReferencedDocument', 'IssuerAssignedID')],
  ]
}

function settlementTerms(settlement: XmlElement | undefined): Entries {
  const means = elementAt(settlement, 'SpecifiedTradeSettlementPaymentMeans')
  const account = elementAt(means, 'PayeePartyCreditorFinancialAccount')
  const preceding = childrenNamed(settlement, 'InvoiceReferencedDocument')
    .map((document) => textAt(document, 'IssuerAssignedID'))
    .filter((number) => number !== null)
  return [
    ['BT-20', textAt(settlement, 'SpecifiedTradePaymentTerms', 'Description')],
    ['BT-25', preceding],
    ['BT-59', textAt(settlement, 'PayeeTradeParty', 'Name')],
    ['BT-81', textAt(means, 'TypeCode')],
    ['BT-83', textAt(settlement, 'PaymentReference')],
    ['BT-84', textAt(account, 'IBANID') ?? textAt(account, 'ProprietaryID')],
  ]
}

function partyTerms(party: XmlElement | undefined, terms: typeof SELLER | typeof BUYER): Entries {
  const organisation = elementAt(party, 'SpecifiedLegalOrganization')
  const registrations = childrenNamed(party, 'SpecifiedTaxRegistration').flatMap((registration) =>
    childrenNamed(registration, 'ID'),
  )
  const place = elementAt(party, 'PostalTradeAddress')
  const [line1, line2, town, postCode, division, country] = terms.place
  return [
    [terms.name, textAt(party, 'Name')],
    [
      terms.ids,
      identifiersOf([...childrenNamed(party, 'ID'), ...childrenNamed(party, 'GlobalID')]),
    ],
    [terms.legal, identifiersOf(childrenNamed(organisation, 'ID'))],
    [terms.vat, identifiersOf(registrations).filter(({ scheme }) => scheme === 'VA')],
    [
      terms.address,
      identifiersOf(childrenNamed(elementAt(party, 'URIUniversalCommunication'), 'URIID')),
    ],
    [line1, textAt(place, 'LineOne')],
    [line2, textAt(place, 'LineTwo')],
    [town, textAt(place, 'CityName')],
    [postCode, textAt(place, 'PostcodeCode')],
    [division, textAt(place, 'CountrySubDivisionName')],
    [country, textAt(place, 'CountryID')],
  ]
}

function taxTotal(totals: XmlElement | undefined, currency: string | null) {
  const taxes = childrenNamed(totals, 'TaxTotalAmount')
  const own = taxes.find(({ attributes }) => (attributes['currencyID'] ?? currency) === currency)
  return own === undefined || totals === undefined ? undefined : { ...totals, children: [own] }
}

function dueDaysOf(settlement: XmlElement | undefined): readonly (XmlElement | undefined)[] {
  return childrenNamed(settlement, 'SpecifiedTradePaymentTerms').map((terms) =>
    elementAt(terms, 'DueDateDateTime', 'DateTimeString'),
  )
}

function notesOf(document: XmlElement | undefined): readonly InvoiceNote[] {
  return childrenNamed(document, 'IncludedNote').flatMap((note) => {
    const text = textAt(note, 'Content')
    return text === null ? [] : [{ subject: textAt(note, 'SubjectCode'), text }]
  })
}
