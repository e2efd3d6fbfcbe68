import { decideBankLine, leftOfLine, lockBankLine } from '@quittance/database'
import { said } from '@quittance/kernel'
import { proveLater } from '#client-money/proven/prove-later.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * A person says that a debit is a fee of the bank (frais bancaires). It stands on the firm since it
 * was taken (467900): nothing is posted again, and the firm has it to cover.
 *
 * @throws Refused `not-found`; `already-done`; `invalid-input` for a credit.
 */
export async function nameFee(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ id: string }> {
  const line = await lockBankLine(work.tx, id)
  if (line === null) throw new Refused('not-found', noLine)
  if (line.state !== 'to-match') throw new Refused('already-done', decided)
  if (line.amountCents > 0) throw new Refused('invalid-input', aCredit)
  if ((await leftOfLine(work.tx, id)) !== line.amountCents) {
    throw new Refused('already-done', takesBack)
  }
  await decideBankLine(work.tx, { id, state: 'fee', by: work.caller.userId, at: work.now })
  await record(work, {
    verb: 'bank-fee-named',
    subject: { kind: 'bank-statement', id: line.statementId },
    facts: { line: id, amountCents: line.amountCents, bookedOn: line.bookedOn.toString() },
  })
  await proveLater(work)
  return { id }
}

/**
 * A person says that a debit is no fee of the bank after all, whoever or whatever named it so: it waits
 * again, as a debit to explain.
 *
 * It stood on the firm (467900) before it was named and stands there still: no entry was written by
 * the naming, none is to reverse. What the firm brought in for it covers its other debits, the oldest
 * first.
 *
 * @throws Refused `not-found`; `already-done` for a line that is no fee.
 */
export async function unnameFee(
  work: Work,
  { id, because }: { readonly id: string; readonly because?: string | undefined },
): Promise<{ id: string }> {
  const line = await lockBankLine(work.tx, id)
  if (line === null) throw new Refused('not-found', noLine)
  if (line.state !== 'fee' || line.amountCents > 0) throw new Refused('already-done', noFee)
  await decideBankLine(work.tx, { id, state: 'to-match', by: work.caller.userId, at: work.now })
  await record(work, {
    verb: 'bank-fee-unnamed',
    subject: { kind: 'bank-statement', id: line.statementId },
    facts: {
      line: id,
      amountCents: line.amountCents,
      bookedOn: line.bookedOn.toString(),
      reason: because ?? null,
    },
  })
  await proveLater(work)
  return { id }
}

const takesBack = said(
  'Ce débit reprend déjà un paiement : il n’est pas un frais.',
  'This debit takes a payment back already: it is no fee.',
)
const noFee = said(
  'Cette ligne n’est pas un frais de la banque.',
  'This line is no fee of the bank.',
)
const noLine = said(
  'Cette ligne de banque n’existe pas ici.',
  'This line of the bank does not exist here.',
)
const decided = said('Cette ligne est déjà rapprochée.', 'This line is matched already.')
const aCredit = said(
  'Cette ligne est un crédit : ce n’est pas un frais de la banque.',
  'This line is a credit: it is no fee of the bank.',
)
