import {
  advanceDossier,
  decideBankLine,
  dossiersByRfReference,
  loadDossier,
  type BankLineRecord,
  type NewBankLine,
} from '@quittance/database'
import { negateCents } from '@quittance/kernel'
import { postBankFee, postDebitUnidentified, postPaymentUnmatched } from '@quittance/ledger'
import { confirmNoted } from '#client-money/confirm-noted.ts'
import { termsToReceive } from '#client-money/convention-terms.ts'
import { bookOrderedTransfers } from '#client-money/pay-over/bank/book-debit.ts'
import { bookReturnedTransfer } from '#client-money/pay-over/bank/book-return.ts'
import { writeEntries } from '#client-money/post.ts'
import { receiveFromBank } from '#client-money/receive.ts'
import { takeBackIfCertain } from '#client-money/returns/recognise.ts'
import type { Work } from '#wiring/work.ts'

/** A line of the bank just taken; `posted` when it was recognised and waits for nobody. */
export type TakenLine = { readonly line: BankLineRecord; readonly posted: boolean }

/** Posts what is new: fees, certain payments, and the rest as unidentified. */
export async function postLines(
  work: Work,
  lines: readonly NewBankLine[],
): Promise<readonly TakenLine[]> {
  const byReference = await dossiersByRfReference(
    work.tx,
    lines.flatMap(({ references }) => references),
  )
  const taken: TakenLine[] = []
  for (const fresh of lines) {
    const line: BankLineRecord = { ...fresh, state: 'to-match' }
    if (await bookOwnTransfers(work, line)) {
      taken.push({ line, posted: true })
      continue
    }
    if (line.amountCents < 0) {
      const posted = (await takeBackIfCertain(work, line)) || (await postDebit(work, line))
      taken.push({ line, posted })
      continue
    }
    await writeEntries(
      work,
      postPaymentUnmatched({
        id: `${line.id}:in`,
        effectiveOn: line.bookedOn,
        recordedAt: work.now,
        bankEntry: line.id,
        receipt: line.id,
        amount: line.amountCents,
      }),
    )
    const named = line.references.flatMap((reference) => byReference.get(reference) ?? [])
    const [only] = named
    const certain =
      only !== undefined && named.every(({ dossierId }) => dossierId === only.dossierId)
    taken.push({ line, posted: certain && (await matchByReference(work, line, only.dossierId)) })
  }
  return taken
}

/** A line that is one of our own orders of transfer, executed or come back. */
async function bookOwnTransfers(work: Work, line: BankLineRecord): Promise<boolean> {
  return line.amountCents < 0
    ? await bookOrderedTransfers(work, line)
    : await bookReturnedTransfer(work, line)
}

/** A line whose reference names one dossier is its payment, when there is power to receive it. */
async function matchByReference(
  work: Work,
  line: BankLineRecord,
  dossierId: string,
): Promise<boolean> {
  const dossier = await loadDossier(work.tx, dossierId)
  if (dossier === null || (await termsToReceive(work, dossier, line.bookedOn)) === null)
    return false
  const by = 'rule:reference'
  const noted = await confirmNoted(work, { dossier, line, by })
  if (noted === null) await receiveFromBank(work, { dossier, line })
  await decideBankLine(work.tx, { id: line.id, state: 'matched', by, at: work.now })
  await advanceDossier(work.tx, dossierId)
  return true
}

/** Interbank codes 61 to 67: fees and taxes of the bank (formats/money, 1.2). */
const FEE_CODES = /^6[1-7]$/

/** A debit of the bank: a fee stands on the firm; the firm answers for any other until a person says what it was. */
async function postDebit(work: Work, line: BankLineRecord): Promise<boolean> {
  const isFee =
    FEE_CODES.test(line.bankCode ?? '') || /^(PMNT\/)?(ACMT|CHRG)/.test(line.bankCode ?? '')
  const debit = {
    id: `${line.id}:out`,
    effectiveOn: line.bookedOn,
    recordedAt: work.now,
    bankEntry: line.id,
    amount: negateCents(line.amountCents),
  }
  await writeEntries(work, isFee ? postBankFee(debit) : postDebitUnidentified(debit))
  if (isFee) {
    await decideBankLine(work.tx, { id: line.id, state: 'fee', by: 'rule:bank-code', at: work.now })
  }
  return isFee
}
