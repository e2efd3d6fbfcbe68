import type { ForeignLineView } from '@quittance/contract'
import {
  foreignLinesWaiting,
  getOrganisation,
  insertForeignLines,
  lockForeignLine,
  settleForeignLine,
} from '@quittance/database'
import { daysBetween, parseDay, said } from '@quittance/kernel'
import { proveLater } from '#client-money/proven/prove-later.ts'
import type { OwnStatement } from '#client-money/statements/of-account.ts'
import type { LinesAt } from '#client-money/statements/statement-lines.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Keeps the entries of a statement that are not in euros apart; they are never posted. Those of a
 * file that is read again wait anew, whatever became of them in its first reading.
 */
export async function keepForeignLines(
  work: Work,
  of: OwnStatement & LinesAt & { readonly reading: number },
): Promise<void> {
  const { statement, foreign, statementId, account, reading } = of
  const lines = [...foreign].flatMap(([index, currency]) => {
    const entry = statement.entries[index]
    if (entry === undefined || entry.amount === 0) return []
    const { key, amount, counterparty, remittance } = entry
    return [
      {
        id: work.house.chance.id(),
        statementId,
        account,
        key: reading === 1 ? key : `${key}|${statementId}`,
        bookedOn: parseDay(entry.bookedOn ?? entry.valueOn ?? ''),
        amount,
        currency,
        counterparty,
        remittance,
        foundAt: work.now,
      },
    ]
  })
  await insertForeignLines(work.tx, lines)
}

/** The lines in another currency whose fate nobody said, the oldest first. */
export async function readForeignLines(work: Work): Promise<{ rows: ForeignLineView[] }> {
  const { account } = await getOrganisation(work.tx)
  if (account === null) return { rows: [] }
  const lines = await foreignLinesWaiting(work.tx, account.iban)
  return {
    rows: lines.map(({ id, bookedOn, amount, currency, counterparty, remittance }) => ({
      id,
      bookedOn: bookedOn?.toString() ?? null,
      amount,
      currency,
      counterparty,
      remittance,
      ageDays: bookedOn === null ? 0 : Math.max(0, daysBetween(bookedOn, work.today)),
    })),
  }
}

/**
 * A person says what became of a line in another currency: changed by the bank, sent back. Nothing
 * is posted; what the bank books of it in euros comes as lines of their own.
 *
 * @throws Refused `not-found`; `already-done`.
 */
export async function settleForeign(
  work: Work,
  { id, because }: { readonly id: string; readonly because: string },
): Promise<{ left: number }> {
  const line = await lockForeignLine(work.tx, id)
  if (line === null) throw new Refused('not-found', noLine)
  if (!line.waits) throw new Refused('already-done', settledAlready)
  await settleForeignLine(work.tx, { id, at: work.now, by: work.caller.userId, because })
  await record(work, {
    verb: 'foreign-line-settled',
    subject: { kind: 'bank-statement', id: line.statementId },
    facts: {
      line: id,
      because,
      amount: line.amount,
      currency: line.currency,
      bookedOn: line.bookedOn?.toString() ?? null,
    },
  })
  await proveLater(work)
  return { left: (await foreignLinesWaiting(work.tx, line.account)).length }
}

const noLine = said(
  'Cette ligne de banque n’existe pas ici.',
  'This line of the bank does not exist here.',
)
const settledAlready = said(
  'Quelqu’un a déjà dit ce qu’est devenue cette ligne.',
  'Somebody already said what became of this line.',
)
