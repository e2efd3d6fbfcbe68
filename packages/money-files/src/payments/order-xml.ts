import type { OrderParty, OrderRemittance } from '#payments/order-parts.ts'

/** An element of an order file: its name, its text or its children, its attributes. */
export type Node = readonly [name: string, content: string | readonly Node[], attribute?: string]

/** A whole file of ISO 20022, UTF-8, of a version such as `pain.001.001.09`. */
export function xmlFile(version: string, content: Node): string {
  const root: Node = ['Document', [content], ` xmlns="urn:iso:std:iso:20022:tech:xsd:${version}"`]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`
}

/** How many payments there are, and what they add up to. */
export function totalsOf(amounts: readonly number[]): readonly Node[] {
  return [
    ['NbOfTxs', String(amounts.length)],
    ['CtrlSum', decimal(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n))],
  ]
}

/** Whole cents as the text of an amount in euros. */
export function amountNode(amount: number): Node {
  return ['InstdAmt', decimal(BigInt(amount)), ' Ccy="EUR"']
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

function decimal(amount: bigint): string {
  const digits = String(amount).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function written([name, content, attribute = '']: Node, indent: string): string {
  const open = `${indent}<${name}${attribute}>`
  if (typeof content === 'string') return `${open}${escaped(content)}</${name}>\n`
  const inside = content.map((node) => written(node, `${indent}  `)).join('')
  return `${open}\n${inside}${indent}</${name}>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
