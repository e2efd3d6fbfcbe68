import { createHash } from 'node:crypto'
import { receiptsToCheck, type ReceiptToCheck } from '@quittance/database'
import { canonicalJson } from '@quittance/evidence'
import { asJson } from '#http/json.ts'
import type { Checked, Fault, Matter } from '#integrity/matter.ts'

/** Receipts are numbered without a gap, say what was printed, and discharge their payment. */
export async function checkReceipts({ reads, organisationId }: Matter): Promise<Checked> {
  const { receipts, series } = await reads(receiptsToCheck)
  const years = new Set([...receipts.map(({ year }) => year), ...series.map(({ year }) => year)])
  const gaps = [...years].flatMap((year) =>
    numberingFaults(
      { subject: `receipt-series/${organisationId}/${year}`, year },
      receipts.filter((receipt) => receipt.year === year).map(({ number }) => number),
      series.find((one) => one.year === year)?.last ?? 0,
    ),
  )
  return { checked: receipts.length, faults: [...gaps, ...receipts.flatMap(receiptFaults)] }
}

function numberingFaults(
  { subject, year }: { readonly subject: string; readonly year: number },
  numbers: readonly number[],
  last: number,
): readonly Fault[] {
  const given = new Set(numbers)
  const highest = Math.max(last, ...numbers)
  const missing: number[] = []
  for (let number = 1; number <= highest && missing.length < 20; number += 1) {
    if (!given.has(number)) missing.push(number)
  }
  if (missing.length === 0 && last === highest) return []
  const which = missing.length === 0 ? 'le dernier numéro donné' : `n° ${missing.join(', ')}`
  const sentence = `La suite des quittances de ${year} a un trou ou un rang de trop : ${which}.`
  return [{ code: 'receipt-numbering-broken', subject, sentence }]
}

function receiptFaults(receipt: ReceiptToCheck): readonly Fault[] {
  const { reference, facts, factsSha256, amountCents, paymentCents } = receipt
  const subject = `receipt/${reference}`
  const now = createHash('sha256')
    .update(canonicalJson(asJson(facts)))
    .digest('hex')
  const faults: Fault[] = []
  if (now !== factsSha256) {
    const sentence = `La quittance ${reference} ne dit plus ce qui a été imprimé.`
    faults.push({ code: 'receipt-altered', subject, sentence })
  }
  if (amountCents !== paymentCents) {
    const sentence = `La quittance ${reference} n’a pas le montant de son paiement.`
    faults.push({ code: 'receipt-amount-differs', subject, sentence })
  }
  return faults
}
