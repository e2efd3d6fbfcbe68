import { referencesOf } from '#statements/references-of.ts'
import type { BatchDetail } from '#statements/statement.ts'
import { childrenNamed, elementAt, textAt } from '#xml/look.ts'
import type { XmlElement } from '#xml/xml.ts'

/** The parties and words of one payment (`TxDtls`), without its amount. */
export type PaymentWords = Omit<BatchDetail, 'amount'>

/** What an entry without details, or of several payments, says of itself. */
export const noWords: PaymentWords = {
  counterparty: null,
  iban: null,
  references: [],
  remittance: null,
  returnReason: null,
}

/**
 * Reads who paid and why from a payment's details; `labels` are texts of the entry around it in
 * which a reference may stand too.
 */
export function paymentWords(
  details: XmlElement,
  isCredit: boolean,
  labels: readonly (string | null)[],
): PaymentWords {
  const remittance = remittanceOf(details)
  return {
    ...otherParty(elementAt(details, 'RltdPties'), isCredit),
    references: referencesOf({
      endToEnd: textAt(details, 'Refs', 'EndToEndId'),
      mandate: textAt(details, 'Refs', 'MndtId'),
      structured: structuredOf(details),
      texts: [remittance, ...labels, textAt(details, 'AddtlTxInf')],
    }),
    remittance,
    returnReason:
      textAt(details, 'RtrInf', 'Rsn', 'Cd') ?? textAt(details, 'RtrInf', 'Rsn', 'Prtry'),
  }
}

function remittanceOf(details: XmlElement): string | null {
  const lines = childrenNamed(elementAt(details, 'RmtInf'), 'Ustrd')
    .map((line) => line.text.trim())
    .filter((line) => line !== '')
  return lines.length === 0 ? null : lines.join(' ')
}

function structuredOf(details: XmlElement): readonly string[] {
  return childrenNamed(elementAt(details, 'RmtInf'), 'Strd')
    .map((structured) => textAt(structured, 'CdtrRefInf', 'Ref'))
    .filter((reference) => reference !== null)
}

type Party = { readonly counterparty: string | null; readonly iban: string | null }

function otherParty(parties: XmlElement | undefined, isCredit: boolean): Party {
  const debtor = partyOf(parties, 'Dbtr')
  const creditor = partyOf(parties, 'Cdtr')
  const [first, second] = isCredit ? [debtor, creditor] : [creditor, debtor]
  return first.counterparty === null && first.iban === null ? second : first
}

function partyOf(parties: XmlElement | undefined, role: 'Dbtr' | 'Cdtr'): Party {
  const party = elementAt(parties, role)
  const account = textAt(parties, `${role}Acct`, 'Id', 'IBAN')
  return {
    counterparty: textAt(party, 'Nm') ?? textAt(party, 'Pty', 'Nm'),
    iban: account === null ? null : account.replaceAll(/\s/g, ''),
  }
}
