import type { Answered } from '@quittance/kernel'

import {
  transferOrder,
  type OrderParty,
  type OrderTransfer,
  type TransferFileFacts,
  type TransferOrder,
  type TransferScheme,
} from '#payments/transfer-order.ts'

/**
 * Writes a file of SEPA transfers (fichier de virements, pain.001): one order, one debit account.
 *
 * No address is written by default, none being asked inside the EEA. The same facts give the same
 * bytes. The file is UTF-8.
 */
export function answerTransferFile(facts: TransferFileFacts): Answered<string> {
  const order = transferOrder(facts)
  return order.kind === 'refused' ? order : { kind: 'answered', value: fileOf(order.value) }
}

type Node = readonly [name: string, content: string | readonly Node[], attribute?: string]

function fileOf(order: TransferOrder): string {
  const count = String(order.transfers.length)
  const sum = decimal(order.transfers.reduce((of, { amount }) => of + BigInt(amount), 0n))
  const totals: readonly Node[] = [
    ['NbOfTxs', count],
    ['CtrlSum', sum],
  ]
  const header: Node = [
    'GrpHdr',
    [
      ['MsgId', order.messageId],
      ['CreDtTm', order.createdAt],
      ...totals,
      ['InitgPty', [['Nm', order.debtor.name]]],
    ],
  ]
  const root: Node = [
    'Document',
    [['CstmrCdtTrfInitn', [header, ['PmtInf', paymentOf(order, totals)]]]],
    ` xmlns="urn:iso:std:iso:20022:tech:xsd:${order.scheme}"`,
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`
}

function paymentOf(order: TransferOrder, totals: readonly Node[]): readonly Node[] {
  const { debtor, scheme, executeOn } = order
  return [
    ['PmtInfId', order.messageId],
    ['PmtMtd', 'TRF'],
    ...totals,
    ['PmtTpInf', [['SvcLvl', [['Cd', 'SEPA']]]]],
    ['ReqdExctnDt', scheme === 'pain.001.001.09' ? [['Dt', executeOn]] : executeOn],
    ['Dbtr', [['Nm', debtor.name]]],
    ['DbtrAcct', accountOf(debtor)],
    ['DbtrAgt', debtor.bic === null ? NOT_PROVIDED : agentOf(debtor.bic, scheme)],
    ['ChrgBr', 'SLEV'],
    ...order.transfers.map((transfer): Node => ['CdtTrfTxInf', transferNodes(transfer, scheme)]),
  ]
}

function transferNodes(transfer: OrderTransfer, scheme: TransferScheme): readonly Node[] {
  const { id, amount, bic, name, address } = transfer
  const place: readonly Node[] = address.length === 0 ? [] : [['PstlAdr', address]]
  return [
    ['PmtId', [['EndToEndId', id]]],
    ['Amt', [['InstdAmt', decimal(BigInt(amount)), ' Ccy="EUR"']]],
    ...(bic === null ? [] : ([['CdtrAgt', agentOf(bic, scheme)]] as const)),
    ['Cdtr', [['Nm', name], ...place]],
    ['CdtrAcct', accountOf(transfer)],
    ...remittanceNodes(transfer.remittance),
  ]
}

function remittanceNodes(remittance: OrderTransfer['remittance']): readonly Node[] {
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

function accountOf({ iban }: OrderParty): readonly Node[] {
  return [['Id', [['IBAN', iban]]]]
}

function agentOf(bic: string, scheme: TransferScheme): readonly Node[] {
  return [['FinInstnId', [[scheme === 'pain.001.001.09' ? 'BICFI' : 'BIC', bic]]]]
}

const NOT_PROVIDED: readonly Node[] = [['FinInstnId', [['Othr', [['Id', 'NOTPROVIDED']]]]]]

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
