import { refusedInput, type Answered } from '@quittance/kernel'

import { dayOf } from '#statements/camt/days.ts'
import { noWords, paymentWords, type PaymentWords } from '#statements/camt/payment.ts'
import { centsOfDecimal, signed } from '#statements/amount.ts'
import type { DraftEntry } from '#statements/assemble.ts'
import { referencesOf } from '#statements/references-of.ts'
import type { BatchDetail, StatementEntry } from '#statements/statement.ts'
import { childrenNamed, elementAt, textAt } from '#xml/look.ts'
import type { XmlElement } from '#xml/xml.ts'

/** The status of an entry: text in the first versions, a code inside in later ones. */
export function statusOf(entry: XmlElement): string | null {
  return textAt(entry, 'Sts') ?? textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts', 'Prtry')
}

/** Reads one booked entry (`Ntry`); `path` names it in errors. */
export function readEntry(entry: XmlElement, path: string): Answered<DraftEntry> {
  const money = amountOf(entry, `${path}.amount`)
  if (money.kind === 'refused') return money
  const isCredit = money.value.amount > 0 || textAt(entry, 'CdtDbtInd') === 'CRDT'
  const content = contentOf(entry, isCredit, path)
  if (content.kind === 'refused') return content
  const value: DraftEntry = {
    bookedOn: dayOf(elementAt(entry, 'BookgDt')),
    valueOn: dayOf(elementAt(entry, 'ValDt')),
    amount: money.value.amount,
    ...content.value,
    bankCode: bankCodeOf(elementAt(entry, 'BkTxCd')),
    currency: money.value.currency,
    reversal: /^(?:true|1)$/.test(textAt(entry, 'RvslInd') ?? ''),
  }
  return { kind: 'answered', value }
}

/** An amount with its sign and currency (`Amt` and `CdtDbtInd`). */
export function amountOf(
  from: XmlElement,
  path: string,
): Answered<{ readonly amount: number; readonly currency: string | null }> {
  const direction = textAt(from, 'CdtDbtInd')
  const element = elementAt(from, 'Amt')
  const read = centsOfDecimal(element?.text.trim() ?? '')
  if (read === 'amount-not-in-cents') return notInCents(path)
  if (read === 'unreadable' || (direction !== 'CRDT' && direction !== 'DBIT')) {
    return refusedInput('unreadable', path, 'Un montant ou son sens n’est pas lisible.')
  }
  const currency = element?.attributes['Ccy'] ?? null
  return { kind: 'answered', value: { amount: signed(read, direction === 'CRDT'), currency } }
}

function notInCents(path: string) {
  return refusedInput('amount-not-in-cents', path, 'Un montant ne tient pas en centimes.')
}

type EntryContent = PaymentWords & Pick<StatementEntry, 'batch'>

function contentOf(entry: XmlElement, isCredit: boolean, path: string): Answered<EntryContent> {
  const blocks = childrenNamed(entry, 'NtryDtls')
  const payments = blocks.flatMap((block) => childrenNamed(block, 'TxDtls'))
  const count = Math.max(batchCount(blocks), payments.length)
  const label = textAt(entry, 'AddtlNtryInf')
  const [only] = payments
  if (count > 1) {
    const details = detailsOf(payments, isCredit, path)
    if (details.kind === 'refused') return details
    const lot = lotOf(blocks)
    const batch = { count, details: details.value, ...(lot === null ? {} : { lot }) }
    return { kind: 'answered', value: { ...labelOnly(label), batch } }
  }
  const words = only === undefined ? labelOnly(label) : paymentWords(only, isCredit, [label])
  return { kind: 'answered', value: { ...words, batch: null } }
}

function labelOnly(label: string | null): PaymentWords {
  const sources = { endToEnd: null, mandate: null, structured: [], texts: [label] }
  return { ...noWords, references: referencesOf(sources) }
}

/** The order that the bank booked as one entry, where it names one alone. */
function lotOf(blocks: readonly XmlElement[]): string | null {
  const named = new Set(blocks.flatMap((block) => textAt(block, 'Btch', 'PmtInfId') ?? []))
  const [only] = named
  return only !== undefined && named.size === 1 ? only : null
}

function batchCount(blocks: readonly XmlElement[]): number {
  return blocks.reduce((sum, block) => {
    const count = Number(textAt(block, 'Btch', 'NbOfTxs') ?? 0)
    return Number.isSafeInteger(count) ? sum + count : sum
  }, 0)
}

function detailsOf(
  payments: readonly XmlElement[],
  isCredit: boolean,
  path: string,
): Answered<readonly BatchDetail[]> {
  const details: BatchDetail[] = []
  for (const [index, payment] of payments.entries()) {
    const own = textAt(payment, 'CdtDbtInd')
    const credit = own === null ? isCredit : own === 'CRDT'
    const read = detailAmount(payment)
    if (read === 'amount-not-in-cents') return notInCents(`${path}.batch.details[${index}].amount`)
    if (read === 'unreadable') {
      const where = `${path}.batch.details[${index}].amount`
      return refusedInput('unreadable', where, 'Un montant n’est pas lisible.')
    }
    const amount = read === null ? null : signed(read, credit)
    details.push({ amount, ...paymentWords(payment, credit, []) })
  }
  return { kind: 'answered', value: details }
}

function detailAmount(payment: XmlElement) {
  const text = textAt(payment, 'Amt') ?? textAt(payment, 'AmtDtls', 'TxAmt', 'Amt')
  return text === null ? null : centsOfDecimal(text)
}

function bankCodeOf(code: XmlElement | undefined): string | null {
  const proprietary = textAt(code, 'Prtry', 'Cd')
  if (proprietary !== null) return proprietary
  const parts = [
    textAt(code, 'Domn', 'Cd'),
    textAt(code, 'Domn', 'Fmly', 'Cd'),
    textAt(code, 'Domn', 'Fmly', 'SubFmlyCd'),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join('/')
}
