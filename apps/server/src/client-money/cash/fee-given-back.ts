import {
  decideBankLine,
  leftOfLine,
  lockBankLine,
  lockPurse,
  shortfalls,
  standingFeeGivenBack,
  type BankLineRecord,
} from '@quittance/database'
import { addCents, said } from '@quittance/kernel'
import {
  partsOfFeeGivenBack,
  postBankFeeGivenBack,
  postBankFeeGivenBackUndone,
} from '@quittance/ledger'
import { writeEntries } from '#client-money/post.ts'
import { proveLater } from '#client-money/proven/prove-later.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * A person says that by a credit the bank gives a fee back (frais rendus). Fees that the firm has not
 * covered are reversed by it; what it covered is its own money, which it takes back to its office.
 *
 * @throws Refused `not-found`; `already-done`; `invalid-input` for a debit.
 */
export async function nameFeeGivenBack(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ id: string }> {
  const line = await requireLine(work, id)
  if (line.state !== 'to-match') throw new Refused('already-done', decided)
  if (line.amountCents < 0) throw new Refused('invalid-input', aDebit)
  if ((await leftOfLine(work.tx, id)) !== line.amountCents) {
    throw new Refused('already-done', partly)
  }
  await lockPurse(work.tx, { account: '467850' })
  const { feesCents } = await shortfalls(work.tx)
  const given = {
    id: `${id}:given-back:${work.house.chance.id()}`,
    effectiveOn: line.bookedOn,
    recordedAt: work.now,
    receipt: id,
    amount: line.amountCents,
    uncovered: feesCents,
  }
  await writeEntries(work, postBankFeeGivenBack(given))
  await decideBankLine(work.tx, { id, state: 'fee', by: work.caller.userId, at: work.now })
  const { advance, reversed } = partsOfFeeGivenBack(given)
  await record(work, {
    verb: 'bank-fee-given-back',
    subject: { kind: 'bank-statement', id: line.statementId },
    facts: { ...factsOf(line), reversedCents: reversed, advanceCents: advance },
  })
  await proveLater(work)
  return { id }
}

/**
 * A person says that a credit gives no fee back after all: it waits again for its owner.
 *
 * @throws Refused `not-found`; `already-done` for a line that is none; `funds-not-available` once the
 * firm took its money back.
 */
export async function unnameFeeGivenBack(
  work: Work,
  { id, because }: { readonly id: string; readonly because?: string | undefined },
): Promise<{ id: string }> {
  const line = await requireLine(work, id)
  const standing = await standingFeeGivenBack(work.tx, id)
  if (standing === null) throw new Refused('already-done', noneGivenBack)
  const recording = { effectiveOn: line.bookedOn, recordedAt: work.now }
  const given = {
    ...recording,
    id: standing.id,
    receipt: id,
    amount: line.amountCents,
    uncovered: standing.reversedCents,
  }
  const { posted, reserved } = await lockPurse(work.tx, { account: '467850' })
  if (addCents(partsOfFeeGivenBack(given).advance, reserved) > posted) {
    throw new Refused('funds-not-available', takenBack)
  }
  const undone = { ...recording, effectiveOn: work.today, id: `${standing.id}:undone` }
  await writeEntries(work, postBankFeeGivenBackUndone(given, undone))
  await decideBankLine(work.tx, { id, state: 'to-match', by: work.caller.userId, at: work.now })
  await record(work, {
    verb: 'bank-fee-return-undone',
    subject: { kind: 'bank-statement', id: line.statementId },
    facts: { ...factsOf(line), reason: because ?? null },
  })
  await proveLater(work)
  return { id }
}

async function requireLine(work: Work, id: string): Promise<BankLineRecord> {
  const line = await lockBankLine(work.tx, id)
  if (line === null) throw new Refused('not-found', noLine)
  return line
}

function factsOf({ id, amountCents, bookedOn }: BankLineRecord) {
  return { line: id, amountCents, bookedOn: bookedOn.toString() }
}

const noLine = said(
  'Cette ligne de banque n’existe pas ici.',
  'This line of the bank does not exist here.',
)
const decided = said('Cette ligne est déjà rapprochée.', 'This line is matched already.')
const partly = said(
  'Une part de cette ligne est déjà un paiement : annulez-la d’abord.',
  'A part of this line is a payment already: undo it first.',
)
const aDebit = said(
  'Cette ligne est un débit : la banque n’y rend rien.',
  'This line is a debit: the bank gives nothing back by it.',
)
const noneGivenBack = said(
  'Cette ligne n’est pas un frais rendu par la banque.',
  'This line is no fee given back by the bank.',
)
const takenBack = said(
  'Le cabinet a déjà repris cette somme, ou un ordre l’emporte : elle n’est plus sur le compte.',
  'The agency took that sum back already, or an order carries it: it is not on the account any more.',
)
