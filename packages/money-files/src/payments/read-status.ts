import { answered, refusedInput, type Answered } from '@quittance/kernel'

import { readXmlFile } from '#invoices/xml-file.ts'
import { childrenNamed, elementAt, textAt } from '#xml/look.ts'
import type { XmlElement } from '#xml/xml.ts'

/** What a bank says of one transfer of an order. */
export type TransferStatus = {
  readonly endToEndId: string
  readonly status: string
  readonly reason: string | null
}

/** What a bank says of an order that it was given (compte rendu de virements, pain.002). */
export type OrderStatus = {
  /** The MessageId of the order. */
  readonly messageId: string
  /** Of the whole order, by the group or by its one payment; null where neither says. */
  readonly status: string | null
  readonly reason: string | null
  readonly transfers: readonly TransferStatus[]
}

/**
 * Reads the status of an order of transfers, of any version.
 *
 * A status moves no money: an acceptance is no booking, and only `RJCT` says that nothing will be.
 * What a bank says of a payment is that of the order, our orders having one.
 */
export function readOrderStatus(bytes: Uint8Array): Answered<OrderStatus> {
  const file = readXmlFile(bytes)
  if (file.kind === 'refused') return file
  const report = elementAt(file.value, 'CstmrPmtStsRpt')
  if (report === undefined) {
    return refusedInput('unsupported-format', '', 'Ce fichier n’est pas un compte rendu pain.002.')
  }
  const group = elementAt(report, 'OrgnlGrpInfAndSts')
  const messageId = textAt(group, 'OrgnlMsgId')
  if (messageId === null) {
    return refusedInput('unreadable', '', 'Ce compte rendu ne nomme aucun ordre.')
  }
  const payments = childrenNamed(report, 'OrgnlPmtInfAndSts')
  const whole = textAt(group, 'GrpSts') === null && payments.length === 1 ? payments[0] : group
  return answered({
    messageId,
    status: textAt(whole, 'GrpSts') ?? textAt(whole, 'PmtInfSts'),
    reason: reasonOf(whole),
    transfers: payments.flatMap((payment) =>
      childrenNamed(payment, 'TxInfAndSts').flatMap((one) => transferStatus(one)),
    ),
  })
}

function transferStatus(one: XmlElement): readonly TransferStatus[] {
  const endToEndId = textAt(one, 'OrgnlEndToEndId')
  const status = textAt(one, 'TxSts')
  return endToEndId === null || status === null
    ? []
    : [{ endToEndId, status, reason: reasonOf(one) }]
}

/** The code of the first reason, else its text. */
function reasonOf(of: XmlElement | undefined): string | null {
  const reason = elementAt(of, 'StsRsnInf')
  return textAt(reason, 'Rsn', 'Cd') ?? textAt(reason, 'Rsn', 'Prtry') ?? textAt(reason, 'AddtlInf')
}
