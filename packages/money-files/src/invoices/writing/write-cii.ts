import { invariant } from '@quittance/kernel'
import type {
  InvoiceToWrite,
  WrittenNote,
  WrittenParty,
} from '#invoices/writing/invoice-to-write.ts'
import { decimalText, xmlText, type Node } from '#xml/write.ts'

const NAMESPACES = [
  ['rsm', 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'],
  ['ram', 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100'],
  ['udt', 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100'],
  ['qdt', 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100'],
]

/** The profile of Factur-X that holds all of EN 16931, and no more. */
const EN_16931 = 'urn:cen.eu:en16931:2017'

/** A single invoice of services, sent for the first time (BT-23). */
const SERVICES = 'S1'

/**
 * Writes an invoice or a credit note in the syntax of CII D16B, profile EN 16931: what a PDF of
 * Factur-X carries. Amounts of a credit note are above zero, as its type says what it undoes.
 *
 * Its figures must agree: the caller counted the tax of the whole, half a cent up (BR-CO-17). A sum
 * outside VAT names no number of VAT (BR-O-02), and says why it bears none (BR-O-10).
 */
export function writeCii(invoice: InvoiceToWrite): string {
  const { netCents, vatCents, paidCents } = invoice
  invariant(isTaxOf(invoice), 'the tax is that of its base')
  requireVatNumbers(invoice)
  invariant(paidCents >= 0 && paidCents <= netCents + vatCents, 'no more is paid than the total')
  const attributes = NAMESPACES.map(([prefix, name]) => ` xmlns:${prefix}="${name}"`).join('')
  return xmlText([
    'rsm:CrossIndustryInvoice',
    [
      context,
      documentNode(invoice),
      [
        'rsm:SupplyChainTradeTransaction',
        [lineNode(invoice), agreementNode(invoice), deliveryNode(invoice), settlementNode(invoice)],
      ],
    ],
    attributes,
  ])
}

/** True where a tax is its base at its rate, half a cent up: what EN 16931 asks (BR-CO-17). */
export function isTaxOf(
  of: Pick<InvoiceToWrite, 'netCents' | 'vatRateHundredths' | 'vatCents'>,
): boolean {
  const doubled = 2 * of.netCents * of.vatRateHundredths
  return of.vatCents === Math.floor((doubled + 10_000) / 20_000)
}

const context: Node = [
  'rsm:ExchangedDocumentContext',
  [
    ['ram:BusinessProcessSpecifiedDocumentContextParameter', [['ram:ID', SERVICES]]],
    ['ram:GuidelineSpecifiedDocumentContextParameter', [['ram:ID', EN_16931]]],
  ],
]

function documentNode({ kind, number, issuedOn, notes }: InvoiceToWrite): Node {
  return [
    'rsm:ExchangedDocument',
    [
      ['ram:ID', number],
      ['ram:TypeCode', kind === 'invoice' ? '380' : '381'],
      ['ram:IssueDateTime', [dayNode(issuedOn)]],
      ...notes.map(noteNode),
    ],
  ]
}

function noteNode({ code, text }: WrittenNote): Node {
  return [
    'ram:IncludedNote',
    [
      ['ram:Content', text],
      ['ram:SubjectCode', code],
    ],
  ]
}

function requireVatNumbers({ outsideVat, seller, buyer, vatRateHundredths }: InvoiceToWrite): void {
  const numbered = seller.vatNumber !== null || buyer.vatNumber !== null
  const agrees =
    outsideVat === null
      ? seller.vatNumber !== null && vatRateHundredths > 0
      : !numbered && vatRateHundredths === 0
  invariant(agrees, 'a taxed sum names the VAT number of its seller, one outside VAT names none')
}

function lineNode(invoice: InvoiceToWrite): Node {
  const { service, netCents } = invoice
  const price: Node = ['ram:NetPriceProductTradePrice', [amount('ram:ChargeAmount', netCents)]]
  const total = amount('ram:LineTotalAmount', netCents)
  return [
    'ram:IncludedSupplyChainTradeLineItem',
    [
      ['ram:AssociatedDocumentLineDocument', [['ram:LineID', '1']]],
      ['ram:SpecifiedTradeProduct', [['ram:Name', service]]],
      ['ram:SpecifiedLineTradeAgreement', [price]],
      ['ram:SpecifiedLineTradeDelivery', [['ram:BilledQuantity', '1', ' unitCode="C62"']]],
      [
        'ram:SpecifiedLineTradeSettlement',
        [
          ['ram:ApplicableTradeTax', taxNodes(invoice, null)],
          ['ram:SpecifiedTradeSettlementLineMonetarySummation', [total]],
        ],
      ],
    ],
  ]
}

/**
 * VAT at a rate above zero (category S), or a sum outside its scope (category O), which bears no rate
 * and says why (VATEX-EU-O); of the whole where its base is given, else of a line.
 */
function taxNodes(
  { outsideVat, vatRateHundredths }: InvoiceToWrite,
  base: number | null,
): readonly Node[] {
  const of: readonly Node[] = base === null ? [] : [amount('ram:BasisAmount', base)]
  if (outsideVat === null) {
    const rate: Node = ['ram:RateApplicablePercent', decimalText(BigInt(vatRateHundredths))]
    return [['ram:TypeCode', 'VAT'], ...of, ['ram:CategoryCode', 'S'], rate]
  }
  if (base === null)
    return [
      ['ram:TypeCode', 'VAT'],
      ['ram:CategoryCode', 'O'],
    ]
  return [
    ['ram:TypeCode', 'VAT'],
    ['ram:ExemptionReason', outsideVat],
    ...of,
    ['ram:CategoryCode', 'O'],
    ['ram:ExemptionReasonCode', 'VATEX-EU-O'],
  ]
}

function agreementNode({ seller, buyer, contract }: InvoiceToWrite): Node {
  return [
    'ram:ApplicableHeaderTradeAgreement',
    [
      ['ram:SellerTradeParty', partyNodes(seller)],
      ['ram:BuyerTradeParty', partyNodes(buyer)],
      ...(contract === null
        ? []
        : [
            ['ram:ContractReferencedDocument', [['ram:IssuerAssignedID', contract]]] satisfies Node,
          ]),
    ],
  ]
}

/** SIREN, in the list of schemes of identification of ISO 6523. */
const SIREN = ' schemeID="0002"'

function partyNodes({ name, siren, vatNumber, address }: WrittenParty): readonly Node[] {
  const { lines, postCode, town } = address
  const numbered = ['ram:LineOne', 'ram:LineTwo', 'ram:LineThree'] as const
  const legal: readonly Node[] =
    siren === null ? [] : [['ram:SpecifiedLegalOrganization', [['ram:ID', siren, SIREN]]]]
  const tax: readonly Node[] =
    vatNumber === null
      ? []
      : [['ram:SpecifiedTaxRegistration', [['ram:ID', vatNumber, ' schemeID="VA"']]]]
  return [
    ['ram:Name', name],
    ...legal,
    [
      'ram:PostalTradeAddress',
      [
        ['ram:PostcodeCode', postCode],
        ...numbered.flatMap((line, at): readonly Node[] => {
          const text = lines[at]
          return text === undefined ? [] : [[line, text]]
        }),
        ['ram:CityName', town],
        ['ram:CountryID', 'FR'],
      ],
    ],
    ...tax,
  ]
}

function deliveryNode({ givenOn }: InvoiceToWrite): Node {
  return [
    'ram:ApplicableHeaderTradeDelivery',
    [['ram:ActualDeliverySupplyChainEvent', [['ram:OccurrenceDateTime', [dayNode(givenOn)]]]]],
  ]
}

function settlementNode(invoice: InvoiceToWrite): Node {
  const { netCents, vatCents, preceding } = invoice
  return [
    'ram:ApplicableHeaderTradeSettlement',
    [
      ['ram:InvoiceCurrencyCode', 'EUR'],
      [
        'ram:ApplicableTradeTax',
        [amount('ram:CalculatedAmount', vatCents), ...taxNodes(invoice, netCents)],
      ],
      ...termsNodes(invoice),
      totalsNode(invoice),
      ...(preceding === null ? [] : [precedingNode(preceding)]),
    ],
  ]
}

function termsNodes({ terms, dueOn }: InvoiceToWrite): readonly Node[] {
  const content: readonly Node[] = [
    ...(terms === null ? [] : [['ram:Description', terms] satisfies Node]),
    ...(dueOn === null ? [] : [['ram:DueDateDateTime', [dayNode(dueOn)]] satisfies Node]),
  ]
  return content.length === 0 ? [] : [['ram:SpecifiedTradePaymentTerms', content]]
}

function totalsNode({ netCents, vatCents, paidCents }: InvoiceToWrite): Node {
  const total = netCents + vatCents
  return [
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    [
      amount('ram:LineTotalAmount', netCents),
      amount('ram:TaxBasisTotalAmount', netCents),
      ['ram:TaxTotalAmount', decimalText(BigInt(vatCents)), ' currencyID="EUR"'],
      amount('ram:GrandTotalAmount', total),
      amount('ram:TotalPrepaidAmount', paidCents),
      amount('ram:DuePayableAmount', total - paidCents),
    ],
  ]
}

function precedingNode({ number, issuedOn }: NonNullable<InvoiceToWrite['preceding']>): Node {
  const on: Node = ['qdt:DateTimeString', compact(issuedOn), ' format="102"']
  return [
    'ram:InvoiceReferencedDocument',
    [
      ['ram:IssuerAssignedID', number],
      ['ram:FormattedIssueDateTime', [on]],
    ],
  ]
}

function amount(name: string, cents: number): Node {
  return [name, decimalText(BigInt(cents))]
}

function dayNode(day: string): Node {
  return ['udt:DateTimeString', compact(day), ' format="102"']
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}
