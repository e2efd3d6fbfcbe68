import type { Answered } from '@quittance/kernel'

import {
  accountOf,
  amountNode,
  NOT_PROVIDED,
  remittanceNodes,
  totalsOf,
  xmlFile,
  type Node,
} from '#payments/order-xml.ts'
import {
  transferOrder,
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

function fileOf(order: TransferOrder): string {
  const totals = totalsOf(order.transfers.map(({ amount }) => amount))
  const header: Node = [
    'GrpHdr',
    [
      ['MsgId', order.messageId],
      ['CreDtTm', order.createdAt],
      ...totals,
      ['InitgPty', [['Nm', order.debtor.name]]],
    ],
  ]
  const payment: Node = ['PmtInf', paymentOf(order, totals)]
  return xmlFile(order.scheme, ['CstmrCdtTrfInitn', [header, payment]])
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
    ['Amt', [amountNode(amount)]],
    ...(bic === null ? [] : ([['CdtrAgt', agentOf(bic, scheme)]] as const)),
    ['Cdtr', [['Nm', name], ...place]],
    ['CdtrAcct', accountOf(transfer)],
    ...remittanceNodes(transfer.remittance),
  ]
}

function agentOf(bic: string, scheme: TransferScheme): readonly Node[] {
  return [['FinInstnId', [[scheme === 'pain.001.001.09' ? 'BICFI' : 'BIC', bic]]]]
}
