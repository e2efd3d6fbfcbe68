import type { OrderParty, OrderRemittance } from '#payments/order-parts.ts'
import { decimalText, xmlText, type Node } from '#xml/write.ts'

export type { Node }

/** A whole file of ISO 20022, UTF-8, of a version such as `pain.001.001.09`. */
export function xmlFile(version: string, content: Node): string {
  const root: Node = ['Document', [content], ` xmlns="urn:iso:std:iso:20022:tech:xsd:${version}"`]
  return xmlText(root)
}

/** How many payments there are, and what they add up to. */
export function totalsOf(amounts: readonly number[]): readonly Node[] {
  return [
    ['NbOfTxs', String(amounts.length)],
    ['CtrlSum', decimalText(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n))],
  ]
}

/** Whole cents as the text of an amount in euros. */
export function amountNode(amount: number): Node {
  return ['InstdAmt', decimalText(BigInt(amount)), ' Ccy="EUR"']
}

/** An account by its IBAN. */
export function accountOf({ iban }: OrderParty): readonly Node[] {
  return [['Id', [['IBAN', iban]]]]
}

/** A bank that is not named: its IBAN says which it is. */
export const NOT_PROVIDED: readonly Node[] = [['FinInstnId', [['Othr', [['Id', 'NOTPROVIDED']]]]]]

/** The remittance of a payment, or nothing. */
export function remittanceNodes(remittance: OrderRemittance): readonly Node[] {
  switch (remittance.kind) {
    case 'none':
      return []
    case 'text':
      return [['RmtInf', [['Ustrd', remittance.text]]]]
    case 'structured': {
      const kind: readonly Node[] = [['CdOrPrtry', [['Cd', 'SCOR']]]]
      const type: Node = ['Tp', remittance.isRf ? [...kind, ['Issr', 'ISO']] : kind]
      const reference: Node = ['CdtrRefInf', [type, ['Ref', remittance.reference]]]
      return [['RmtInf', [['Strd', [reference]]]]]
    }
  }
}
