import type { Answered } from '@quittance/kernel'

import {
  directDebitOrder,
  type CollectionLot,
  type DirectDebitFileFacts,
  type DirectDebitOrder,
  type OrderCollection,
} from '#payments/direct-debits/direct-debit-order.ts'
import { amendmentNodes } from '#payments/direct-debits/mandate-amended.ts'
import {
  accountOf,
  amountNode,
  NOT_PROVIDED,
  remittanceNodes,
  totalsOf,
  xmlFile,
  type Node,
} from '#payments/order-xml.ts'

/**
 * Writes a file of SEPA direct debits (fichier de prélèvements, pain.008.001.08): one creditor, one
 * lot for each sequence and day of collection.
 *
 * No address is written by default, none being asked inside the EEA. The same facts give the same
 * bytes. The file is UTF-8.
 */
export function answerDirectDebitFile(facts: DirectDebitFileFacts): Answered<string> {
  const order = directDebitOrder(facts)
  return order.kind === 'refused' ? order : { kind: 'answered', value: fileOf(order.value) }
}

function fileOf(order: DirectDebitOrder): string {
  const all = order.lots.flatMap(({ collections }) => collections)
  const header: Node = [
    'GrpHdr',
    [
      ['MsgId', order.messageId],
      ['CreDtTm', order.createdAt],
      ...totalsOf(all.map(({ amount }) => amount)),
      ['InitgPty', [['Nm', order.creditor.name]]],
    ],
  ]
  const lots = order.lots.map((lot): Node => ['PmtInf', lotNodes(order, lot)])
  return xmlFile('pain.008.001.08', ['CstmrDrctDbtInitn', [header, ...lots]])
}

function lotNodes({ creditor, type }: DirectDebitOrder, lot: CollectionLot): readonly Node[] {
  return [
    ['PmtInfId', lot.id],
    ['PmtMtd', 'DD'],
    ['BtchBookg', 'true'],
    ...totalsOf(lot.collections.map(({ amount }) => amount)),
    [
      'PmtTpInf',
      [
        ['SvcLvl', [['Cd', 'SEPA']]],
        ['LclInstrm', [['Cd', type]]],
        ['SeqTp', lot.sequence],
      ],
    ],
    ['ReqdColltnDt', lot.collectOn],
    ['Cdtr', [['Nm', creditor.name]]],
    ['CdtrAcct', accountOf(creditor)],
    ['CdtrAgt', agentOf(creditor.bic)],
    ['ChrgBr', 'SLEV'],
    ['CdtrSchmeId', identifierNodes(creditor.identifier)],
    ...lot.collections.map((one): Node => ['DrctDbtTxInf', collectionNodes(one)]),
  ]
}

function identifierNodes(identifier: string): readonly Node[] {
  const scheme: Node = ['SchmeNm', [['Prtry', 'SEPA']]]
  return [['Id', [['PrvtId', [['Othr', [['Id', identifier], scheme]]]]]]]
}

function collectionNodes(collection: OrderCollection): readonly Node[] {
  const { id, amount, mandate, bic, name, address } = collection
  const place: readonly Node[] = address.length === 0 ? [] : [['PstlAdr', address]]
  const signed: readonly Node[] = [
    ['MndtId', mandate.reference],
    ['DtOfSgntr', mandate.signedOn],
    ...amendmentNodes(mandate.amended, identifierNodes),
  ]
  return [
    ['PmtId', [['EndToEndId', id]]],
    amountNode(amount),
    ['DrctDbtTx', [['MndtRltdInf', signed]]],
    ['DbtrAgt', agentOf(bic)],
    ['Dbtr', [['Nm', name], ...place]],
    ['DbtrAcct', accountOf(collection)],
    ...remittanceNodes(collection.remittance),
  ]
}

function agentOf(bic: string | null): readonly Node[] {
  return bic === null ? NOT_PROVIDED : [['FinInstnId', [['BICFI', bic]]]]
}
